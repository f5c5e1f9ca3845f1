package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * Logistic regression with Firth's penalty (Firth 1993; Heinze & Schemper 2002): finite coefficients where a variable
 * predicts the outcome perfectly, and less bias in small samples.
 */
public final class FirthRegression {
    private static final int MAX_ITERATIONS = 500;
    private static final double MAX_STEP = 5;

    private final Observations observations;
    private final Standardised space;
    private final Family family = new Family.Binomial();
    private final Method method =
            Method.of("logistic regression", "Firth penalty, model").with("link", "logit");

    private FirthRegression(Observations observations) {
        this.observations = observations;
        space = observations.space();
    }

    /**
     * Maximises the log-likelihood plus half the logarithm of the determinant of the information. Standard errors come
     * from the information at the maximum and give Wald limits, which are too narrow under separation.
     */
    public static Outcome<Fitted> fit(Observations observations) {
        return new FirthRegression(observations).run();
    }

    private Outcome<Fitted> run() {
        Optional<Outcome<Fitted>> objection = new Checks(observations, 0, method).objection(space, true, false);
        if (objection.isPresent()) {
            return objection.get();
        }
        var b = new double[space.size()];
        var pass = new Pass(observations, space, family);
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            Pass.Sums sums = pass.at(b);
            Optional<Cholesky> factor = Cholesky.of(sums.information);
            if (factor.isEmpty()) {
                return new Outcome.Refused<>(Reason.NOT_CONVERGED, "singular information", method);
            }
            double[][] inverse = factor.get().inverse();
            double[] step = bounded(Matrices.product(inverse, penalisedScore(sums, inverse, b)));
            b = improve(pass, b, step, penalised(sums, factor.get()));
            if (largest(step) < 1e-11) {
                return new Outcome.Computed<>(finish(b, sums, factor.get(), iteration));
            }
        }
        return new Outcome.Refused<>(Reason.NOT_CONVERGED, MAX_ITERATIONS + " iterations", method);
    }

    private static double penalised(Pass.Sums sums, Cholesky factor) {
        return sums.logLikelihood + factor.logDeterminant() / 2;
    }

    private static double largest(double[] step) {
        double largest = 0;
        for (double s : step) {
            largest = Math.max(largest, Math.abs(s));
        }
        return largest;
    }

    private static double[] bounded(double[] step) {
        double shrink = Math.min(1, MAX_STEP / Math.max(largest(step), Double.MIN_NORMAL));
        for (int j = 0; j < step.length; j++) {
            step[j] *= shrink;
        }
        return step;
    }

    private double[] improve(Pass pass, double[] b, double[] step, double now) {
        double length = 1;
        for (int halving = 0; halving < 30; halving++, length /= 2) {
            double[] next = b.clone();
            for (int j = 0; j < b.length; j++) {
                next[j] += length * step[j];
            }
            Pass.Sums sums = pass.at(next);
            Optional<Cholesky> factor = Cholesky.of(sums.information);
            if (factor.isPresent() && penalised(sums, factor.get()) >= now - 1e-12 * Math.abs(now)) {
                return next;
            }
        }
        return b;
    }

    /** Adds h(1/2 − μ) to each residual, h being the leverage of the row. */
    private double[] penalisedScore(Pass.Sums sums, double[][] inverse, double[] b) {
        double[] score = sums.score.clone();
        Pass.overBlocks(observations.rows(), space, (from, to, z) -> extraScore(inverse, b, from, to, z))
                .forEach(block -> {
                    for (int j = 0; j < score.length; j++) {
                        score[j] += block[j];
                    }
                });
        return score;
    }

    private double[] extraScore(double[][] inverse, double[] b, int from, int to, double[][] z) {
        var extra = new double[b.length];
        double[] eta = Pass.predictor(observations, b, from, to, z);
        var row = new double[b.length];
        for (int i = 0; i < eta.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = z[j][i];
            }
            double mu = family.mean(eta[i]);
            double leverage = observations.weight(from + i) * family.weight(mu) * Matrices.quadraticForm(row, inverse);
            for (int j = 0; j < row.length; j++) {
                extra[j] += leverage * (0.5 - mu) * row[j];
            }
        }
        return extra;
    }

    private Fitted finish(double[] b, Pass.Sums sums, Cholesky factor, int iterations) {
        var solution = new Irls.Solution(b, sums, factor.inverse(), iterations);
        Fitted plain = new Fit(observations, Covariance.MODEL, method)
                .finish(family, solution, OptionalDouble.empty())
                .orThrow();
        return new Fitted(
                method,
                plain.names(),
                plain.coefficients(),
                plain.covariance(),
                // The determinant belongs to the columns as given, not to the standardised ones.
                plain.logLikelihood()
                        - Cholesky.of(plain.covariance())
                                        .map(Cholesky::logDeterminant)
                                        .orElse(0.0)
                                / 2,
                plain.deviance(),
                plain.pearson(),
                plain.rows(),
                plain.degreesOfFreedom(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                iterations,
                List.of());
    }
}
