package nl.hofvijver.protection.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several tables as one system: rows of different tables about the same persons are one cell, and every code that is made
 * up of others gives relations.
 *
 * <p>A dimension that a table does not have stands at its top there. Subtotals that no table gives (the wijken of a table
 * by buurt and gemeente) become cells of the model that nobody publishes: without them buurten would not add up to
 * anything. Combinations of the finest codes that a table leaves out are empty.
 */
public final class LinkedTables {
    private static final double ROUNDING = 1e-9;

    private final List<Dimension> dimensions;
    private final long[] strides;
    private final boolean persons;
    private final int mostCells;
    private final Map<Long, Integer> cellOf = new HashMap<>();
    private final List<long[]> keys = new ArrayList<>();
    private double[] values = new double[64];
    private final List<Table> tables = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final BitSet given = new BitSet();

    /**
     * @param persons whether the values count persons, and so are whole
     */
    public LinkedTables(List<Dimension> dimensions, boolean persons) {
        this(dimensions, persons, Integer.MAX_VALUE);
    }

    /**
     * @param persons whether the values count persons, and so are whole
     * @param mostCells refuses tables that have more cells, subtotals that no table gives included, before any work is
     *     done on them
     */
    public LinkedTables(List<Dimension> dimensions, boolean persons, int mostCells) {
        this.dimensions = List.copyOf(dimensions);
        this.persons = persons;
        this.mostCells = mostCells;
        strides = new long[dimensions.size()];
        long stride = 1;
        for (int d = 0; d < strides.length; d++) {
            strides[d] = stride;
            long codes = dimensions.get(d).size() + 1L;
            if (stride > Long.MAX_VALUE / codes) {
                throw new ModelProblem(
                        ModelProblem.Reason.TOO_LARGE,
                        strides.length + " dimensions have more combinations of codes than can be numbered",
                        dimensions.get(d).name());
            }
            stride *= codes;
        }
    }

    /**
     * Adds a table and returns the cell of each of its rows.
     *
     * @throws ModelProblem when a row cannot be a cell, the total is missing, or another table says otherwise
     */
    public int[] add(Table table) {
        int[] at = place(table);
        table.requireTotals(dimensions);
        Arrays.stream(at).forEach(given::set);
        return at;
    }

    /**
     * Adds counts that nobody publishes but through which tables hang together, such as the slivers between an old and a
     * new division. The total may be absent.
     *
     * @throws ModelProblem when a row cannot be a cell, or another table says otherwise
     */
    public int[] addBackground(Table table) {
        return place(table);
    }

    private int[] place(Table table) {
        int[] at = new int[table.size()];
        int[] columns = columns(table);
        BitSet own = new BitSet();
        for (int row = 0; row < at.length; row++) {
            table.requireValue(row, persons);
            at[row] = cell(key(table, columns, row), table, row, own);
            own.set(at[row]);
        }
        tables.add(table);
        cells.add(at);
        return at.clone();
    }

    /** The cells that no table gives: parts of the model, never published. */
    public BitSet internal() {
        BitSet internal = (BitSet) given.clone();
        internal.flip(0, keys.size());
        return internal;
    }

    /** The codes of a cell, for messages. */
    public String describe(int cell) {
        List<String> words = new ArrayList<>();
        for (int d = 0; d < strides.length; d++) {
            int index = (int) keys.get(cell)[d];
            if (index < dimensions.get(d).size()) {
                words.add(dimensions.get(d).name() + "=" + dimensions.get(d).code(index));
            }
        }
        return String.join(", ", words);
    }

    /**
     * The relations between all cells so far.
     *
     * @throws ModelProblem when parts do not add up to their total
     */
    public Relations relations() {
        for (int cell = 0; cell < keys.size(); cell++) {
            addParents(cell);
        }
        fillIn();
        Relations.Builder builder = new Relations.Builder();
        for (int cell = 0; cell < keys.size(); cell++) {
            builder.cell(values[cell]);
        }
        for (int cell = 0; cell < keys.size(); cell++) {
            for (int[] parts : parts(cell)) {
                requireSum(cell, parts);
                builder.relation(cell, parts);
            }
        }
        return builder.build();
    }

    private int[] columns(Table table) {
        int[] columns = new int[strides.length];
        for (int d = 0; d < columns.length; d++) {
            columns[d] = table.dimensions().indexOf(dimensions.get(d).name());
        }
        return columns;
    }

