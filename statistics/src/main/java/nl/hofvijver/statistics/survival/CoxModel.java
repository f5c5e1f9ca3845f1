package nl.hofvijver.statistics.survival;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Collinearity;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.regression.Design;

/**
 * Proportional hazards regression (Cox 1972): {@code hazard = baseline(t) exp(x b)}, the baseline free per stratum.
 * All causes above 0 are the event; for one cause of several recode the others to 0 (cause-specific hazard).
 */
public final class CoxModel {
    private static final int MAX_ITERATIONS = 60;
    private static final int MAX_HALVINGS = 30;
    private static final double SETTLED = 1e-9;
    private static final double ENDLESS_STEP = 0.1;
    private static final double NOTHING_GAINED = 1e-6;

    private final CoxData data;
    private final PartialLikelihood pass;
    private final Design design;
    private final Method method;

    private CoxModel(CoxData data, Ties ties, Design design, Method method) {
        this.data = data;
        this.design = design;
        this.method = method;
        pass = ties == Ties.EXACT ? new ExactPass(data) : new CoxPass(data, ties);
    }

    /** How events at the same time are treated. */
    public enum Ties {
        /** Efron 1977: close to the exact likelihood; the default. */
        EFRON("Efron"),
        /** Breslow 1974: coefficients somewhat towards zero when there are many ties. */
        BRESLOW("Breslow"),
        /**
         * The likelihood of discrete time (Cox 1972): the chance that exactly these of those at risk had the event. Time
         * grows with events x persons at risk at each time, so for thousands of rows, not for millions. It has no robust
         * covariance.
         */
        EXACT("exact, discrete time");

        private final String label;

