package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.TestResult;

/** Tests whether groups have the same survival: log-rank and Peto's variant of the Wilcoxon test. */
public final class LogRank {
    private LogRank() {}

    /** What the difference at each event time counts for. */
    public enum Weight {
        /** Equally: log-rank (Mantel 1966). */
        LOG_RANK,
        /** By the pooled survival just before it: Peto & Peto 1972, G-rho with rho = 1 (Harrington & Fleming 1982). */
        PETO
    }

    /**
     * Observed and expected events with the test.
     *
     * @param observed (weighted) events per group
     * @param expected (weighted) events that the group would have had with the pooled hazard
     * @param test chi-squared with groups − 1 degrees of freedom
     */
    @SuppressWarnings("ArrayRecordComponent") // results are read, not compared
    public record Comparison(Method method, double[] observed, double[] expected, TestResult test) {}

    /**
     * Compares groups.
     *
     * @param followUp all persons
     * @param group group of each person, from 0 to {@code groups - 1}
     * @param strata stratum of each person, within which groups are compared; empty for one stratum
     */
    public static Outcome<Comparison> test(
            FollowUp followUp, int[] group, int groups, Optional<int[]> strata, Weight weight) {
        Method method = Method.of("log-rank test", weight == Weight.LOG_RANK ? "log-rank" : "Peto & Peto");
        Optional<Outcome<Comparison>> objection = followUp.objection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        var sums = new Sums(groups);
        int[] stratum = strata.orElseGet(() -> new int[group.length]);
        for (int s : Arrays.stream(stratum).distinct().sorted().toArray()) {
            int[] rows = rowsOf(stratum, s);
            addStratum(
                    followUp.select(rows),
                    Arrays.stream(rows).map(i -> group[i]).toArray(),
                    weight,
                    sums);
        }
        return sums.compare(method);
    }

    private static int[] rowsOf(int[] stratum, int s) {
        return IntStream.range(0, stratum.length).filter(i -> stratum[i] == s).toArray();
    }

    private static void addStratum(FollowUp rows, int[] group, Weight weight, Sums sums) {
        int groups = sums.observed.length;
        int[] byExit = Order.ascending(rows.exit());
        double[] entries = rows.entry().orElseGet(() -> filled(rows.size(), Double.NEGATIVE_INFINITY));
        int[] byEntry = Order.ascending(entries);
        var atRisk = new double[groups];
        double survival = 1;
        int entered = 0;
        int from = 0;
        while (from < byExit.length) {
            double time = rows.exit()[byExit[from]];
            while (entered < byEntry.length && entries[byEntry[entered]] < time) {
                atRisk[group[byEntry[entered++]]]++;
            }
            int to = Order.endOfTie(rows.exit(), byExit, from);
            var events = new double[groups];
            for (int k = from; k < to; k++) {
                events[group[byExit[k]]] += rows.cause()[byExit[k]] > 0 ? 1 : 0;
            }
            sums.add(atRisk, events, weight == Weight.LOG_RANK ? 1 : survival);
            survival *= 1 - Arrays.stream(events).sum() / Arrays.stream(atRisk).sum();
            for (int k = from; k < to; k++) {
                atRisk[group[byExit[k]]]--;
            }
            from = to;
        }
    }

    private static double[] filled(int size, double value) {
        var filled = new double[size];
        Arrays.fill(filled, value);
        return filled;
    }

    private static final class Sums {
        private final double[] observed;
        private final double[] expected;
        private final double[][] variance;

        Sums(int groups) {
            observed = new double[groups];
            expected = new double[groups];
            variance = new double[groups][groups];
        }

        void add(double[] atRisk, double[] events, double weight) {
            double n = Arrays.stream(atRisk).sum();
            double d = Arrays.stream(events).sum();
            if (d == 0) {
                return;
            }
            double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
            for (int g = 0; g < observed.length; g++) {
                observed[g] += weight * events[g];
                expected[g] += weight * d * atRisk[g] / n;
                for (int h = 0; h < observed.length; h++) {
                    variance[g][h] += spread * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
                }
            }
        }

        Outcome<Comparison> compare(Method method) {
            if (Arrays.stream(observed).sum() == 0) {
                return new Outcome.Refused<>(Reason.NO_EVENTS, "", method);
            }
            // The differences add up to zero: one group, the last, carries no information of its own.
            int[] free = IntStream.range(0, observed.length - 1).toArray();
            var difference = new double[free.length];
            for (int g : free) {
                difference[g] = observed[g] - expected[g];
            }
            return Cholesky.of(Matrices.part(variance, free))
                    .<Outcome<Comparison>>map(factor -> new Outcome.Computed<>(new Comparison(
                            method,
                            observed,
                            expected,
                            TestResult.chiSquared(
                                    method.variant(),
                                    Matrices.dot(difference, factor.solve(difference)),
                                    free.length))))
                    .orElseGet(() -> new Outcome.Refused<>(
                            Reason.TOO_FEW_POINTS, "a group is never at risk at an event", method));
        }
    }
}
