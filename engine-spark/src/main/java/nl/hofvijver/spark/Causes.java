package nl.hofvijver.spark;

import java.util.Optional;
import java.util.stream.Stream;

/** Looks into a failure and what caused it. Tasks report what failed in an executor as text in the message. */
public final class Causes {
    private static final int DEEPEST = 50;

    private Causes() {}

    /** Whether the failure or one of its causes says one of these words, in its type or its message. */
    public static boolean say(Throwable failure, Stream<String> words) {
        String all = String.join("\n", chain(failure).map(String::valueOf).toList());
        return words.anyMatch(all::contains);
    }

    /** The failure itself and its causes, the outermost first. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, c -> c.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(DEEPEST);
    }
}
