package nl.hofvijver.statistics.timeseries;

import java.util.Arrays;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.regression.Design;

/** Whether residuals still resemble their predecessors. */
public final class SerialCorrelation {
    private SerialCorrelation() {}

    /**
     * Durbin & Watson 1950: Σ(e_t − e_(t−1))²/Σe², near 2 without first-order correlation, towards 0 with a positive one.
     * A statistic only: its exact distribution depends on the columns.
     */
    public static double durbinWatson(double[] residuals) {
        double steps = 0;
        for (int t = 1; t < residuals.length; t++) {
            steps += (residuals[t] - residuals[t - 1]) * (residuals[t] - residuals[t - 1]);
        }
        return steps / Matrices.dot(residuals, residuals);
    }

    /**
     * Breusch 1978 and Godfrey 1978: n R² of the residuals on the columns and on their own {@code lags} predecessors,
     * those before the start being 0.
     */
    public static Outcome<TestResult> breuschGodfrey(Design design, double[] residuals, int lags) {
        Method method = Method.of("Breusch-Godfrey test", "n R2").with("lags", lags);
        int k = design.size();
        if (residuals.length <= k + lags) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "", method);
        }
        double[][] columns = Arrays.copyOf(design.columns(), k + lags);
        for (int lag = 1; lag <= lags; lag++) {
            columns[k + lag - 1] = new double[residuals.length];
            System.arraycopy(residuals, 0, columns[k + lag - 1], lag, residuals.length - lag);
        }
        LeastSquares squares = LeastSquares.of(columns);
        if (!squares.dependentColumns().isEmpty()) {
            return new Outcome.Refused<>(Reason.COLLINEAR, "", method);
        }
        double[] left = squares.residuals(residuals, squares.solve(residuals));
        double explained = 1 - Matrices.dot(left, left) / Matrices.dot(residuals, residuals);
        return new Outcome.Computed<>(
                TestResult.chiSquared("Breusch-Godfrey, " + lags + " lags", residuals.length * explained, lags));
    }

    /**
     * Ljung & Box 1978: n(n+2) Σ r_l²/(n − l).
     *
     * @param fitted autoregressive parameters already fitted, which cost as many degrees of freedom
     */
    public static TestResult ljungBox(double[] residuals, int lags, int fitted) {
        if (lags <= fitted || lags >= residuals.length) {
            throw new IllegalArgumentException("lags lie between " + fitted + " and " + residuals.length);
        }
        double n = residuals.length;
        double mean = Arrays.stream(residuals).sum() / n;
        double[] centred = Arrays.stream(residuals).map(e -> e - mean).toArray();
        double variance = Matrices.dot(centred, centred);
        double sum = 0;
        for (int lag = 1; lag <= lags; lag++) {
            double cross = 0;
            for (int t = lag; t < centred.length; t++) {
                cross += centred[t] * centred[t - lag];
            }
            sum += cross / variance * (cross / variance) / (n - lag);
        }
        return TestResult.chiSquared("Ljung-Box, " + lags + " lags", n * (n + 2) * sum, lags - fitted);
    }
}
