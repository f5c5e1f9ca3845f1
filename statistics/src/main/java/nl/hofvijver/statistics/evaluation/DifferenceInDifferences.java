package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Difference-in-differences: did those with the intervention change more than those without? Limits use Student's t with
 * one degree of freedom less than there are clusters.
 */
public final class DifferenceInDifferences {
    private static final int FEW_CLUSTERS = 30;

    private DifferenceInDifferences() {}

    /**
     * An effect.
     *
     * @param effect change of the treated minus change of the others; missing, with the figure withheld, when one side has
     *     a single cluster
     * @param clusters number of clusters
     * @param singletons units with one row, which were left out
     * @param notices what a reader must know
     */
    public record Effect(Estimate effect, int clusters, int singletons, List<Notice> notices) {}

    /**
     * Effects by time since the start.
     *
     * @param time periods since the start; negative before, −1 being the reference
     * @param effect relative to that reference
     */
    public record Moment(int time, Estimate effect) {}

    /**
     * An event study.
     *
     * @param moments effects in order of time, the reference left out
     * @param preTrend joint Wald test that all effects before the start are 0; empty when there is none to test. That it
     *     finds nothing is no proof of parallel trends.
     * @param notices what a reader must know
     */
    public record EventStudy(List<Moment> moments, Optional<TestResult> preTrend, List<Notice> notices) {}

    /** Two periods (or before and after), two groups: the difference of the changes of the means. */
    public static double ofMeans(boolean[] treated, boolean[] after, double[] outcome) {
        double[] sums = new double[4];
        int[] counts = new int[4];
        for (int i = 0; i < outcome.length; i++) {
            int cell = (treated[i] ? 2 : 0) + (after[i] ? 1 : 0);
            sums[cell] += outcome[i];
            counts[cell]++;
        }
        if (Arrays.stream(counts).anyMatch(c -> c == 0)) {
            throw new IllegalArgumentException("each group needs rows before and after");
        }
        return (sums[3] / counts[3] - sums[2] / counts[2]) - (sums[1] / counts[1] - sums[0] / counts[0]);
    }

    /**
     * The coefficient of "has the intervention" next to an effect per unit and per period. With two periods it is the
     * difference of the changes. When units start at different times the coefficient mixes comparisons that are not valid
     * (Goodman-Bacon 2021): {@link Notice#STAGGERED_START}; use {@link StaggeredAdoption} and show this one beside it.
     *
     * @param clusters cluster per row, in which units are nested; empty for the units themselves
     */
    public static Outcome<Effect> twoWay(
            Panel panel, Optional<int[]> clusters, ClusterConvention convention, double level) {
        Method method = Method.of("difference-in-differences, two-way fixed effects", convention.label())
                .with("level", level);
        return checked(panel, clusters, method).then(kept -> {
            return new TwoWay(kept.panel, kept.clusters, convention)
                    .fit(new double[][] {kept.panel.treatment()}, List.of("intervention"), method)
                    .map(fit -> new Effect(
                            estimate(fit, 0, kept, level, method),
                            fit.clusters(),
                            kept.singletons,
                            notices(kept, fit.clusters())));
        });
    }

    /**
     * Effects by period since the start, with period −1 as reference; periods beyond the window are joined with its ends.
     *
     * @param first earliest period relative to the start, at most −2
     * @param last latest period relative to the start, at least 0
     */
    public static Outcome<EventStudy> eventStudy(
            Panel panel, Optional<int[]> clusters, ClusterConvention convention, int first, int last, double level) {
        if (first > -2 || last < 0) {
            throw new IllegalArgumentException("the window runs from -2 or earlier to 0 or later");
        }
        Method method = Method.of("event study, two-way fixed effects", convention.label())
                .with("first", first)
                .with("last", last)
                .with("level", level);
        return checked(panel, clusters, method).then(kept -> {
            int[] times = times(kept.panel, first, last);
            double[][] columns = Arrays.stream(times)
                    .mapToObj(time -> indicator(kept.panel, time, first, last))
                    .toArray(double[][]::new);
            List<String> names =
                    Arrays.stream(times).mapToObj(time -> "time " + time).toList();
            return new TwoWay(kept.panel, kept.clusters, convention)
                    .fit(columns, names, method)
                    .map(fit -> study(fit, times, kept, level, method));
        });
    }

