package nl.hofvijver.statistics.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All orders of a few values: exact moments of a statistic, without formulas and without chance. */
final class Shuffles {
    private Shuffles() {}

    /** Returns every order of {@code values} in which the value at {@code fixed} stays; -1 fixes none. */
    static List<double[]> all(double[] values, int fixed) {
        var orders = new ArrayList<double[]>();
        permute(values.clone(), 0, fixed, orders);
        return orders;
    }

    private static void permute(double[] values, int from, int fixed, List<double[]> orders) {
        if (from >= values.length) {
            orders.add(values.clone());
            return;
        }
        if (from == fixed) {
            permute(values, from + 1, fixed, orders);
            return;
        }
        for (int i = from; i < values.length; i++) {
            if (i != fixed) {
                swap(values, from, i);
                permute(values, from + 1, fixed, orders);
                swap(values, from, i);
            }
        }
    }

    private static void swap(double[] values, int i, int j) {
        double kept = values[i];
        values[i] = values[j];
        values[j] = kept;
    }

    /** Returns mean and variance of a statistic over orders. */
    static double[] moments(List<double[]> orders, ToDoubleFunction<double[]> statistic) {
        var values = orders.stream().mapToDouble(statistic).toArray();
        var centred = Centred.of(values);
        return new double[] {centred.mean(), centred.variance()};
    }
}
