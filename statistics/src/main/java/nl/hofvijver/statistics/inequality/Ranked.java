package nl.hofvijver.statistics.inequality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Sorting by a rank variable. */
final class Ranked {
    private Ranked() {}

    /** Returns the indices of {@code values} in ascending order; equal values keep their order. */
    static int[] ascending(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Returns the fractional mid-rank of each element: the share of weight before it plus half of its own; elements
     * with equal values share the rank of their middle.
     */
    static double[] fractional(double[] values, double[] weights, double total) {
        int[] order = ascending(values);
        var ranks = new double[values.length];
        double before = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            double tied = 0;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                tied += weights[order[to++]];
            }
            double rank = (before + tied / 2) / total;
            Arrays.stream(order, from, to).forEach(i -> ranks[i] = rank);
            before += tied;
            from = to;
        }
        return ranks;
    }
}
