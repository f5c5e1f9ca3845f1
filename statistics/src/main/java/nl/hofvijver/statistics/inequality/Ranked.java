package nl.hofvijver.statistics.inequality;

import nl.hofvijver.statistics.numeric.Order;

/** Shares of people before each person or group. */
final class Ranked {
    private Ranked() {}

    /**
     * Returns the fractional mid-rank of each element: the share of weight before it plus half of its own; elements
     * with equal values share the rank of their middle.
     */
    static double[] fractional(double[] values, double[] weights, double total) {
        int[] order = Order.ascending(values);
        var ranks = new double[values.length];
        double before = 0;
        int from = 0;
        while (from < order.length) {
            int to = Order.endOfTie(values, order, from);
            double tied = 0;
            for (int k = from; k < to; k++) {
                tied += weights[order[k]];
            }
            for (int k = from; k < to; k++) {
                ranks[order[k]] = (before + tied / 2) / total;
            }
            before += tied;
            from = to;
        }
        return ranks;
    }
}