    private static int[] times(Panel panel, int first, int last) {
        return IntStream.range(0, panel.rows())
                .filter(i -> panel.start()[i] != Panel.NEVER)
                .map(i -> Math.clamp(panel.period()[i] - panel.start()[i], first, last))
                .filter(time -> time != -1)
                .distinct()
                .sorted()
                .toArray();
    }

    private static double[] indicator(Panel panel, int time, int first, int last) {
        return IntStream.range(0, panel.rows())
                .mapToDouble(i -> panel.start()[i] != Panel.NEVER
                                && Math.clamp(panel.period()[i] - panel.start()[i], first, last) == time
                        ? 1
                        : 0)
                .toArray();
    }

    private static EventStudy study(TwoWay.Fit fit, int[] times, Kept kept, double level, Method method) {
        var moments = new ArrayList<Moment>();
        for (int j = 0; j < times.length; j++) {
            moments.add(new Moment(times[j], estimate(fit, j, kept, level, method)));
        }
        int[] leads =
                IntStream.range(0, times.length).filter(j -> times[j] < -1).toArray();
        return new EventStudy(List.copyOf(moments), preTrend(fit, leads), notices(kept, fit.clusters()));
    }

    private static Optional<TestResult> preTrend(TwoWay.Fit fit, int[] leads) {
        if (leads.length == 0) {
            return Optional.empty();
        }
        double[] b =
                Arrays.stream(leads).mapToDouble(j -> fit.coefficients()[j]).toArray();
        // With fewer clusters than leads the covariance has no full rank, and there is no test.
        return Cholesky.of(Matrices.part(fit.covariance(), leads))
                .map(factor ->
                        TestResult.chiSquared("pre-trend, joint Wald", Matrices.dot(b, factor.solve(b)), leads.length));
    }

    /** Rows that can be compared, with their clusters. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Kept(Panel panel, int[] clusters, int singletons, boolean oneCluster) {}

    /** Leaves out units seen once and refuses panels that compare nothing. */
    static Outcome<Kept> checked(Panel panel, Optional<int[]> clusters, Method method) {
        Optional<Outcome<Kept>> objection = panel.objection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        int[] rows = TwoWay.rowsOfUnitsSeenTwice(panel);
        Panel kept = panel.select(rows);
        int[] clusterOfRow = Panel.pick(clusters.orElse(panel.unit()), rows);
        Set<Integer> treated = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (int i = 0; i < rows.length; i++) {
            (kept.start()[i] == Panel.NEVER ? others : treated).add(clusterOfRow[i]);
        }
        if (others.isEmpty() && kept.starts().length < 2) {
            return new Outcome.Refused<>(Reason.NO_CONTROL, "all units start in the same period", method);
        }
        boolean oneCluster = treated.size() < 2 || others.size() == 1;
        return new Outcome.Computed<>(
                new Kept(kept, clusterOfRow, panel.units().length - kept.units().length, oneCluster));
    }

    private static Estimate estimate(TwoWay.Fit fit, int j, Kept kept, double level, Method method) {
        double value = fit.coefficients()[j];
        double error = Math.sqrt(fit.covariance()[j][j]);
        return kept.oneCluster
                ? new Estimate.Missing(
                        Reason.NO_VALID_STANDARD_ERROR,
                        "a single cluster on one side",
                        method,
                        Optional.of(new Estimate.Value(value, method)))
                : new Estimate.Value(value, Wald.interval(value, error, level, fit.clusters() - 1), method);
    }

    static List<Notice> notices(Kept kept, int clusters) {
        var notices = new ArrayList<Notice>();
        if (kept.panel.starts().length > 1) {
            notices.add(Notice.STAGGERED_START);
        }
        if (clusters < FEW_CLUSTERS) {
            notices.add(Notice.FEW_CLUSTERS);
        }
        return List.copyOf(notices);
    }
}
