package nl.hofvijver.protection.round;

/**
 * Noise for counts by cell key: bounded, zero on average for every count, and never below zero. A count of nobody stays
 * zero.
 *
 * <p>For each count the chances of the noise are those of greatest entropy with mean zero and the wanted variance (Marley
 * &amp; Leaver 2011): {@code exp(a v + b v²)} over the noise values that keep the count at or above zero.
 *
 * <p>The noise is not additive: parts may add up to something else than their total. A release says so.
 */
public final class Perturbation {
    private static final int STEPS = 80;
    private static final double STEEPEST = 20;

    private final int most;
    /** Per count from 0 to {@code most}: chance that the noise is at most {@code -most + i}. */
    private final double[][] upTo;

    /**
     * @param most largest noise up or down, at least 1
     * @param variance of the noise, at most a bit less than the square of {@code most}; for counts so small that this
     *     cannot be reached, as much as can
     */
    public Perturbation(int most, double variance) {
        if (most < 1 || !(variance > 0 && variance < most * most)) {
            throw new IllegalArgumentException("noise up to " + most + " with variance " + variance);
        }
        this.most = most;
        upTo = new double[most + 1][];
        upTo[0] = new double[2 * most + 1];
        for (int count = 1; count <= most; count++) {
            upTo[count] = cumulative(chances(Math.min(count, most), variance));
        }
    }

    /**
     * The count to publish.
     *
     * @param count persons in the cell
     * @param key of the cell, from {@link CellKey}
     */
    public long perturb(long count, long key) {
        if (count < 0 || key < 0 || key >= CellKey.RANGE) {
            throw new IllegalArgumentException("count " + count + ", key " + key);
        }
        if (count == 0) {
            return 0;
        }
        double[] chances = upTo[(int) Math.min(count, most)];
        double at = (double) key / CellKey.RANGE;
        int noise = -most;
        while (noise < most && chances[noise + most] <= at) {
            noise++;
        }
        return count + noise;
    }

    /** The chance of each noise from {@code -most} to {@code most} for a count that can lose {@code lowest}. */
    private double[] chances(int lowest, double variance) {
        // The largest variance with mean zero puts everything at both ends.
        double reachable = Math.min(variance, 0.9 * lowest * most);
        double low = -STEEPEST;
        double high = STEEPEST;
        double[] chances = balanced(lowest, 0);
        for (int step = 0; step < STEPS; step++) {
            double bend = (low + high) / 2;
            chances = balanced(lowest, bend);
            if (variance(chances) < reachable) {
                low = bend;
            } else {
                high = bend;
            }
        }
        return chances;
    }

    /** Chances with mean zero for a given bend. */
    private double[] balanced(int lowest, double bend) {
        double low = -STEEPEST * most * 2;
        double high = STEEPEST * most * 2;
        double[] chances = new double[2 * most + 1];
        for (int step = 0; step < STEPS; step++) {
            double slope = (low + high) / 2;
            chances = weights(lowest, slope, bend);
            if (mean(chances) < 0) {
                low = slope;
            } else {
                high = slope;
            }
        }
        return chances;
    }

    private double[] weights(int lowest, double slope, double bend) {
        double[] weights = new double[2 * most + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int v = -lowest; v <= most; v++) {
            largest = Math.max(largest, slope * v + bend * v * v);
        }
        double sum = 0;
        for (int v = -lowest; v <= most; v++) {
            weights[v + most] = Math.exp(slope * v + bend * v * v - largest);
            sum += weights[v + most];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double mean(double[] chances) {
        double mean = 0;
        for (int i = 0; i < chances.length; i++) {
            mean += (i - most) * chances[i];
        }
        return mean;
    }

    private double variance(double[] chances) {
        double variance = 0;
        for (int i = 0; i < chances.length; i++) {
            variance += (double) (i - most) * (i - most) * chances[i];
        }
        return variance;
    }

    private static double[] cumulative(double[] chances) {
        double[] sums = new double[chances.length];
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += chances[i];
            sums[i] = sum;
        }
        return sums;
    }
}
