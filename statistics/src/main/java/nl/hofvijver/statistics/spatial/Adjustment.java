package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import nl.hofvijver.statistics.numeric.Order;

/** Adjustments of p values for the number of tests. NaN (no test) stays NaN and is not counted. */
public final class Adjustment {
    private Adjustment() {}

    /**
     * Returns the p values adjusted for the false discovery rate (Benjamini and Hochberg 1995): of the areas at or below
     * a bound, at most that share is expected to be there by chance.
     */
    public static double[] falseDiscovery(double[] p) {
        int[] order = Order.ascending(p);
        int tests = tests(p);
        var adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double smallest = 1;
        for (int rank = tests; rank >= 1; rank--) {
            int i = order[rank - 1];
            smallest = Math.min(smallest, p[i] * tests / rank);
            adjusted[i] = smallest;
        }
        return adjusted;
    }

    /** Returns the p values times the number of tests, at most 1: the chance of even one false finding. */
    public static double[] bonferroni(double[] p) {
        int tests = tests(p);
        return Arrays.stream(p).map(value -> Math.min(1, value * tests)).toArray();
    }

    private static int tests(double[] p) {
        return (int) Arrays.stream(p).filter(value -> !Double.isNaN(value)).count();
    }
}
