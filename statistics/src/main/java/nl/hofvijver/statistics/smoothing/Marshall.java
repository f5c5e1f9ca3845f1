package nl.hofvijver.statistics.smoothing;

import java.util.Optional;
import java.util.function.IntUnaryOperator;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.Neighbours;

/**
 * Empirical Bayes by moments (Marshall 1991): each ratio is drawn towards the mean of the map, or of its neighbourhood,
 * the more so the fewer events are expected. Without intervals; the shrinkage follows from the value itself.
 */
public final class Marshall {
    private Marshall() {}

    /** Draws every area towards the mean of the map. */
    public static Outcome<Estimates> global(double[] observed, double[] expected) {
        var method = Method.of("empirical Bayes by moments", "Marshall, global");
        Optional<Outcome.Refused<Estimates>> problem = AreaCounts.problem(observed, expected, method);
        if (problem.isPresent()) {
            return problem.get();
        }
        var moments = Moments.of(observed, expected, observed.length, i -> i);
        var result = new Estimates.Builder(observed.length, method, 0.95);
        for (int i = 0; i < observed.length; i++) {
            result.value(i, moments.shrunk(observed[i], expected[i]), Double.NaN, Double.NaN);
        }
        return new Outcome.Computed<>(result.build());
    }

    /** Draws every area towards the mean of itself and its neighbours; an island is missing. */
    public static Outcome<Estimates> local(double[] observed, double[] expected, Neighbours neighbours) {
        var method = Method.of("empirical Bayes by moments", "Marshall, local");
        Optional<Outcome.Refused<Estimates>> problem = AreaCounts.problem(observed, expected, method);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (neighbours.size() != observed.length) {
            throw new IllegalArgumentException("neighbours of the same areas expected");
        }
        var result = new Estimates.Builder(observed.length, method, 0.95);
        for (int i = 0; i < observed.length; i++) {
            int area = i;
            int count = neighbours.count(i);
            if (count == 0) {
                result.missing(i, Reason.NO_NEIGHBOURS, -1);
            } else {
                IntUnaryOperator members = k -> k == count ? area : neighbours.neighbour(area, k);
                var moments = Moments.of(observed, expected, count + 1, members);
                result.value(i, moments.shrunk(observed[i], expected[i]), Double.NaN, Double.NaN);
            }
        }
        return new Outcome.Computed<>(result.build());
    }

    /**
     * The mean ratio of a set of areas and the variance between them beyond chance.
     *
     * @param mean events over expected events
     * @param between zero when the areas vary no more than by chance
     */
    private record Moments(double mean, double between) {
        static Moments of(double[] observed, double[] expected, int count, IntUnaryOperator members) {
            double events = 0;
            double size = 0;
            for (int k = 0; k < count; k++) {
                events += observed[members.applyAsInt(k)];
                size += expected[members.applyAsInt(k)];
            }
            double mean = events / size;
            double spread = 0;
            for (int k = 0; k < count; k++) {
                int i = members.applyAsInt(k);
                double difference = observed[i] / expected[i] - mean;
                spread += expected[i] * difference * difference;
            }
            return new Moments(mean, Math.max(0, spread / size - mean / (size / count)));
        }

        double shrunk(double observed, double expected) {
            double share = between == 0 ? 0 : between / (between + mean / expected);
            return mean + share * (observed / expected - mean);
        }
    }
}
