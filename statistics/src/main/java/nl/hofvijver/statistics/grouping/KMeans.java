package nl.hofvijver.statistics.grouping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import org.jspecify.annotations.Nullable;

/**
 * K-means on standardised columns: Lloyd's iterations from seeds that lie apart (k-means++, Arthur and Vassilvitskii
 * 2007), the best of several starts. The same columns and seed always give the same groups.
 *
 * @param groups how many groups, 2 or more
 * @param starts how many starts, 1 or more
 * @param seed start {@code i} uses stream {@code i} of it
 */
public record KMeans(int groups, int starts, long seed) {
    private static final int MOST_ROUNDS = 300;

    public KMeans {
        if (groups < 2 || starts < 1) {
            throw new IllegalArgumentException("two groups and one start or more are needed");
        }
    }

    /**
     * Returns the groups of the areas.
     *
     * @param columns one array per figure, each with one value per area
     * @return refused when a value is missing, a column does not vary, or there are fewer different areas than groups
     */
    public Outcome<Grouping> of(double[][] columns) {
        Method method = Method.of("k-means", "k-means++, Lloyd, standardised columns")
                .with("groups", groups)
                .with("starts", starts)
                .with("seed", Long.toString(seed));
        int areas = columns.length == 0 ? 0 : columns[0].length;
        if (columns.length == 0 || Arrays.stream(columns).anyMatch(c -> c.length != areas)) {
            throw new IllegalArgumentException("columns of equal length expected");
        }
        if (areas <= groups) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, areas + " areas for " + groups + " groups", method);
        }
        for (int j = 0; j < columns.length; j++) {
            if (Arrays.stream(columns[j]).anyMatch(v -> !Double.isFinite(v))) {
                return new Outcome.Refused<>(Reason.VALUE_MISSING, "column " + (j + 1), method);
            }
        }
        double[][] points = new double[areas][columns.length];
        for (int j = 0; j < columns.length; j++) {
            if (!standardise(columns[j], points, j)) {
                return new Outcome.Refused<>(Reason.NO_VARIATION, "column " + (j + 1), method);
            }
        }
        Solution best = null;
        for (int start = 0; start < starts; start++) {
            Solution solution = solve(points, RandomStream.of(seed, start));
            if (solution != null && (best == null || solution.within < best.within)) {
                best = solution;
            }
        }
        return best == null
                ? new Outcome.Refused<>(Reason.NO_VARIATION, "fewer different areas than groups", method)
                : new Outcome.Computed<>(grouping(method, points, best));
    }

    private static boolean standardise(double[] column, double[][] points, int j) {
        double mean = Arrays.stream(column).average().orElse(0);
        double variance =
                Arrays.stream(column).map(v -> (v - mean) * (v - mean)).sum() / column.length;
        double deviation = Math.sqrt(variance);
        for (int i = 0; i < column.length; i++) {
            points[i][j] = (column[i] - mean) / deviation;
        }
        return deviation > 1e-10 * Math.max(1, Math.abs(mean));
    }

    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Solution(int[] group, double[][] centres, double within) {}

    private @Nullable Solution solve(double[][] points, RandomStream random) {
        double[][] centres = seeds(points, random);
        if (centres.length < groups) {
            return null;
        }
        int[] group = new int[points.length];
        Arrays.fill(group, -1);
        double within = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean moved = false;
            within = 0;
            for (int i = 0; i < points.length; i++) {
                int nearest = nearest(points[i], centres, groups);
                moved |= nearest != group[i];
                group[i] = nearest;
                within += distance(points[i], centres[nearest]);
            }
            if (!moved) {
                break;
            }
            recentre(points, group, centres);
        }
        return new Solution(group, centres, within);
    }

    /** Seeds that lie apart: each next one with a chance in proportion to its squared distance from those before. */
    private double[][] seeds(double[][] points, RandomStream random) {
        double[][] centres = new double[groups][];
        centres[0] = points[random.nextInt(points.length)].clone();
        double[] far = new double[points.length];
        for (int k = 1; k < groups; k++) {
            double total = 0;
            for (int i = 0; i < points.length; i++) {
                far[i] = distance(points[i], centres[nearest(points[i], centres, k)]);
                total += far[i];
            }
            if (total <= 1e-12) {
                return Arrays.copyOf(centres, k);
            }
            double ticket = random.nextDouble() * total;
            int picked = 0;
            while (picked < points.length - 1 && (ticket -= far[picked]) >= 0) {
                picked++;
            }
            centres[k] = points[picked].clone();
        }
        return centres;
    }

    /** A group that lost all its areas keeps its centre; the next round may fill it again. */
    private static void recentre(double[][] points, int[] group, double[][] centres) {
        for (int k = 0; k < centres.length; k++) {
            double[] sum = new double[centres[k].length];
            int size = 0;
            for (int i = 0; i < points.length; i++) {
                if (group[i] == k) {
                    size++;
                    for (int j = 0; j < sum.length; j++) {
                        sum[j] += points[i][j];
                    }
                }
            }
            for (int j = 0; j < sum.length && size > 0; j++) {
                centres[k][j] = sum[j] / size;
            }
        }
    }

    private static int nearest(double[] point, double[][] centres, int among) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < among; k++) {
            double distance = distance(point, centres[k]);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        return nearest;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += (one[j] - other[j]) * (one[j] - other[j]);
        }
        return sum;
    }

    private Grouping grouping(Method method, double[][] points, Solution best) {
        int[] sizes = new int[groups];
        for (int k : best.group) {
            sizes[k]++;
        }
        int[] order = IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.comparingInt((Integer k) -> -sizes[k]).thenComparing(k -> k))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] renamed = new int[groups];
        for (int k = 0; k < groups; k++) {
            renamed[order[k]] = k;
        }
        int[] group = Arrays.stream(best.group).map(k -> renamed[k]).toArray();
        double total = Arrays.stream(points)
                .mapToDouble(p -> Arrays.stream(p).map(v -> v * v).sum())
                .sum();
        return new Grouping(
                method,
                group,
                Arrays.stream(order).mapToObj(k -> best.centres[k]).toArray(double[][]::new),
                Arrays.stream(order).map(k -> sizes[k]).toArray(),
                1 - best.within / total,
                Silhouette.width(points, group, groups));
    }
}
