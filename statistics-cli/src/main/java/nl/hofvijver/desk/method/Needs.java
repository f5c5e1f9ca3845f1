package nl.hofvijver.desk.method;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.table.Field;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** Finds the columns of a method in a table, under their own names or those the user gave. */
final class Needs {
    private final List<Column> columns;
    private final Map<String, String> renamed;
    private final Path file;
    private final List<Field> others = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<Column, Field> found = new HashMap<>();
    private List<String> headers = List.of();

    /**
     * @param renamed header per name of a column
     * @param file the table, for messages
     */
    Needs(List<Column> columns, Map<String, String> renamed, Path file) {
        this.columns = columns;
        this.renamed = renamed;
        this.file = file;
    }

    /** Also reads a column that is not one of the method's. */
    void also(Field field) {
        others.add(field);
    }

    /** Returns what to read from a table with this header, or throws all that is missing together. */
    List<Field> fields(List<String> header) {
        headers = header;
        var missing = new ArrayList<Problem>();
        var fields = new ArrayList<Field>();
        for (Column column : columns) {
            String name = renamed.getOrDefault(column.name(), column.name());
            List<String> fitting = renamed.containsKey(column.name())
                    ? header.stream().filter(name::equals).toList()
                    : fitting(column, header);
            if (fitting.size() == 1) {
                Field field = column.under(fitting.getFirst());
                found.put(column, field);
                fields.add(field);
                if (!field.header().equals(name)) {
                    notes.add("Column '" + field.header() + "' is read as " + name + " (" + column.meaning() + ").");
                }
            } else if (fitting.size() > 1) {
                missing.add(ambiguous(column, fitting));
            } else if (column.required() || renamed.containsKey(column.name())) {
                missing.add(missing(name, column.name() + ": " + column.meaning()));
            }
        }
        for (Field other : others) {
            if (header.contains(other.header())) {
                fields.add(other);
            } else {
                missing.add(missing(other.header(), "It was named on the command line"));
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(missing);
        }
        return fields;
    }

    /**
     * Returns the headers that may be this column: the one of its name, else those that differ in capitals and signs, else
     * those under another name. A header that the command line or another column names is meant for that. A column that may
     * be left out gives way to the command line: {@code --covariates weight} is about kilograms.
     */
    private List<String> fitting(Column column, List<String> header) {
        boolean spoken = others.stream().anyMatch(o -> o.header().equals(column.name()));
        if (header.contains(column.name())) {
            return spoken && !column.required() ? List.of() : List.of(column.name());
        }
        List<String> free = header.stream().filter(this::free).toList();
        String plain = Synonyms.plain(column.name());
        List<String> nearly =
                free.stream().filter(h -> Synonyms.plain(h).equals(plain)).toList();
        if (!nearly.isEmpty()) {
            return nearly;
        }
        List<String> synonyms = Synonyms.of(column);
        return free.stream()
                .filter(h -> synonyms.contains(Synonyms.plain(h)) && !anothers(h))
                .toList();
    }

    private boolean free(String header) {
        return others.stream().noneMatch(o -> o.header().equals(header))
                && !renamed.containsValue(header)
                && columns.stream().noneMatch(c -> c.name().equals(header));
    }

    private boolean anothers(String header) {
        return columns.stream().anyMatch(c -> Synonyms.plain(c.name()).equals(Synonyms.plain(header)));
    }

    /** Returns what to tell about columns that were found under another name. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    private Problem ambiguous(Column column, List<String> fitting) {
        return new Problem(
                StatisticsProblem.COLUMN_MISSING,
                "There is no column '" + column.name() + "', and more than one may be meant: "
                        + String.join(", ", fitting) + ".",
                file.toString(),
                column.name() + ": " + column.meaning() + ". Choose with --column " + column.name() + "="
                        + fitting.getFirst() + ".");
    }

    /** Returns every column of the file, those of the method as the method reads them. */
    List<Field> everything() {
        return headers.stream()
                .map(header -> found.values().stream()
                        .filter(field -> field.header().equals(header))
                        .findFirst()
                        .orElse(new Field(header, Field.Kind.TEXT)))
                .toList();
    }

    Optional<Field> field(Column column) {
        return Optional.ofNullable(found.get(column));
    }

    private Problem missing(String name, String meaning) {
        return new Problem(
                StatisticsProblem.COLUMN_MISSING,
                "There is no column '" + name + "'.",
                file.toString(),
                meaning + ". The table has: " + String.join(", ", headers) + "."
                        + NearestName.suggestion(name, headers)
                        + " Another name is given as --column name=header.");
    }
}
