package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Effects per group and period, and what they add up to. Standard errors come from the influence of each cluster: the
 * root of the sum of squares, or the spread over a multiplier bootstrap.
 */
public final class GroupTimeEffects {
    private static final double QUARTILES = 2 * Wald.z(0.5);

    private final Method method;
    private final List<Cell> cells;
    private final int[] starts;
    private final int[] clusters;
    private final int[] clusterIds;
    private final int leftOut;
    private final List<Notice> notices;

    /** One effect with the influence of each unit on it, summing to 0. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Cell(int group, int time, double effect, double[] influence, boolean oneCluster) {
        boolean after() {
            return time >= group;
        }
    }

    GroupTimeEffects(Method method, List<Cell> cells, int[] starts, int[] clusters, int leftOut, List<Notice> notices) {
        this.method = method;
        this.cells = List.copyOf(cells);
        this.starts = starts;
        this.clusters = clusters;
        this.leftOut = leftOut;
        this.notices = notices;
        clusterIds = Arrays.stream(clusters).distinct().sorted().toArray();
    }

    /** How standard errors are made. */
    public sealed interface Errors {
        /** From the influence functions directly. */
        record Analytic() implements Errors {}

        /**
         * By Mammen's two-point multipliers on the influence of each cluster; the spread is the distance of the quartiles
         * over that of a normal variable.
         *
         * @param replicates number of draws, at least 200
         * @param seed one random stream per replicate is split off it
         */
        record Bootstrap(int replicates, long seed) implements Errors {
            public Bootstrap {
                if (replicates < 200) {
                    throw new IllegalArgumentException("at least 200 replicates, got " + replicates);
                }
            }
        }
    }

    /**
     * The effect on a group in a period.
     *
     * @param group first period with the intervention
     * @param time the period; before {@code group} the effect should be about 0
     */
    public record GroupTime(int group, int time, Estimate effect) {}

    /**
     * An average of effects.
     *
     * @param key time since the start, group or period; 0 for the overall figure
     * @param effect the average
     */
    public record Average(int key, Estimate effect) {}

    /** Along what effects are averaged. */
    public enum Along {
        /** Periods since the start; negative ones are placebo effects. */
        EVENT_TIME,
        /** Groups: the mean over the periods from the start on. */
        GROUP,
        /** Periods: the mean over the groups that have started. */
        CALENDAR
    }

    /** Returns units without all periods, or with the intervention from the first period on, which were left out. */
    public int leftOut() {
        return leftOut;
    }

    /** Returns what a reader must know. */
    public List<Notice> notices() {
        return notices;
    }

    /** Returns the effect of each group in each period. */
    public List<GroupTime> all(Errors errors, double level) {
        return cells.stream()
                .map(cell -> new GroupTime(
                        cell.group,
                        cell.time,
                        estimate(
                                cell.effect,
                                cell.influence,
                                cell.oneCluster,
                                errors,
                                level,
                                method.with("level", level))))
                .toList();
    }

    /** Returns the averages along one direction; over groups they weigh by the number of units. */
    public List<Average> averages(Along along, Errors errors, double level) {
        ToIntFunction<Cell> key = key(along);
        Predicate<Cell> use = along == Along.EVENT_TIME ? cell -> true : Cell::after;
        return cells.stream()
                .filter(use)
                .mapToInt(key)
                .distinct()
                .sorted()
                .mapToObj(k -> {
                    List<Cell> part = cells.stream()
                            .filter(use)
                            .filter(cell -> key.applyAsInt(cell) == k)
                            .toList();
                    return new Average(k, estimate(mean(part, along == Along.GROUP), errors, level, along.name()));
                })
                .toList();
    }

    /** Returns the mean effect over all groups and periods from the start on, weighted by the number of units. */
    public Estimate simple(Errors errors, double level) {
        List<Cell> after = cells.stream().filter(Cell::after).toList();
        return estimate(mean(after, false), errors, level, "SIMPLE");
    }

