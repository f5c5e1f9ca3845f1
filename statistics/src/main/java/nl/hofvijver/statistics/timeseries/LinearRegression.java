package nl.hofvijver.statistics.timeseries;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.regression.Design;

/** Ordinary least squares, with the usual covariance or with one that allows for correlation between neighbours. */
public final class LinearRegression {
    private LinearRegression() {}

    /** Fits with the covariance of independent errors of equal variance. */
    public static Outcome<LinearFit> fit(Design design, double[] outcome) {
        Method method = Method.of("linear regression", "OLS");
        return prepared(design, outcome, method).map(columns -> {
            Parts parts = parts(columns, outcome);
            return parts.fit(method, design, Matrices.scaled(parts.bread, parts.variance));
        });
    }

    /**
     * Fits with the covariance of Newey and West.
     *
     * @return refused, besides, when the scores to be prewhitened are a random walk, for which there is no long-run variance
     */
    public static Outcome<LinearFit> fit(Design design, double[] outcome, NeweyWest how) {
        Method method = how.method();
        return prepared(design, outcome, method).then(columns -> {
            Parts parts = parts(columns, outcome);
            double factor = how.factor(outcome.length, columns.length);
            double[][] scores = scores(columns, parts.residuals);
            if (!how.prewhitened()) {
                return new Outcome.Computed<>(parts.fit(method, design, meat(scores, how.lag()), factor));
            }
            return Prewhitening.of(scores)
                    .<Outcome<LinearFit>>map(white -> new Outcome.Computed<>(parts.fit(
                            method,
                            design,
                            Matrices.sandwich(white.recolouring(), meat(white.scores(), how.lag())),
                            factor)))
                    .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_CONVERGED, "prewhitening", method));
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Parts(double[] coefficients, double[] residuals, double[][] bread, double variance) {
        LinearFit fit(Method method, Design design, double[][] meat, double factor) {
            return fit(method, design, Matrices.sandwich(bread, Matrices.scaled(meat, factor)));
        }

        LinearFit fit(Method method, Design design, double[][] covariance) {
            return new LinearFit(
                    method,
                    design.names(),
                    coefficients,
                    covariance,
                    residuals,
                    variance,
                    residuals.length - coefficients.length,
                    OptionalDouble.empty());
        }
    }

    private static Parts parts(double[][] columns, double[] outcome) {
        LeastSquares squares = LeastSquares.of(columns);
        double[] b = squares.solve(outcome);
        double[] residuals = squares.residuals(outcome, b);
        double variance = Matrices.dot(residuals, residuals) / (outcome.length - columns.length);
        return new Parts(b, residuals, squares.inverseCrossProduct(), variance);
    }

    /** Returns the score of each column at each point. */
    private static double[][] scores(double[][] columns, double[] residuals) {
        var scores = new double[columns.length][residuals.length];
        for (int a = 0; a < columns.length; a++) {
            for (int t = 0; t < residuals.length; t++) {
                scores[a][t] = columns[a][t] * residuals[t];
            }
        }
        return scores;
    }

    private static double[][] meat(double[][] scores, int lag) {
        int k = scores.length;
        int points = scores[0].length;
        var meat = new double[k][k];
        for (int l = 0; l <= Math.min(lag, points - 1); l++) {
            double weight = 1 - l / (lag + 1.0);
            for (int a = 0; a < k; a++) {
                for (int b = 0; b < k; b++) {
                    double sum = 0;
                    for (int t = l; t < points; t++) {
                        sum += scores[a][t] * scores[b][t - l];
                    }
                    meat[a][b] += weight * sum;
                    meat[b][a] += l == 0 ? 0 : weight * sum;
                }
            }
        }
        return meat;
    }

    /** Checks values, number of points and collinearity. */
    static Outcome<double[][]> prepared(Design design, double[] outcome, Method method) {
        if (outcome.length != design.rows()) {
            throw new IllegalArgumentException(outcome.length + " outcomes for " + design.rows() + " rows");
        }
        if (outcome.length <= design.size()) {
            String detail = outcome.length + " points for " + design.size() + " coefficients";
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, detail, method);
        }
        Optional<String> missing = firstMissing(design, outcome);
        if (missing.isPresent()) {
            return new Outcome.Refused<>(Reason.VALUE_MISSING, missing.get(), method);
        }
        double[][] columns = design.columns();
        String dependent = LeastSquares.of(columns).dependentColumns().stream()
                .map(j -> design.names().get(j))
                .collect(Collectors.joining(", "));
        return dependent.isEmpty()
                ? new Outcome.Computed<>(columns)
                : new Outcome.Refused<>(Reason.COLLINEAR, dependent, method);
    }

    private static Optional<String> firstMissing(Design design, double[] outcome) {
        for (int t = 0; t < outcome.length; t++) {
            if (!Double.isFinite(outcome[t])) {
                return Optional.of("outcome, row " + (t + 1));
            }
            for (int j = 0; j < design.size(); j++) {
                if (!Double.isFinite(design.column(j)[t])) {
                    return Optional.of(design.names().get(j) + ", row " + (t + 1));
                }
            }
        }
        return Optional.empty();
    }
}
