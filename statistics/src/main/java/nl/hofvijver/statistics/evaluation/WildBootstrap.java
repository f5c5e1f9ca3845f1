package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * Difference-in-differences with few clusters: the wild cluster bootstrap with the null hypothesis imposed (Cameron,
 * Gelbach & Miller 2008). Residuals of whole clusters change sign at random; the t statistic is compared with those of
 * the samples that arise. Limits are the effects that the test does not reject.
 */
public final class WildBootstrap {
    // Every replicate costs five numbers (Roodman et al. 2019): t as a function of the effect under test.
    private static final int LINEAR = 2;
    private static final int QUADRATIC = 3;
    private static final double TIE = 1e-10;
    // An effect 16,000 standard errors away that is not rejected never will be, and further on rounding decides.
    private static final int MAX_DOUBLINGS = 14;
    private static final int BISECTIONS = 60;

    private final double[] scores;
    private final double[] squares;
    private final double[][] replicates;

    private WildBootstrap(double[] scores, double[] squares, double[][] replicates) {
        this.scores = scores;
        this.squares = squares;
        this.replicates = replicates;
    }

    /** By what the residuals of a cluster are multiplied. */
    public enum Multiplier {
        /** 1 or −1. With few clusters all 2^G combinations are gone through. */
        RADEMACHER,
        /** Six values, ±√½, ±1 and ±√1½ (Webb 2023): for fewer than 12 clusters, where signs alone repeat themselves. */
        WEBB;

        private static final double[] SIX = {-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)};

        /** Returns the usual choice for a number of clusters. */
        public static Multiplier usual(int clusters) {
            return clusters < 12 ? WEBB : RADEMACHER;
        }

