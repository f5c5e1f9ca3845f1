package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Getis-Ord Gi*: areas where high (or low) values lie together, the area itself included (Ord and Getis 1995). The
 * statistic is a standard score itself. An area without neighbours has none: it would only be compared with itself.
 *
 * <p>The area itself weighs as much as its neighbours do on average: one among binary weights, and among weights that
 * add up to one per area as if it had been a neighbour before they were made to. The statistic does not change when all
 * weights of an area are multiplied, so these two give the same.
 */
public final class GetisOrd {
    private static final int FEWEST_AREAS = 3;

    private GetisOrd() {}

    /** Returns Gi* per area with p from the normal distribution. */
    public static LocalStatistics normal(double[] values, Neighbours neighbours) {
        var method = Method.of("Getis-Ord Gi*", "normal");
        return scores(values, neighbours, method)
                .map(map -> LocalStatistics.normal(method, map.scores, map.scores, map.reasons))
                .orElseGet(() -> refused(values, method));
    }

    /**
     * Returns Gi* per area with p from shuffling the values of the other areas (conditional permutation).
     *
     * @param shuffles number of shuffles per area, for example 999
     * @param seed area {@code i} uses stream {@code i} of it
     */
    public static LocalStatistics shuffled(double[] values, Neighbours neighbours, int shuffles, long seed) {
        var method = Method.of("Getis-Ord Gi*", "conditional permutation")
                .with("shuffles", shuffles)
                .with("seed", Long.toString(seed));
        return scores(values, neighbours, method)
                .map(map -> new LocalStatistics(
                        method,
                        map.scores,
                        map.scores,
                        new ConditionalShuffle(values, neighbours, shuffles, seed).p(),
                        map.reasons))
                .orElseGet(() -> refused(values, method));
    }

    private static LocalStatistics refused(double[] values, Method method) {
        Reason reason = Centred.problem(values, FEWEST_AREAS).orElseThrow();
        return LocalStatistics.none(method, values.length, reason);
    }

    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    private record Scores(double[] scores, @Nullable Reason[] reasons) {}

    private static Optional<Scores> scores(double[] values, Neighbours neighbours, Method method) {
        if (values.length != neighbours.size()) {
            throw new IllegalArgumentException(method.name() + ": one value per area expected");
        }
        if (Centred.problem(values, FEWEST_AREAS).isPresent()) {
            return Optional.empty();
        }
        int n = values.length;
        var centred = Centred.of(values);
        double deviation = Math.sqrt(centred.variance());
        var scores = new double[n];
        var reasons = new @Nullable Reason[n];
        Arrays.fill(scores, Double.NaN);
        for (int i = 0; i < n; i++) {
            double own = neighbours.count(i) == 0 ? 1 : neighbours.totalWeight(i) / neighbours.count(i);
            double total = own;
            double squares = own * own;
            for (int k = 0; k < neighbours.count(i); k++) {
                double weight = neighbours.weight(i, k);
                total += weight;
                squares += weight * weight;
            }
            double spread = (n * squares - total * total) / (n - 1);
            if (neighbours.count(i) == 0) {
                reasons[i] = Reason.NO_NEIGHBOURS;
            } else if (spread <= 0) {
                // All areas are neighbours of this one: its sum is the same wherever the values lie.
                reasons[i] = Reason.NO_VARIATION;
            } else {
                double[] z = centred.values();
                scores[i] = (own * z[i] + neighbours.lag(i, z)) / (deviation * Math.sqrt(spread));
            }
        }
        return Optional.of(new Scores(scores, reasons));
    }
}
