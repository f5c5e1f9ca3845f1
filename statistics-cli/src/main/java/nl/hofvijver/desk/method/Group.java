package nl.hofvijver.desk.method;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.table.Field;
import nl.hofvijver.desk.table.Table;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** The rows of a table that are computed together: all of them, or those of one combination of {@code --by}. */
public final class Group {
    private final Table table;
    private final Needs needs;
    private final int[] rows;

    Group(Table table, Needs needs, int[] rows) {
        this.table = table;
        this.needs = needs;
        this.rows = rows;
    }

    /** Returns the number of rows. */
    public int size() {
        return rows.length;
    }

    /** Returns all rows of the table. */
    public Group all() {
        return new Group(table, needs, IntStream.range(0, table.rows()).toArray());
    }

    /**
     * Returns the place of each text of a column that names the rows.
     *
     * @throws ProblemException {@code HV-6113} when two rows have the same name
     */
    public Map<String, Integer> names(Column column) {
        Map<String, Integer> places = places(column);
        if (places.size() < rows.length) {
            String[] texts = texts(column);
            var seen = new HashSet<String>();
            String twice =
                    Arrays.stream(texts).filter(t -> !seen.add(t)).findFirst().orElse("");
            throw new ProblemException(new Problem(
                    StatisticsProblem.ROWS_CONTRADICT,
                    "'" + twice + "' stands in column " + column.name() + " more than once.",
                    file(),
                    "Give every row a name of its own, or compute groups apart with --by."));
        }
        return places;
    }

    /** Returns whether the table has this optional column. */
    public boolean has(Column column) {
        return needs.field(column).isPresent();
    }

    /** Returns numbers, NaN where one is missing. */
    public double[] numbers(Column column) {
        return numbers(field(column));
    }

    /** Returns numbers, or the same number for all rows when the table does not have the column. */
    public double[] numbers(Column column, double otherwise) {
        if (has(column)) {
            return numbers(column);
        }
        var same = new double[rows.length];
        Arrays.fill(same, otherwise);
        return same;
    }

    /** Returns whole numbers. */
    public int[] wholes(Column column) {
        Field field = field(column);
        return Arrays.stream(rows).map(row -> (int) table.number(field, row)).toArray();
    }

    /** Returns yes or no. */
    public boolean[] flags(Column column) {
        Field field = field(column);
        var flags = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            flags[i] = table.number(field, rows[i]) == 1;
        }
        return flags;
    }

    /** Returns texts. */
    public String[] texts(Column column) {
        return texts(field(column));
    }

    /** Returns a number per row, from 0, equal for equal texts, in order of appearance. */
    public int[] codes(Column column) {
        Map<String, Integer> places = places(column);
        return Arrays.stream(texts(column)).mapToInt(places::get).toArray();
    }

    /** Returns the distinct texts in order of appearance, each with its number. */
    public Map<String, Integer> places(Column column) {
        var places = new LinkedHashMap<String, Integer>();
        for (String text : texts(column)) {
            places.putIfAbsent(text, places.size());
        }
        return places;
    }

    /** Returns the rows in ascending order of a column of whole numbers; equal ones keep their order. */
    public Group sortedBy(Column column) {
        Field field = field(column);
        int[] sorted = IntStream.of(rows)
                .boxed()
                .sorted((a, b) -> Double.compare(table.number(field, a), table.number(field, b)))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Group(table, needs, sorted);
    }

    /**
     * Returns the problem that an optional column is needed after all.
     *
     * @param why what makes it needed
     */
    public ProblemException lacks(Column column, String why) {
        return new ProblemException(new Problem(
                StatisticsProblem.COLUMN_MISSING,
                "There is no column '" + column.name() + "'.",
                file(),
                column.name() + ": " + column.meaning() + ". Needed because " + why + "."));
    }

    /** Returns the file, for messages. */
    public String file() {
        return table.file().toString();
    }

    /** Returns the numbers of a column that was named as a covariate. */
    public double[] covariate(String header) {
        return numbers(new Field(header, Field.Kind.NUMBER));
    }

    String[] category(String header) {
        return texts(new Field(header, Field.Kind.TEXT));
    }

    List<String> headers() {
        return table.headers();
    }

    int row(int i) {
        return rows[i];
    }

    private double[] numbers(Field field) {
        var numbers = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = table.number(field, rows[i]);
        }
        return numbers;
    }

    private String[] texts(Field field) {
        var texts = new String[rows.length];
        for (int i = 0; i < rows.length; i++) {
            texts[i] = table.text(field, rows[i]);
        }
        return texts;
    }

    private Field field(Column column) {
        return needs.field(column)
                .orElseThrow(() -> new IllegalArgumentException("the table has no column " + column.name()));
    }
}
