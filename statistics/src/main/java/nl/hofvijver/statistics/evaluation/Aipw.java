package nl.hofvijver.statistics.evaluation;

import java.util.Locale;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/**
 * The average effect by augmented inverse probability weighting (Robins, Rotnitzky & Zhao 1994): right when the
 * propensity or the outcome model is right, and the mean over persons of
 * {@code m1 − m0 + T(y − m1)/p − (1 − T)(y − m0)/(1 − p)}.
 */
public final class Aipw {
    private Aipw() {}

    /** How the outcome depends on the covariates, separately with and without the intervention. */
    public enum OutcomeModel {
        /** Least squares. */
        LINEAR,
        /** Logistic, for outcomes 0 and 1. */
        LOGISTIC
    }

    /**
     * Estimates the average effect on everybody, with the standard error of the influence function.
     *
     * @param design covariates of the outcome models, with an intercept
     */
    public static Estimate effect(
            Propensity propensity, Design design, double[] outcome, OutcomeModel model, double level) {
        Method method = Method.of("AIPW", model.name().toLowerCase(Locale.ROOT) + " outcome models")
                .with("level", level);
        for (int i = 0; i < outcome.length; i++) {
            if (!Double.isFinite(outcome[i])) {
                return new Estimate.Missing(Reason.VALUE_MISSING, "outcome, row " + (i + 1), method);
            }
        }
        Outcome<double[]> with = predictions(propensity, design, outcome, model, true, method);
        Outcome<double[]> without = predictions(propensity, design, outcome, model, false, method);
        return switch (with.then(m1 -> without.map(m0 -> influence(propensity, outcome, m1, m0)))) {
            case Outcome.Refused<double[]> refused -> new Estimate.Missing(refused.reason(), refused.detail(), method);
            case Outcome.Computed<double[]> computed -> estimate(computed.result(), level, method);
        };
    }

    private static Estimate estimate(double[] influence, double level, Method method) {
        double n = influence.length;
        double mean = StableSum.of(influence) / n;
        var squares = new StableSum();
        for (double value : influence) {
            squares.add((value - mean) * (value - mean));
        }
        return new Estimate.Value(mean, Wald.interval(mean, Math.sqrt(squares.value()) / n, level), method);
    }

    private static double[] influence(Propensity propensity, double[] y, double[] m1, double[] m0) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> {
                    double p = propensity.scores()[i];
                    double residual = propensity.treated()[i] ? (y[i] - m1[i]) / p : -(y[i] - m0[i]) / (1 - p);
                    return m1[i] - m0[i] + residual;
                })
                .toArray();
    }

    /** Fits on one side and predicts for everybody. */
    private static Outcome<double[]> predictions(
            Propensity propensity, Design design, double[] outcome, OutcomeModel model, boolean side, Method method) {
        int[] rows = IntStream.range(0, outcome.length)
                .filter(i -> propensity.treated()[i] == side)
                .toArray();
        if (rows.length <= design.size()) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, rows.length + " persons on one side", method);
        }
        Design part = design.select(rows);
        double[] y = pick(outcome, rows);
        if (model == OutcomeModel.LOGISTIC) {
            return LogisticRegression.fit(Observations.of(part, y), Covariance.MODEL)
                    .map(fit -> LogisticRegression.probabilities(fit, design));
        }
        LeastSquares squares = LeastSquares.of(part.columns());
        return squares.dependentColumns().isEmpty()
                ? new Outcome.Computed<>(design.times(squares.solve(y)))
                : new Outcome.Refused<>(
                        Reason.COLLINEAR,
                        design.names().get(squares.dependentColumns().getFirst()),
                        method);
    }

    private static double[] pick(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(i -> values[i]).toArray();
    }
}
