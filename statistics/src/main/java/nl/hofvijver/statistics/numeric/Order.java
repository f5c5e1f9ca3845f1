package nl.hofvijver.statistics.numeric;

/** Orders and ranks of an array, without boxing. */
public final class Order {
    private Order() {}

    /** Returns the indices in ascending order of their values; equal values keep their order, NaN comes last. */
    public static int[] ascending(double[] values) {
        var order = new int[values.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var spare = new int[values.length];
        for (int width = 1; width < order.length; width *= 2) {
            for (int from = 0; from < order.length; from += 2 * width) {
                merge(values, order, spare, from, width);
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    private static void merge(double[] values, int[] in, int[] out, int from, int width) {
        int middle = Math.min(from + width, in.length);
        int end = Math.min(from + 2 * width, in.length);
        int left = from;
        int right = middle;
        for (int k = from; k < end; k++) {
            boolean takeLeft =
                    left < middle && (right >= end || Double.compare(values[in[left]], values[in[right]]) <= 0);
            out[k] = takeLeft ? in[left++] : in[right++];
        }
    }

    /** Returns the rank of each value from 1, equal values sharing the mean of their ranks. */
    public static double[] midRanks(double[] values) {
        int[] order = ascending(values);
        var ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = endOfTie(values, order, from);
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** Returns the end (exclusive) of the run of equal values that starts at place {@code from} of the order. */
    public static int endOfTie(double[] values, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && values[order[to]] == values[order[from]]) {
            to++;
        }
        return to;
    }
}
