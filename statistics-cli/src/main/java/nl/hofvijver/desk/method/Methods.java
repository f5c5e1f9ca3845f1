package nl.hofvijver.desk.method;

import java.util.stream.Collectors;
import nl.hofvijver.statistics.Method;

/** Puts the name of a method into words. */
final class Methods {
    private Methods() {}

    /** Returns name, variant and parameters: {@code proportion, Wilson (level 0.95)}. */
    static String text(Method method) {
        String name = method.variant().isEmpty() ? method.name() : method.name() + ", " + method.variant();
        if (method.parameters().isEmpty()) {
            return name;
        }
        return name
                + method.parameters().entrySet().stream()
                        .map(p -> p.getKey() + " " + p.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
    }
}
