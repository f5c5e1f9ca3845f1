package nl.hofvijver.statistics.timeseries;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * Series freed of a vector autoregression of order 1.
 *
 * @param scores what is left per series, one point shorter
 * @param recolouring the matrix that puts the autoregression back into a long-run covariance
 */
@SuppressWarnings("ArrayRecordComponent") // stays inside the package
record Prewhitening(double[][] scores, double[][] recolouring) {

    /** Fits without intercept; empty when the series depend on each other or are a random walk. */
    static Optional<Prewhitening> of(double[][] series) {
        int k = series.length;
        int points = series[0].length;
        double[][] before =
                Arrays.stream(series).map(s -> Arrays.copyOf(s, points - 1)).toArray(double[][]::new);
        LeastSquares squares = LeastSquares.of(before);
        if (points - 1 <= k || !squares.dependentColumns().isEmpty()) {
            return Optional.empty();
        }
        var left = new double[k][];
        // Column by column of I - A, as least squares takes its columns.
        var rest = new double[k][k];
        for (int a = 0; a < k; a++) {
            double[] now = Arrays.copyOfRange(series[a], 1, points);
            double[] row = squares.solve(now);
            left[a] = squares.residuals(now, row);
            for (int b = 0; b < k; b++) {
                rest[b][a] = (a == b ? 1 : 0) - row[b];
            }
        }
        LeastSquares inverse = LeastSquares.of(rest);
        if (!inverse.dependentColumns().isEmpty()) {
            return Optional.empty();
        }
        var columns = new double[k][];
        for (int b = 0; b < k; b++) {
            var unit = new double[k];
            unit[b] = 1;
            columns[b] = inverse.solve(unit);
        }
        return Optional.of(new Prewhitening(left, Matrices.transpose(columns)));
    }
}