        private double draw(RandomStream random) {
            return switch (this) {
                case RADEMACHER -> random.nextInt(2) * 2 - 1;
                case WEBB -> SIX[random.nextInt(SIX.length)];
            };
        }
    }

    /**
     * How many samples, and which.
     *
     * @param multiplier the distribution
     * @param replicates number of samples, 9,999 is usual; fewer when all signs are gone through
     * @param seed of the random streams, one per replicate
     */
    public record Options(Multiplier multiplier, int replicates, long seed) {
        public Options {
            if (replicates < 99) {
                throw new IllegalArgumentException("at least 99 replicates, got " + replicates);
            }
        }
    }

    /**
     * The effect with its bootstrap limits.
     *
     * @param effect the two-way fixed effects coefficient; a limit is infinite when no effect on that side is rejected,
     *     as happens with five clusters or fewer; missing, with the figure withheld, when one side has a single cluster
     * @param pValue two-sided, of no effect; NaN when the effect is missing
     * @param clusters number of clusters
     * @param complete whether all combinations of signs were gone through, so that nothing depends on the seed
     * @param notices what a reader must know
     */
    public record Result(Estimate effect, double pValue, int clusters, boolean complete, List<Notice> notices) {}

    /**
     * Tests the effect of {@link DifferenceInDifferences#twoWay}.
     *
     * @param clusters cluster per row, in which units are nested; empty for the units themselves
     */
    public static Outcome<Result> twoWay(Panel panel, Optional<int[]> clusters, Options options, double level) {
        Method method = Method.of(
                        "difference-in-differences, two-way fixed effects",
                        "wild cluster bootstrap, null imposed, " + options.multiplier.name())
                .with("level", level)
                .with("replicates", options.replicates)
                .with("seed", Long.toString(options.seed));
        return DifferenceInDifferences.checked(panel, clusters, method).then(kept -> {
            double[] treatment = kept.panel().treatment();
            return new TwoWay(kept.panel(), kept.clusters(), ClusterConvention.HC0)
                    .fit(new double[][] {treatment}, List.of("intervention"), method)
                    .map(fit -> result(kept, fit, treatment, options, level, method));
        });
    }

    private static Result result(
            DifferenceInDifferences.Kept kept,
            TwoWay.Fit fit,
            double[] treatment,
            Options options,
            double level,
            Method method) {
        double value = fit.coefficients()[0];
        List<Notice> notices = DifferenceInDifferences.notices(kept, fit.clusters());
        if (kept.oneCluster()) {
            var withheld = Optional.of(new Estimate.Value(value, method));
            var missing = new Estimate.Missing(
                    Reason.NO_VALID_STANDARD_ERROR, "a single cluster on one side", method, withheld);
            return new Result(missing, Double.NaN, fit.clusters(), false, notices);
        }
        boolean complete = options.multiplier == Multiplier.RADEMACHER
                && fit.clusters() < 31
                && 1L << fit.clusters() <= options.replicates;
        WildBootstrap bootstrap = of(kept, fit, treatment, options, complete);
        double error = Math.sqrt(fit.covariance()[0][0]);
        double lower = value + bootstrap.edge(-error, 1 - level, complete);
        double upper = value + bootstrap.edge(error, 1 - level, complete);
        var estimate = new Estimate.Value(value, new Interval(lower, upper, level), method);
        return new Result(estimate, bootstrap.pValue(-value, complete), fit.clusters(), complete, notices);
    }

    private static WildBootstrap of(
            DifferenceInDifferences.Kept kept, TwoWay.Fit fit, double[] treatment, Options options, boolean complete) {
        var effects = new TwoWay(kept.panel(), kept.clusters(), ClusterConvention.HC0);
        double[] x = effects.withoutEffects(treatment);
        double[] residuals = effects.withoutEffects(kept.panel().outcome());
        for (int i = 0; i < x.length; i++) {
            residuals[i] -= fit.coefficients()[0] * x[i];
        }
        int[] distinct = Arrays.stream(kept.clusters()).distinct().sorted().toArray();
        int[] clusterOf = Arrays.stream(kept.clusters())
                .map(c -> Arrays.binarySearch(distinct, c))
                .toArray();
        int g = distinct.length;
        double[] scores = byCluster(x, residuals, clusterOf, g);
        double[] squares = byCluster(x, x, clusterOf, g);
        double[][] leakOfResiduals = leak(effects, x, residuals, clusterOf, scores);
        double[][] leakOfX = leak(effects, x, x, clusterOf, squares);
        int number = complete ? 1 << g : options.replicates;
        double[][] replicates = IntStream.range(0, number)
                .parallel()
                .mapToObj(r -> {
                    double[] v = complete ? signs(r, g) : draw(options, r, g);
                    return replicate(v, scores, squares, leakOfResiduals, leakOfX);
                })
                .toArray(double[][]::new);
        return new WildBootstrap(scores, squares, replicates);
    }

    private static double[] byCluster(double[] a, double[] b, int[] clusterOf, int clusters) {
        var sums = new double[clusters];
        for (int i = 0; i < a.length; i++) {
            sums[clusterOf[i]] += a[i] * b[i];
        }
        return sums;
    }

    /** How residuals of cluster h, once multiplied, enter the score of cluster g through the effects of the periods. */
    private static double[][] leak(
            TwoWay effects, double[] x, double[] residuals, int[] clusterOf, double[] ownScores) {
        int clusters = ownScores.length;
        var leak = new double[clusters][];
        for (int h = 0; h < clusters; h++) {
            int cluster = h;
            double[] alone = IntStream.range(0, x.length)
                    .mapToDouble(i -> clusterOf[i] == cluster ? residuals[i] : 0)
                    .toArray();
            leak[h] = byCluster(x, effects.withoutEffects(alone), clusterOf, clusters);
            for (int g = 0; g < clusters; g++) {
                leak[h][g] = (g == h ? ownScores[h] : 0) - leak[h][g];
            }
        }
        return Matrices.transpose(leak);
    }

    private static double[] signs(int number, int clusters) {
        return IntStream.range(0, clusters)
                .mapToDouble(g -> (number >> g & 1) * 2 - 1)
                .toArray();
    }

    private static double[] draw(Options options, int number, int clusters) {
        RandomStream random = RandomStream.of(options.seed, number);
        return IntStream.range(0, clusters)
                .mapToDouble(g -> options.multiplier.draw(random))
                .toArray();
    }

    /**
     * Returns the numerator of t, linear in the distance of the effect under test from the estimate, and the square of its
     * denominator, quadratic in it.
     */
    private static double[] replicate(
            double[] v, double[] scores, double[] squares, double[][] leakOfResiduals, double[][] leakOfX) {
        var result = new double[LINEAR + QUADRATIC];
        result[0] = Matrices.dot(v, scores);
        result[1] = -Matrices.dot(v, squares);
        double total = Arrays.stream(squares).sum();
        for (int g = 0; g < v.length; g++) {
            double fixed = v[g] * scores[g] - Matrices.dot(leakOfResiduals[g], v) - squares[g] * result[0] / total;
            double slope = -v[g] * squares[g] + Matrices.dot(leakOfX[g], v) - squares[g] * result[1] / total;
            result[LINEAR] += fixed * fixed;
            result[LINEAR + 1] += 2 * fixed * slope;
            result[LINEAR + 2] += slope * slope;
        }
        return result;
    }

    /** Returns the p-value of the effect that lies {@code distance} above the estimate. */
    private double pValue(double distance, boolean complete) {
        double total = Arrays.stream(squares).sum();
        double own = Math.abs(distance) * total / Math.sqrt(Matrices.dot(scores, scores));
        int atLeast = 0;
        for (double[] r : replicates) {
            double numerator = Math.abs(r[0] + distance * r[1]);
            double square = r[LINEAR] + distance * (r[LINEAR + 1] + distance * r[LINEAR + 2]);
            atLeast += numerator >= own * Math.sqrt(Math.max(0, square)) * (1 - TIE) ? 1 : 0;
        }
        // The sample itself is one of all combinations; among random ones it has to be counted in.
        return complete ? (double) atLeast / replicates.length : (atLeast + 1.0) / (replicates.length + 1);
    }

    /** Returns the distance at which rejection begins, on the side of {@code unit}. */
    private double edge(double unit, double alpha, boolean complete) {
        double inside = 0;
        double outside = unit;
        for (int i = 0; pValue(outside, complete) > alpha; i++) {
            if (i == MAX_DOUBLINGS) {
                return Math.signum(unit) * Double.POSITIVE_INFINITY;
            }
            inside = outside;
            outside *= 2;
        }
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (inside + outside) / 2;
            if (pValue(middle, complete) > alpha) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
