package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The elements of the Cholesky factor of a matrix with the pattern of a map: found once, used for every factor. Rows and
 * columns are in the order of elimination.
 */
final class SparsePattern {
    final int[] order;
    final int[] place;
    final int[] starts;
    final int[] rows;

    /** Analyses a graph given by its neighbours, each pair from both sides. */
    SparsePattern(int[][] neighbours) {
        var elimination = new MinimumDegree(neighbours);
        int n = neighbours.length;
        order = elimination.order;
        place = new int[n];
        for (int i = 0; i < n; i++) {
            place[order[i]] = i;
        }
        starts = new int[n + 1];
        for (int j = 0; j < n; j++) {
            starts[j + 1] = starts[j] + elimination.columns[j].length;
        }
        rows = new int[starts[n]];
        for (int j = 0; j < n; j++) {
            int[] column = IntStream.of(elimination.columns[j])
                    .map(area -> place[area])
                    .sorted()
                    .toArray();
            System.arraycopy(column, 0, rows, starts[j], column.length);
        }
    }

    int size() {
        return order.length;
    }

    /** Returns where element (row, column) below the diagonal is kept. */
    int at(int row, int column) {
        return Arrays.binarySearch(rows, starts[column], starts[column + 1], row);
    }
}
