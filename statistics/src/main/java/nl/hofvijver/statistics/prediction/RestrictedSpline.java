package nl.hofvijver.statistics.prediction;

import java.util.Arrays;

/** A cubic spline that is a straight line beyond its outer knots (Harrell 2015, section 2.4.5). */
final class RestrictedSpline {
    private static final double[][] QUANTILES = {
        {0.1, 0.5, 0.9}, {0.05, 0.35, 0.65, 0.95}, {0.05, 0.275, 0.5, 0.725, 0.95}
    };

    private RestrictedSpline() {}

    /** Returns 3, 4 or 5 knots at the usual quantiles. */
    static double[] knots(double[] x, int number) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return Arrays.stream(QUANTILES[number - 3])
                .map(p -> quantile(sorted, p))
                .toArray();
    }

    static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** Returns x itself and one column per inner bend, on the scale of x. */
    static double[][] columns(double[] x, double[] knots) {
        int k = knots.length;
        var columns = new double[k - 1][];
        columns[0] = x;
        double width = (knots[k - 1] - knots[0]) * (knots[k - 1] - knots[0]);
        double last = knots[k - 1] - knots[k - 2];
        for (int j = 0; j < k - 2; j++) {
            double knot = knots[j];
            columns[j + 1] = Arrays.stream(x)
                    .map(v -> (cube(v - knot)
                                    - cube(v - knots[k - 2]) * (knots[k - 1] - knot) / last
                                    + cube(v - knots[k - 1]) * (knots[k - 2] - knot) / last)
                            / width)
                    .toArray();
        }
        return columns;
    }

    private static double cube(double v) {
        return v > 0 ? v * v * v : 0;
    }
}
