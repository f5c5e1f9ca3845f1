package nl.hofvijver.bench.figures;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Where the figures of several runs lie.
 *
 * @param median of an even number of runs the mean of the two in the middle
 * @param low the lowest
 * @param high the highest
 */
public record Spread(double median, double low, double high) {
    /** The spread of one figure or more. */
    public static Spread of(DoubleStream figures) {
        List<Double> sorted = figures.sorted().boxed().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no figure, no spread");
        }
        int half = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return new Spread(Timing.rounded(median), sorted.getFirst(), sorted.getLast());
    }
}