    private long[] key(Table table, int[] columns, int row) {
        long[] key = new long[strides.length];
        for (int d = 0; d < key.length; d++) {
            Dimension dimension = dimensions.get(d);
            if (columns[d] < 0) {
                key[d] = dimension.top().map(dimension::index).orElse(dimension.size());
                continue;
            }
            String code = table.codes().get(row).get(columns[d]);
            if (!dimension.has(code)) {
                throw new ModelProblem(
                        ModelProblem.Reason.UNKNOWN_CODE,
                        "'" + code + "' is not a code of " + dimension.name(),
                        table.row(row));
            }
            key[d] = dimension.index(code);
        }
        return key;
    }

    /** The cell of a row: a new one, or one of another table with the same value. */
    private int cell(long[] key, Table table, int row, BitSet own) {
        Integer known = cellOf.get(number(key));
        double value = table.values()[row];
        if (known == null) {
            return newCell(key, value);
        }
        if (own.get(known)) {
            throw new ModelProblem(
                    ModelProblem.Reason.DUPLICATE_ROW,
                    "the codes " + String.join(", ", table.codes().get(row)) + " occur twice",
                    table.row(row));
        }
        if (Math.abs(values[known] - value) > ROUNDING * Math.max(1, value)) {
            throw new ModelProblem(
                    ModelProblem.Reason.CONFLICT,
                    "another table gives another value for " + describe(known),
                    table.row(row));
        }
        return known;
    }

    private int newCell(long[] key, double value) {
        int cell = keys.size();
        cellOf.put(number(key), cell);
        keys.add(key);
        if (cell == values.length) {
            values = Arrays.copyOf(values, cell * 2);
        }
        values[cell] = value;
        return cell;
    }

    private long number(long[] key) {
        long number = 0;
        for (int d = 0; d < key.length; d++) {
            number += key[d] * strides[d];
        }
        return number;
    }

    /** Adds the missing totals of a cell, one step up in each dimension; their own totals follow in their turn. */
    private void addParents(int cell) {
        for (int d = 0; d < strides.length; d++) {
            for (Dimension.Split split : dimensions.get(d).splitsWith((int) keys.get(cell)[d])) {
                long[] key = keys.get(cell).clone();
                key[d] = split.parent();
                if (!cellOf.containsKey(number(key))) {
                    requireRoom();
                    newCell(key, Double.NaN);
                }
            }
        }
    }

    private void requireRoom() {
        if (keys.size() >= mostCells) {
            throw new ModelProblem(
                    ModelProblem.Reason.TOO_LARGE,
                    "with all subtotals there are more than %,d cells, which is more than memory allows"
                            .formatted(mostCells),
                    tables.getLast().name());
        }
    }

    /** Gives every added cell the sum of its parts. */
    private void fillIn() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int cell = 0; cell < keys.size(); cell++) {
                if (Double.isNaN(values[cell])) {
                    for (int[] parts : parts(cell)) {
                        double sum =
                                Arrays.stream(parts).mapToDouble(p -> values[p]).sum();
                        if (!Double.isNaN(sum)) {
                            values[cell] = sum;
                            changed = true;
                        }
                    }
                }
            }
        }
    }

    private List<int[]> parts(int cell) {
        List<int[]> found = new ArrayList<>();
        long[] key = keys.get(cell).clone();
        for (int d = 0; d < strides.length; d++) {
            long own = key[d];
            for (Dimension.Split split : dimensions.get(d).splitsOf((int) own)) {
                int[] parts = new int[split.children().length];
                int n = 0;
                for (int child : split.children()) {
                    key[d] = child;
                    Integer part = cellOf.get(number(key));
                    if (part != null) {
                        parts[n++] = part;
                    }
                }
                if (n > 0) {
                    found.add(Arrays.copyOf(parts, n));
                }
            }
            key[d] = own;
        }
        return found;
    }

    private void requireSum(int total, int[] parts) {
        double sum = Arrays.stream(parts).mapToDouble(p -> values[p]).sum();
        if (!(Math.abs(sum - values[total]) <= ROUNDING * Math.max(1, values[total]) * parts.length)) {
            throw new ModelProblem(
                    ModelProblem.Reason.NOT_ADDITIVE,
                    parts.length + " parts do not add up to the total at " + describe(total)
                            + "; a part that is left out counts as zero",
                    place(total));
        }
    }

    private String place(int cell) {
        for (int t = 0; t < tables.size(); t++) {
            for (int row = 0; row < cells.get(t).length; row++) {
                if (cells.get(t)[row] == cell) {
                    return tables.get(t).row(row);
                }
            }
        }
        return "a subtotal";
    }
}
