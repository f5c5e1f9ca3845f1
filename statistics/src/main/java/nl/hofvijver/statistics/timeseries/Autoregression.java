package nl.hofvijver.statistics.timeseries;

import java.util.OptionalDouble;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.regression.Design;

/**
 * A linear model whose errors follow {@code u_t = ρ u_(t−1) + e_t}, by generalised least squares that keeps the first
 * point (Prais & Winsten 1954). Standard errors take ρ as known.
 */
public final class Autoregression {
    private static final double BOUND = 1 - 1e-9;
    private static final double GOLDEN = (3 - Math.sqrt(5)) / 2;

    private final Design design;
    private final double[][] columns;
    private final double[] outcome;
    private final How how;

    private Autoregression(Design design, double[][] columns, double[] outcome, How how) {
        this.design = design;
        this.columns = columns;
        this.outcome = outcome;
        this.how = how;
    }

    /** How ρ is found. */
    public enum How {
        /** Maximum likelihood. */
        ML("ML"),
        /** Restricted maximum likelihood: less bias towards 0 in short series. */
        REML("REML"),
        /** Regression of the residuals on their predecessors, repeated until ρ settles. */
        PRAIS_WINSTEN("Prais-Winsten, iterated");

        private final String label;

        How(String label) {
            this.label = label;
        }
    }

    /** Fits; refused when columns are collinear, points too few, or ρ runs to 1 (a random walk). */
    public static Outcome<LinearFit> fit(Design design, double[] outcome, How how) {
        Method method = Method.of("linear regression with AR(1) errors", how.label);
        return LinearRegression.prepared(design, outcome, method).then(columns -> {
            var model = new Autoregression(design, columns, outcome, how);
            OptionalDouble rho = how == How.PRAIS_WINSTEN ? model.iterate() : model.maximise();
            return rho.isPresent()
                    ? new Outcome.Computed<>(model.at(rho.getAsDouble(), method))
                    : new Outcome.Refused<>(Reason.NOT_CONVERGED, "autocorrelation at the bound", method);
        });
    }

    private double[] transformed(double[] x, double rho) {
        var changed = new double[x.length];
        changed[0] = Math.sqrt(1 - rho * rho) * x[0];
        for (int t = 1; t < x.length; t++) {
            changed[t] = x[t] - rho * x[t - 1];
        }
        return changed;
    }

    private LeastSquares squares(double rho) {
        var changed = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            changed[j] = transformed(columns[j], rho);
        }
        return LeastSquares.of(changed);
    }

    private LinearFit at(double rho, Method method) {
        LeastSquares squares = squares(rho);
        double[] y = transformed(outcome, rho);
        double[] b = squares.solve(y);
        double[] innovations = squares.residuals(y, b);
        int free = outcome.length - columns.length;
        double variance = Matrices.dot(innovations, innovations) / free;
        return new LinearFit(
                method,
                design.names(),
                b,
                Matrices.scaled(squares.inverseCrossProduct(), variance),
                LeastSquares.of(columns).residuals(outcome, b),
                variance,
                free,
                OptionalDouble.of(rho));
    }

    private OptionalDouble iterate() {
        double rho = 0;
        for (int round = 0; round < 500; round++) {
            double[] b = squares(rho).solve(transformed(outcome, rho));
            double[] u = LeastSquares.of(columns).residuals(outcome, b);
            double cross = 0;
            double square = 0;
            for (int t = 1; t < u.length; t++) {
                cross += u[t] * u[t - 1];
                square += u[t - 1] * u[t - 1];
            }
            double next = cross / square;
            if (!(Math.abs(next) < BOUND)) {
                return OptionalDouble.empty();
            }
            if (Math.abs(next - rho) < 1e-12) {
                return OptionalDouble.of(next);
            }
            rho = next;
        }
        return OptionalDouble.empty();
    }

    /** The (restricted) log-likelihood with everything but ρ maximised out, up to a constant. */
    private double profile(double rho) {
        LeastSquares squares = squares(rho);
        double[] y = transformed(outcome, rho);
        double[] e = squares.residuals(y, squares.solve(y));
        double sum = Matrices.dot(e, e);
        double common = Math.log1p(-rho * rho) / 2;
        if (how == How.ML) {
            return common - outcome.length / 2.0 * Math.log(sum);
        }
        double information = -Cholesky.of(squares.inverseCrossProduct())
                .map(Cholesky::logDeterminant)
                .orElse(Double.POSITIVE_INFINITY);
        return common - (outcome.length - columns.length) / 2.0 * Math.log(sum) - information / 2;
    }

    /** Scans for the highest stretch (the profile may have two tops), then narrows it down. */
    private OptionalDouble maximise() {
        int steps = 200;
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < steps; i++) {
            double height = profile(-1 + 2.0 * i / steps);
            if (height > highest) {
                highest = height;
                best = i;
            }
        }
        double lower = Math.max(-BOUND, -1 + 2.0 * (best - 1) / steps);
        double upper = Math.min(BOUND, -1 + 2.0 * (best + 1) / steps);
        double rho = bisectSlope(golden(lower, upper), 1e-4);
        return Math.abs(rho) < 1 - 1e-6 ? OptionalDouble.of(rho) : OptionalDouble.empty();
    }

    private double golden(double from, double to) {
        double lower = from;
        double upper = to;
        while (upper - lower > 1e-7) {
            double a = lower + GOLDEN * (upper - lower);
            double b = upper - GOLDEN * (upper - lower);
            if (profile(a) < profile(b)) {
                lower = a;
            } else {
                upper = b;
            }
        }
        return (lower + upper) / 2;
    }

    /** A flat top hides the last digits from a comparison of heights; the slope still shows them. */
    private double bisectSlope(double rho, double reach) {
        double lower = Math.max(-BOUND, rho - reach);
        double upper = Math.min(BOUND, rho + reach);
        double width = Math.min(1e-4, (1 - Math.abs(rho)) / 4);
        for (int i = 0; i < 60; i++) {
            double middle = (lower + upper) / 2;
            if (profile(middle + width) > profile(middle - width)) {
                lower = middle;
            } else {
                upper = middle;
            }
        }
        return (lower + upper) / 2;
    }
}
