package nl.hofvijver.desk.table;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The wanted columns of one file, row by row in the order of the file. */
public final class Table {
    private final Path file;
    private final Dialect dialect;
    private final List<String> headers;
    private final Map<Field, ColumnData> columns;
    private final int rows;

    Table(Path file, Dialect dialect, List<String> headers, Map<Field, ColumnData> columns, int rows) {
        this.file = file;
        this.dialect = dialect;
        this.headers = List.copyOf(headers);
        this.columns = Map.copyOf(columns);
        this.rows = rows;
    }

    /** Returns the file it was read from. */
    public Path file() {
        return file;
    }

    /** Returns how the file is written. */
    public Dialect dialect() {
        return dialect;
    }

    /** Returns what to tell about how the file was read. */
    public List<String> notes() {
        return Encoding.guessed(dialect.charset())
                ? List.of(file + " is not UTF-8 and was read as Windows-1252: check letters with an accent.")
                : List.of();
    }

    /** Returns the names of all columns of the file, also of those that were not read. */
    public List<String> headers() {
        return headers;
    }

    /** Returns the number of rows below the header. */
    public int rows() {
        return rows;
    }

    /** Returns one number; NaN when it is missing. Yes is 1, no is 0. */
    public double number(Field field, int row) {
        return numbers(field).at(row);
    }

    /** Returns one text. */
    public String text(Field field, int row) {
        return texts(field).at(row);
    }

    /** Returns the text of a value as it is written in results, of whatever kind the column was read. */
    String written(Field field, int row) {
        return switch (column(field)) {
            case ColumnData.Numbers numbers -> dialect.write(numbers.at(row));
            case ColumnData.Texts texts -> texts.at(row);
        };
    }

    /** Divides the rows by the values of columns that were read as text; one part with all rows when there are none. */
    public Parts divide(List<Field> by) {
        var part = new int[rows];
        int parts = rows == 0 ? 0 : 1;
        for (Field field : by) {
            ColumnData.Texts texts = texts(field);
            long distinct = texts.distinct();
            var numbers = new HashMap<Long, Integer>();
            // Tables are mostly sorted: most rows belong to the part of the row before.
            long before = -1;
            int same = 0;
            for (int row = 0; row < rows; row++) {
                long key = part[row] * distinct + texts.code(row);
                if (key != before) {
                    Integer known = numbers.putIfAbsent(key, numbers.size());
                    same = known == null ? numbers.size() - 1 : known;
                    before = key;
                }
                part[row] = same;
            }
            parts = numbers.size();
        }
        return new Parts(order(part, parts));
    }

    private static int[][] order(int[] part, int parts) {
        var sizes = new int[parts];
        for (int p : part) {
            sizes[p]++;
        }
        var rows = new int[parts][];
        Arrays.setAll(rows, p -> new int[sizes[p]]);
        Arrays.fill(sizes, 0);
        for (int row = 0; row < part.length; row++) {
            rows[part[row]][sizes[part[row]]++] = row;
        }
        return rows;
    }

    /**
     * The rows of each part, parts in order of their first row.
     *
     * @param rows {@code [part][]}
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    public record Parts(int[][] rows) {}

    private ColumnData.Numbers numbers(Field field) {
        return switch (column(field)) {
            case ColumnData.Numbers numbers -> numbers;
            case ColumnData.Texts texts ->
                throw new IllegalArgumentException("column " + field.header() + " was read as text");
        };
    }

    private ColumnData.Texts texts(Field field) {
        return switch (column(field)) {
            case ColumnData.Texts texts -> texts;
            case ColumnData.Numbers numbers ->
                throw new IllegalArgumentException("column " + field.header() + " was read as numbers");
        };
    }

    private ColumnData column(Field field) {
        ColumnData column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("column " + field.header() + " was not asked for");
        }
        return column;
    }
}
