package nl.hofvijver.statistics.regression;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * Iteratively reweighted least squares in the form of Fisher scoring with step halving. A step that goes on without
 * end along a direction in which the likelihood never falls is reported as separation, with that direction as proof.
 */
final class Irls {
    private static final int MAX_ITERATIONS = 60;
    private static final int MAX_HALVINGS = 30;
    private static final int FIRST_SEPARATION_CHECK = 6;
    private static final double SETTLED = 1e-9;

    private final Observations observations;
    private final Standardised space;
    private final Pass pass;
    private final Family family;
    private final Method method;

    Irls(Observations observations, Standardised space, Family family, Method method) {
        this.observations = observations;
        this.space = space;
        this.family = family;
        this.method = method;
        pass = new Pass(observations, space, family);
    }

    /** Coefficients of the standardised columns with the sums at that point. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Solution(double[] coefficients, Pass.Sums sums, double[][] inverseInformation, int iterations) {}

    /** Starts from the overall rate and no effect of any column. */
    double[] start() {
        var b = new double[space.size()];
        if (space.intercept() >= 0) {
            boolean binomial = family instanceof Family.Binomial;
            double events = 0;
            double exposure = 0;
            double offsets = 0;
            double weights = 0;
            for (int i = 0; i < observations.rows(); i++) {
                double weight = observations.weight(i);
                events += weight * observations.outcome()[i];
                exposure += weight * (binomial ? 1 : Math.exp(observations.offset(i)));
                offsets += weight * observations.offset(i);
                weights += weight;
            }
            // On the logit an offset is not an exposure: its mean is taken off instead.
            b[space.intercept()] = family.link(events / exposure) - (binomial ? offsets / weights : 0);
        }
        return b;
    }

    Outcome<Solution> solve(double[] from) {
        double[] b = from;
        Pass.Sums sums = pass.at(b);
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            Optional<Cholesky> factor = Cholesky.of(sums.information);
            if (factor.isEmpty() || !Double.isFinite(sums.logLikelihood)) {
                return refused(Reason.NOT_CONVERGED, "the information matrix became singular");
            }
            double[] step = factor.get().solve(sums.score);
            double decrement = Matrices.dot(step, sums.score);
            if (settled(b, step, decrement, sums.logLikelihood)) {
                return finish(plus(b, step, 1), iteration);
            }
            if (iteration >= FIRST_SEPARATION_CHECK && Separation.along(step, observations, space, family)) {
                return refused(Reason.SEPARATION, namesAlong(step));
            }
            double length = 1;
            double[] next = plus(b, step, length);
            Pass.Sums nextSums = pass.at(next);
            for (int halving = 0; halving < MAX_HALVINGS && !improves(nextSums, sums); halving++) {
                length /= 2;
                next = plus(b, step, length);
                nextSums = pass.at(next);
            }
            b = next;
            sums = nextSums;
        }
        return refused(Reason.NOT_CONVERGED, MAX_ITERATIONS + " iterations");
    }

    /** Takes the information at the final coefficients: one step earlier it is right to half of the digits only. */
    private Outcome<Solution> finish(double[] b, int iterations) {
        Pass.Sums sums = pass.at(b);
        return Cholesky.of(sums.information)
                .<Outcome<Solution>>map(
                        factor -> new Outcome.Computed<>(new Solution(b, sums, factor.inverse(), iterations)))
                .orElseGet(() -> refused(Reason.NOT_CONVERGED, "the information matrix became singular"));
    }

    private static boolean settled(double[] b, double[] step, double decrement, double logLikelihood) {
        boolean still = IntStream.range(0, b.length).allMatch(j -> Math.abs(step[j]) <= SETTLED * (1 + Math.abs(b[j])));
        return still || decrement < 1e-15 * (1 + Math.abs(logLikelihood));
    }

    private static boolean improves(Pass.Sums next, Pass.Sums sums) {
        return next.logLikelihood >= sums.logLikelihood - 1e-12 * Math.abs(sums.logLikelihood);
    }

    private static double[] plus(double[] b, double[] step, double length) {
        var sum = b.clone();
        for (int j = 0; j < b.length; j++) {
            sum[j] += length * step[j];
        }
        return sum;
    }

    private String namesAlong(double[] step) {
        double largest = IntStream.range(0, step.length)
                .filter(j -> j != space.intercept())
                .mapToDouble(j -> Math.abs(step[j]))
                .max()
                .orElse(0);
        return IntStream.range(0, step.length)
                .filter(j -> j != space.intercept() && Math.abs(step[j]) > 1e-3 * largest)
                .mapToObj(j -> observations.design().names().get(j))
                .collect(Collectors.joining(", "));
    }

    private <T> Outcome<T> refused(Reason reason, String detail) {
        return new Outcome.Refused<>(reason, detail, method);
    }
}