        Ties(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /**
     * What may be chosen.
     *
     * @param ties the likelihood for tied events
     * @param strata stratum per row, each with a baseline of its own; persons in different strata are never compared
     * @param clusters cluster per row, for Lin & Wei's robust covariance; needed when a person has several rows
     */
    @SuppressWarnings("ArrayRecordComponent") // half a million rows are handed over, never compared or copied
    public record Options(Ties ties, Optional<int[]> strata, Optional<int[]> clusters) {
        /** Efron, one stratum, model covariance. */
        public static Options standard() {
            return new Options(Ties.EFRON, Optional.empty(), Optional.empty());
        }

        /** Returns the same options with another treatment of ties. */
        public Options with(Ties other) {
            return new Options(other, strata, clusters);
        }

        /** Returns the same options with strata. */
        public Options stratified(int[] byRow) {
            return new Options(ties, Optional.of(byRow), clusters);
        }

        /** Returns the same options with clusters. */
        public Options clustered(int[] byRow) {
            return new Options(ties, strata, Optional.of(byRow));
        }
    }

    /**
     * Fits hazard ratios.
     *
     * @param design columns without an intercept, which would cancel out
     * @param followUp one row per row of the design
     * @return the fit, or a refusal: entry at or after exit, no events, a level without events, a likelihood that keeps
     *     rising (a group without events: {@link Reason#SEPARATION}), collinear columns, no convergence
     */
    public static Outcome<CoxFit> fit(Design design, FollowUp followUp, Options options) {
        if (options.ties == Ties.EXACT && options.clusters.isPresent()) {
            throw new IllegalArgumentException("exact ties have no robust covariance; use Efron's with clusters");
        }
        String variant = options.ties.label() + (options.clusters.isPresent() ? ", Lin-Wei robust" : ", model");
        Method method = Method.of("Cox regression", variant);
        Optional<Outcome<CoxFit>> objection = objection(design, followUp, method);
        if (objection.isPresent()) {
            return objection.get();
        }
        var data = new CoxData(design, followUp, options.strata);
        return Collinearity.explain(data.gram(), design.names())
                .<Outcome<CoxFit>>map(text -> new Outcome.Refused<>(Reason.COLLINEAR, text, method))
                .orElseGet(() -> new CoxModel(data, options.ties, design, method).solve(options.clusters));
    }

    private static Optional<Outcome<CoxFit>> objection(Design design, FollowUp followUp, Method method) {
        if (design.rows() != followUp.size()) {
            throw new IllegalArgumentException(design.rows() + " rows of columns for " + followUp.size() + " persons");
        }
        Optional<Outcome<CoxFit>> rows = followUp.objection(method);
        if (rows.isPresent()) {
            return rows;
        }
        int[] events = IntStream.range(0, followUp.size())
                .filter(i -> followUp.cause()[i] > 0)
                .toArray();
        if (events.length == 0) {
            return Optional.of(new Outcome.Refused<>(Reason.NO_EVENTS, "all censored", method));
        }
        for (int j = 0; j < design.size(); j++) {
            double[] x = design.column(j);
            for (int i = 0; i < x.length; i++) {
                if (!Double.isFinite(x[i])) {
                    return Optional.of(new Outcome.Refused<>(
                            Reason.VALUE_MISSING, design.names().get(j) + ", row " + (i + 1), method));
                }
            }
            if (isIndicator(x) && IntStream.of(events).allMatch(i -> x[i] == 0)) {
                return Optional.of(new Outcome.Refused<>(
                        Reason.LEVEL_WITHOUT_EVENTS, design.names().get(j), method));
            }
        }
        return Optional.empty();
    }

    private static boolean isIndicator(double[] x) {
        boolean some = false;
        for (double value : x) {
            if (value != 0 && value != 1) {
                return false;
            }
            some |= value == 1;
        }
        return some;
    }

    private Outcome<CoxFit> solve(Optional<int[]> clusters) {
        var b = new double[data.size()];
        PartialLikelihood.Sums sums = pass.at(b);
        double atZero = sums.logLikelihood;
        var lastStep = new double[data.size()];
        for (int iteration = 1; iteration <= MAX_ITERATIONS; iteration++) {
            Optional<Cholesky> factor = Cholesky.of(sums.information);
            if (factor.isEmpty() || !Double.isFinite(sums.logLikelihood)) {
                // Columns are independent, so information only runs out where the likelihood has become flat.
                return largest(lastStep) > ENDLESS_STEP
                        ? refused(Reason.SEPARATION, namesAlong(lastStep))
                        : refused(Reason.NOT_CONVERGED, "the information matrix became singular");
            }
            double[] step = factor.get().solve(sums.score);
            double decrement = Matrices.dot(step, sums.score);
            if (settled(b, step)) {
                return finish(plus(b, step, 1), atZero, iteration, clusters);
            }
            // A large step that gains nothing: the likelihood is flat all the way to infinity.
            if (largest(step) > ENDLESS_STEP && decrement < NOTHING_GAINED) {
                return refused(Reason.SEPARATION, namesAlong(step));
            }
            lastStep = step;
            double length = 1;
            double[] next = plus(b, step, length);
            PartialLikelihood.Sums nextSums = pass.at(next);
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

    private static boolean improves(PartialLikelihood.Sums next, PartialLikelihood.Sums sums) {
        return next.logLikelihood >= sums.logLikelihood - 1e-12 * Math.abs(sums.logLikelihood);
    }

    private static boolean settled(double[] b, double[] step) {
        return IntStream.range(0, b.length).allMatch(j -> Math.abs(step[j]) <= SETTLED * (1 + Math.abs(b[j])));
    }

    private static double[] plus(double[] b, double[] step, double length) {
        var sum = b.clone();
        for (int j = 0; j < b.length; j++) {
            sum[j] += length * step[j];
        }
        return sum;
    }

    private static double largest(double[] step) {
        return IntStream.range(0, step.length)
                .mapToDouble(j -> Math.abs(step[j]))
                .max()
                .orElse(0);
    }

    private String namesAlong(double[] step) {
        double largest = largest(step);
        return IntStream.range(0, step.length)
                .filter(j -> Math.abs(step[j]) > 1e-3 * largest)
                .mapToObj(j -> design.names().get(j))
                .collect(Collectors.joining(", "));
    }

    private Outcome<CoxFit> finish(double[] b, double atZero, int iterations, Optional<int[]> clusters) {
        var steps = new EventSteps(data);
        PartialLikelihood.Sums sums = pass.at(b, Optional.of(steps));
        Optional<double[][]> inverse = Cholesky.of(sums.information).map(Cholesky::inverse);
        if (inverse.isEmpty()) {
            return refused(Reason.NOT_CONVERGED, "the information matrix became singular");
        }
        double[][] model = inverse.get();
        int groups = clusters.map(c -> (int) IntStream.of(c).distinct().count()).orElse(0);
        if (clusters.isPresent() && groups < 2) {
            return refused(Reason.NO_VALID_STANDARD_ERROR, "one cluster");
        }
        double[][] covariance = clusters.map(c -> new ScoreResiduals(data, steps, b).robust(model, c))
                .orElse(model);
        return new Outcome.Computed<>(new CoxFit(
                method,
                design.names(),
                data.space().coefficients(b),
                data.space().covariance(covariance),
                data.space().covariance(model),
                sums.logLikelihood,
                atZero,
                data.rows(),
                sums.events,
                iterations,
                clusters.isPresent() && groups < 30 ? List.of(Notice.FEW_CLUSTERS) : List.of(),
                steps));
    }

    private Outcome<CoxFit> refused(Reason reason, String detail) {
        return new Outcome.Refused<>(reason, detail, method);
    }
}
