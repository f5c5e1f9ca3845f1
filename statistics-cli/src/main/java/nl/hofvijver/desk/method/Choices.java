package nl.hofvijver.desk.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.desk.table.Table;
import nl.hofvijver.desk.table.TableReader;
import nl.hofvijver.engine.problem.Problem;

/** What was chosen for one run of a method: the values of its options, and the second tables they name. */
public final class Choices {
    private final TableMethod method;
    private final Map<String, String> given;
    private final Optional<Character> decimal;
    private final Map<Option<?>, Object> values = new HashMap<>();
    private final Map<Option<?>, Group> tables = new HashMap<>();
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<String> notes = new ArrayList<>();

    Choices(TableMethod method, Map<String, String> given, Optional<Character> decimal) {
        this.method = method;
        this.given = Map.copyOf(given);
        this.decimal = decimal;
        method.options().forEach(this::get);
    }

    /**
     * Returns the value of an option.
     *
     * @throws WrongUse {@code HV-6111} when its text is not allowed
     */
    public <T> T get(Option<T> option) {
        if (!method.options().contains(option)) {
            throw new IllegalArgumentException(method.name() + " does not declare " + option.dashed());
        }
        @SuppressWarnings("unchecked") // only put here, by the reader of the same option
        T value = (T) values.computeIfAbsent(option, _ -> read(option));
        return value;
    }

    private <T> T read(Option<T> option) {
        String text = given.getOrDefault(option.name(), option.standard());
        try {
            return option.read().apply(text);
        } catch (IllegalArgumentException e) {
            throw new WrongUse(new Problem(
                    StatisticsProblem.OPTION_INVALID,
                    "'" + text + "' is not allowed for " + option.dashed() + ".",
                    method.name(),
                    "Give " + e.getMessage() + "."));
        }
    }

    /**
     * Returns the value of an option that the method cannot do without here.
     *
     * @throws WrongUse {@code HV-6112} when it was not given
     */
    public <T> T required(Option<Optional<T>> option) {
        return get(option)
                .orElseThrow(() -> new WrongUse(new Problem(
                        StatisticsProblem.OPTION_MISSING,
                        "The method needs " + option.dashed() + ".",
                        method.name(),
                        option.dashed() + " " + option.form() + ": " + option.meaning() + ".")));
    }

    /** Returns the second table that an option names, read once; all its rows are one group. */
    public Group table(Option<Optional<Path>> option, Column... columns) {
        Group known = tables.get(option);
        if (known != null) {
            return known;
        }
        Path file = required(option);
        var needs = new Needs(List.of(columns), Map.of(), file);
        Table table = TableReader.read(file, decimal, needs::fields);
        notes.addAll(needs.notes());
        notes.addAll(table.notes());
        Group group = new Group(table, needs, IntStream.range(0, table.rows()).toArray());
        tables.put(option, group);
        return group;
    }

    /** Tells the user something about the table, beside the results. */
    public void tell(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }

    /** Returns what to tell beside the results. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Returns what is the same for all groups of the run, made when it is first needed. */
    public <T> T once(Class<T> type, Supplier<T> make) {
        return type.cast(made.computeIfAbsent(type, _ -> make.get()));
    }

    /** Returns a number as it is typed behind an option. */
    public static String text(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    /** Returns the name of the method, for messages. */
    public String method() {
        return method.name();
    }

    boolean declares(Option<?> option) {
        return method.options().contains(option);
    }
}