    /**
     * Returns the overall figure of one direction: the plain mean of the averages by time since the start (from 0 on) or by
     * period, or the mean over groups weighted by their size.
     */
    public Estimate overall(Along along, Errors errors, double level) {
        ToIntFunction<Cell> key = key(along);
        var averages = new ArrayList<Cell>();
        for (int k : cells.stream()
                .filter(Cell::after)
                .mapToInt(key)
                .distinct()
                .sorted()
                .toArray()) {
            averages.add(mean(
                    cells.stream()
                            .filter(Cell::after)
                            .filter(c -> key.applyAsInt(c) == k)
                            .toList(),
                    along == Along.GROUP));
        }
        return estimate(mean(averages, along != Along.GROUP), errors, level, "overall " + along.name());
    }

    private static ToIntFunction<Cell> key(Along along) {
        return switch (along) {
            case EVENT_TIME -> cell -> cell.time - cell.group;
            case GROUP -> Cell::group;
            case CALENDAR -> Cell::time;
        };
    }

    /** Averages cells, plainly or by group size; sizes are estimated too, and that enters the influence. */
    private Cell mean(List<Cell> part, boolean plain) {
        int n = starts.length;
        double[] shares = part.stream()
                .mapToDouble(cell -> plain ? 1.0 : (double) size(cell.group) / n)
                .toArray();
        double total = Arrays.stream(shares).sum();
        double effect = 0;
        for (int k = 0; k < shares.length; k++) {
            effect += shares[k] / total * part.get(k).effect;
        }
        var influence = new double[n];
        for (int k = 0; k < shares.length; k++) {
            Cell cell = part.get(k);
            for (int u = 0; u < n; u++) {
                influence[u] += shares[k] / total * cell.influence[u];
                if (!plain) {
                    double own = (starts[u] == cell.group ? 1 : 0) - shares[k];
                    influence[u] += own / total * (cell.effect - effect) / n;
                }
            }
        }
        boolean oneCluster = part.stream().allMatch(Cell::oneCluster);
        Cell first = part.getFirst();
        return new Cell(first.group, first.time, effect, influence, oneCluster);
    }

    private long size(int group) {
        return Arrays.stream(starts).filter(s -> s == group).count();
    }

    private Estimate estimate(Cell mean, Errors errors, double level, String along) {
        Method asked = method.with("along", along).with("level", level);
        return estimate(mean.effect, mean.influence, mean.oneCluster, errors, level, asked);
    }

    private Estimate estimate(
            double value, double[] influence, boolean oneCluster, Errors errors, double level, Method asked) {
        Method named = switch (errors) {
            case Errors.Analytic ignored -> asked.with("errors", "influence functions");
            case Errors.Bootstrap b ->
                asked.with("errors", "multiplier bootstrap, Mammen")
                        .with("replicates", b.replicates)
                        .with("seed", Long.toString(b.seed));
        };
        if (oneCluster) {
            return new Estimate.Missing(
                    Reason.NO_VALID_STANDARD_ERROR,
                    "a single cluster on one side",
                    named,
                    Optional.of(new Estimate.Value(value, named)));
        }
        double[] byCluster = byCluster(influence);
        double error = switch (errors) {
            case Errors.Analytic ignored ->
                Math.sqrt(Arrays.stream(byCluster).map(x -> x * x).sum());
            case Errors.Bootstrap b -> bootstrap(byCluster, b);
        };
        return new Estimate.Value(value, Wald.interval(value, error, level), named);
    }

    private double[] byCluster(double[] influence) {
        var sums = new double[clusterIds.length];
        for (int u = 0; u < influence.length; u++) {
            sums[Arrays.binarySearch(clusterIds, clusters[u])] += influence[u];
        }
        return sums;
    }

    private static double bootstrap(double[] influence, Errors.Bootstrap settings) {
        var root = new SplittableRandom(settings.seed);
        double high = (1 + Math.sqrt(5)) / 2;
        double low = 1 - high;
        double chanceOfLow = high / Math.sqrt(5);
        var draws = new double[settings.replicates];
        for (int r = 0; r < draws.length; r++) {
            SplittableRandom stream = root.split();
            for (double x : influence) {
                draws[r] += x * (stream.nextDouble() < chanceOfLow ? low : high);
            }
        }
        Arrays.sort(draws);
        return (quantile(draws, 0.75) - quantile(draws, 0.25)) / QUARTILES;
    }

    private static double quantile(double[] sorted, double p) {
        double place = p * (sorted.length - 1);
        int below = (int) Math.floor(place);
        return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}
