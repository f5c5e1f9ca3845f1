package nl.hofvijver.protection.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A part of a table that can be decided by itself, because every cell around it is published.
 *
 * @param system the part with cells numbered anew
 * @param cells the number of each of its cells in the whole table, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record Block(LinearSystem system, int[] cells) {
    static Block of(LinearSystem whole, BitSet cells, BitSet rows) {
        int[] global = cells.stream().toArray();
        double[] values = new double[global.length];
        int[] depths = new int[global.length];
        for (int i = 0; i < global.length; i++) {
            values[i] = whole.values()[global[i]];
            depths[i] = whole.depths()[global[i]];
        }
        List<Row> relations = new ArrayList<>();
        rows.stream().forEach(r -> relations.add(within(whole.relations().get(r), global)));
        return new Block(new LinearSystem(values, depths, relations), global);
    }

    private static Row within(Row row, int[] global) {
        int[] cells = new int[row.size()];
        long[] coefficients = new long[row.size()];
        int n = 0;
        for (int i = 0; i < row.size(); i++) {
            int local = Arrays.binarySearch(global, row.cells()[i]);
            if (local >= 0) {
                cells[n] = local;
                coefficients[n++] = row.coefficients()[i];
            }
        }
        return new Row(Arrays.copyOf(cells, n), Arrays.copyOf(coefficients, n));
    }

    /** The members of a set of the whole table, in the numbers of the block. */
    BitSet local(BitSet whole) {
        BitSet local = new BitSet();
        for (int i = 0; i < cells.length; i++) {
            if (whole.get(cells[i])) {
                local.set(i);
            }
        }
        return local;
    }

    /** A set of the block, in the numbers of the whole table. */
    BitSet global(BitSet local) {
        BitSet whole = new BitSet();
        local.stream().forEach(i -> whole.set(cells[i]));
        return whole;
    }
}
