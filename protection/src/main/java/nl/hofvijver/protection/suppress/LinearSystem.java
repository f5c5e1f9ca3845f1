package nl.hofvijver.protection.suppress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.hofvijver.protection.model.Relations;

/**
 * The relations of a table, or of a part of it, as rows that equal a known number.
 *
 * @param values true value per cell
 * @param depths how far from the top per cell
 * @param relations rows, those of coarse totals first: then the cells that stay free are coarse ones, which are mostly
 *     published, and rows stay short
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record LinearSystem(double[] values, int[] depths, List<Row> relations) {

    static LinearSystem of(Relations table) {
        int[] depths = table.depths();
        double[] values = new double[table.cells()];
        Arrays.setAll(values, table::value);
        Integer[] order = new Integer[table.count()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> depths[table.total(i)]));
        List<Row> rows = new ArrayList<>(order.length);
        for (int relation : order) {
            rows.add(row(table, relation));
        }
        return new LinearSystem(values, depths, rows);
    }

    private static Row row(Relations table, int relation) {
        int width = table.width(relation);
        long[] keyed = new long[width + 1];
        for (int i = 0; i < width; i++) {
            keyed[i] = 2L * table.part(relation, i) + 1;
        }
        keyed[width] = 2L * table.total(relation);
        Arrays.sort(keyed);
        int[] cells = new int[width + 1];
        long[] coefficients = new long[width + 1];
        for (int i = 0; i <= width; i++) {
            cells[i] = (int) (keyed[i] >> 1);
            coefficients[i] = (keyed[i] & 1) == 1 ? Field.PRIME - 1 : 1;
        }
        return new Row(cells, coefficients);
    }

    int cells() {
        return values.length;
    }

    /** The finest cell of a row, the largest of these: the one to write in terms of the others. */
    int deepest(Row row) {
        int best = row.cells()[0];
        for (int cell : row.cells()) {
            if (depths[cell] > depths[best] || (depths[cell] == depths[best] && values[cell] >= values[best])) {
                best = cell;
            }
        }
        return best;
    }

    /** The relations in which each cell stands. */
    int[][] rowsOf() {
        int[] counts = new int[cells()];
        for (Row row : relations) {
            for (int cell : row.cells()) {
                counts[cell]++;
            }
        }
        int[][] rows = new int[counts.length][];
        Arrays.setAll(rows, cell -> new int[counts[cell]]);
        for (int r = 0; r < relations.size(); r++) {
            for (int cell : relations.get(r).cells()) {
                rows[cell][--counts[cell]] = r;
            }
        }
        return rows;
    }
}
