package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;

/**
 * Difference-in-differences judged by what other assignments of the same starts over the clusters would have shown
 * (Fisher 1935; MacKinnon & Webb 2020). Valid with any number of clusters when the starts could as well have fallen
 * otherwise, as in a stepped wedge with a drawn sequence.
 */
public final class RandomisationInference {
    private RandomisationInference() {}

    /** What is compared between assignments. */
    public enum Statistic {
        /** The coefficient: exact when nobody has an effect. */
        COEFFICIENT,
        /** The coefficient over its clustered standard error: less disturbed by clusters of unequal size. */
        T_RATIO
    }

    /**
     * The test.
     *
     * @param method statistic and number of assignments
     * @param effect the two-way fixed effects coefficient
     * @param pValue share of the assignments with a statistic at least as far from 0, the actual one counted in
     * @param assignments number of assignments gone through
     * @param complete whether these are all there are
     */
    public record Result(Method method, double effect, double pValue, int assignments, boolean complete) {}

    /**
     * Tests the effect of {@link DifferenceInDifferences#twoWay}. All assignments are gone through when they are no more
     * than {@code replicates}, else so many random ones.
     *
     * @param clusters cluster per row; all units of a cluster start together; empty for the units themselves
     */
    public static Outcome<Result> twoWay(
            Panel panel, Optional<int[]> clusters, Statistic statistic, int replicates, long seed) {
        Method method = Method.of(
                        "difference-in-differences, two-way fixed effects",
                        "randomisation inference, " + statistic.name())
                .with("replicates", replicates)
                .with("seed", Long.toString(seed));
        return DifferenceInDifferences.checked(panel, clusters, method).then(kept -> {
            int[] distinct = Arrays.stream(kept.clusters()).distinct().sorted().toArray();
            int[] clusterOf = Arrays.stream(kept.clusters())
                    .map(c -> Arrays.binarySearch(distinct, c))
                    .toArray();
            var starts = new int[distinct.length];
            for (int i = 0; i < clusterOf.length; i++) {
                starts[clusterOf[i]] = kept.panel().start()[i];
            }
            for (int i = 0; i < clusterOf.length; i++) {
                if (starts[clusterOf[i]] != kept.panel().start()[i]) {
                    String where = "cluster " + kept.clusters()[i] + ": its units start at different times";
                    return new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, where, method);
                }
            }
            return new Draws(kept, clusterOf, statistic, method).test(starts, replicates, seed);
        });
    }

    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Draws(DifferenceInDifferences.Kept kept, int[] clusterOf, Statistic statistic, Method method) {

        Outcome<Result> test(int[] starts, int replicates, long seed) {
            return fit(starts).map(actual -> {
                boolean complete = arrangements(starts) <= replicates;
                double own = of(actual);
                int[] counts = complete ? overAll(starts, own) : overSome(starts, own, replicates, seed);
                return new Result(
                        method, actual.coefficients()[0], (double) counts[0] / counts[1], counts[1], complete);
            });
        }

        private Outcome<TwoWay.Fit> fit(int[] starts) {
            Panel panel = kept.panel();
            int[] byRow = Arrays.stream(clusterOf).map(c -> starts[c]).toArray();
            var assigned = new Panel(panel.unit(), panel.period(), panel.outcome(), byRow);
            return new TwoWay(assigned, kept.clusters(), ClusterConvention.HC0)
                    .fit(new double[][] {assigned.treatment()}, List.of("intervention"), method);
        }

        private double of(TwoWay.Fit fit) {
            double value = Math.abs(fit.coefficients()[0]);
            return statistic == Statistic.COEFFICIENT ? value : value / Math.sqrt(fit.covariance()[0][0]);
        }

        /** Returns whether an assignment is as extreme; nothing when, with gaps in the panel, it cannot be estimated. */
        private Optional<Boolean> asExtreme(int[] starts, double own) {
            return fit(starts).computed().map(fit -> of(fit) >= own * (1 - 1e-10));
        }

        private int[] overAll(int[] starts, double own) {
            int[] arrangement = starts.clone();
            Arrays.sort(arrangement);
            int atLeast = 0;
            int tried = 0;
            do {
                Optional<Boolean> extreme = asExtreme(arrangement, own);
                tried += extreme.isPresent() ? 1 : 0;
                atLeast += extreme.orElse(false) ? 1 : 0;
            } while (next(arrangement));
            return new int[] {atLeast, tried};
        }

        private int[] overSome(int[] starts, double own, int replicates, long seed) {
            List<Optional<Boolean>> drawn = IntStream.range(0, replicates)
                    .parallel()
                    .mapToObj(r -> asExtreme(shuffled(starts, RandomStream.of(seed, r)), own))
                    .toList();
            long tried = drawn.stream().filter(Optional::isPresent).count();
            long atLeast = drawn.stream().filter(e -> e.orElse(false)).count();
            return new int[] {(int) atLeast + 1, (int) tried + 1};
        }

        private static int[] shuffled(int[] starts, RandomStream random) {
            int[] shuffled = starts.clone();
            for (int i = shuffled.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swap;
            }
            return shuffled;
        }

        /** Returns the number of different assignments: G! over the factorials of the sizes of the groups. */
        private static double arrangements(int[] starts) {
            Map<Integer, Integer> seen = new HashMap<>();
            double number = 1;
            for (int i = 0; i < starts.length; i++) {
                number = number * (i + 1) / seen.merge(starts[i], 1, Integer::sum);
            }
            return Math.rint(number);
        }

        /** Goes to the next arrangement in alphabetical order; false after the last. */
        private static boolean next(int[] a) {
            int i = a.length - 2;
            while (i >= 0 && a[i] >= a[i + 1]) {
                i--;
            }
            if (i < 0) {
                return false;
            }
            int j = a.length - 1;
            while (a[j] <= a[i]) {
                j--;
            }
            int swap = a[i];
            a[i] = a[j];
            a[j] = swap;
            Arrays.sort(a, i + 1, a.length);
            return true;
        }
    }
}
