package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.RandomStream;

/**
 * Conditional permutation (Anselin 1995): the value of an area stays, those of all others are shuffled, and only as
 * many as it has neighbours are drawn. Each area has a random stream of its own, so threads do not matter.
 */
final class ConditionalShuffle {
    private final double[] values;
    private final Neighbours neighbours;
    private final int shuffles;
    private final long seed;

    ConditionalShuffle(double[] values, Neighbours neighbours, int shuffles, long seed) {
        if (shuffles < 1) {
            throw new IllegalArgumentException("one shuffle or more, got " + shuffles);
        }
        this.values = values;
        this.neighbours = neighbours;
        this.shuffles = shuffles;
        this.seed = seed;
    }

    /** Returns a two-sided p per area for the weighted sum over its neighbours; NaN without neighbours. */
    double[] p() {
        return IntStream.range(0, values.length).parallel().mapToDouble(this::p).toArray();
    }

    private double p(int area) {
        int count = neighbours.count(area);
        if (count == 0) {
            return Double.NaN;
        }
        var random = RandomStream.of(seed, area);
        double[] others = others(area);
        double observed = neighbours.lag(area, values);
        // Sums of the same numbers in another order differ in the last digits: those count as equal.
        double rounding = 1e-12 * (1 + Math.abs(observed));
        int atLeast = 0;
        int atMost = 0;
        for (int shuffle = 0; shuffle < shuffles; shuffle++) {
            double sum = 0;
            for (int k = 0; k < count; k++) {
                int drawn = k + random.nextInt(others.length - k);
                double swap = others[drawn];
                others[drawn] = others[k];
                others[k] = swap;
                sum += neighbours.weight(area, k) * swap;
            }
            if (sum >= observed - rounding) {
                atLeast++;
            }
            if (sum <= observed + rounding) {
                atMost++;
            }
        }
        return PseudoP.twoSided(Math.min(atLeast, atMost), shuffles);
    }

    private double[] others(int area) {
        double[] others = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, area + 1, others, area, values.length - area - 1);
        return others;
    }
}
