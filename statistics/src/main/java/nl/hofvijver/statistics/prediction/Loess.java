package nl.hofvijver.statistics.prediction;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Order;

/** Local quadratic regression of what happened on the prediction. */
final class Loess {
    private static final int COLUMNS = 3;

    private final int[] order;
    private final double[] x;
    private final double[] y;
    private final int near;

    Loess(Predictions predictions, double span) {
        order = Order.ascending(predictions.predicted());
        x = Arrays.stream(order).mapToDouble(i -> predictions.predicted()[i]).toArray();
        y = Arrays.stream(order).mapToDouble(predictions::outcome).toArray();
        // The small addition is that of Cleveland's code: 0.75 times 4 is to be 3.
        near = (int) Math.floor(x.length * span + 1e-5);
    }

    /** Returns the curve at each person, within 0 and 1. */
    Outcome<double[]> curve(Method method) {
        if (near <= COLUMNS || Arrays.stream(x).distinct().count() <= COLUMNS) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "too few different predictions", method);
        }
        double[] heights = IntStream.range(0, x.length)
                .parallel()
                .mapToDouble(k -> k > 0 && x[k] == x[k - 1] ? Double.NaN : at(x[k]))
                .toArray();
        var curve = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            heights[k] = Double.isNaN(heights[k]) ? heights[k - 1] : heights[k];
            curve[order[k]] = heights[k];
        }
        return new Outcome.Computed<>(curve);
    }

    private double at(double point) {
        int from = window(point);
        double reach = Math.max(point - x[from], x[from + near - 1] - point);
        if (reach == 0) {
            return Arrays.stream(y, from, from + near).average().orElseThrow();
        }
        var columns = new double[COLUMNS][near];
        var weighted = new double[near];
        for (int k = 0; k < near; k++) {
            double u = (x[from + k] - point) / reach;
            double distance = Math.abs(u);
            double tricube = 1 - distance * distance * distance;
            double root = Math.sqrt(Math.max(0, tricube * tricube * tricube));
            columns[0][k] = root;
            columns[1][k] = root * u;
            columns[2][k] = root * u * u;
            weighted[k] = root * y[from + k];
        }
        return Math.clamp(height(columns, weighted), 0, 1);
    }

    /** With too few different predictions nearby for a bend, a line or a mean has to do. */
    private static double height(double[][] columns, double[] weighted) {
        for (int size = COLUMNS; size > 1; size--) {
            LeastSquares squares = LeastSquares.of(Arrays.copyOf(columns, size));
            if (squares.dependentColumns().isEmpty()) {
                return squares.solve(weighted)[0];
            }
        }
        return LeastSquares.of(Arrays.copyOf(columns, 1)).solve(weighted)[0];
    }

    /** Returns where the nearest persons to a point begin. */
    private int window(double point) {
        int low = 0;
        int high = x.length - near;
        while (low < high) {
            int middle = (low + high) / 2;
            if (point - x[middle] > x[middle + near] - point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
