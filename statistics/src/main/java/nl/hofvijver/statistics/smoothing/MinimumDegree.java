package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Order of elimination for a sparse symmetric matrix: always the area with the fewest neighbours left (Tinney and Walker
 * 1967). On a map of areas the factor then has some thirty elements per area, against hundreds in the order of a list.
 * Eliminating an area makes neighbours of all its neighbours, which are exactly the elements of its column.
 */
final class MinimumDegree {
    private final int[][] adjacent;
    private final int[] degree;
    private final boolean[] eliminated;
    private final int[] mark;
    private int marked;

    /** The order of elimination and the elements below the diagonal per eliminated area, in original numbers. */
    final int[] order;

    final int[][] columns;

    /** Orders a graph given by its neighbours, each pair from both sides. */
    MinimumDegree(int[][] neighbours) {
        int n = neighbours.length;
        adjacent = new int[n][];
        degree = new int[n];
        eliminated = new boolean[n];
        mark = new int[n];
        order = new int[n];
        columns = new int[n][];
        // Areas wait as degree * 2^32 + number: the lowest number first among equals, so the order is always the same.
        var waiting = new PriorityQueue<Long>(n + 1);
        for (int i = 0; i < n; i++) {
            adjacent[i] = neighbours[i].clone();
            degree[i] = adjacent[i].length;
            waiting.add(key(i));
        }
        for (int step = 0; step < n; ) {
            long key = waiting.remove();
            int area = (int) key;
            if (!eliminated[area] && key == key(area)) {
                order[step] = area;
                columns[step] = adjacent[area];
                eliminate(area, waiting);
                step++;
            }
        }
    }

    private long key(int area) {
        return ((long) degree[area] << 32) | area;
    }

    private void eliminate(int area, PriorityQueue<Long> waiting) {
        eliminated[area] = true;
        int[] clique = adjacent[area];
        for (int member : clique) {
            adjacent[member] = joined(member, clique);
            degree[member] = adjacent[member].length;
            waiting.add(key(member));
        }
        adjacent[area] = new int[0];
    }

    /** Returns the areas next to {@code member} or in {@code clique}, without itself and what is eliminated. */
    private int[] joined(int member, int[] clique) {
        marked++;
        mark[member] = marked;
        var union = new int[adjacent[member].length + clique.length];
        int size = 0;
        for (int[] list : new int[][] {adjacent[member], clique}) {
            for (int other : list) {
                if (!eliminated[other] && mark[other] != marked) {
                    mark[other] = marked;
                    union[size++] = other;
                }
            }
        }
        return Arrays.copyOf(union, size);
    }
}
