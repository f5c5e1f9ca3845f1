package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Local Moran (Anselin 1995): areas that resemble their neighbours (above expectation) or differ from them (below).
 * I_i = z_i sum_j w_ij z_j / m2, with m2 the variance with divisor n.
 */
public final class LocalMoran {
    private static final int FEWEST_AREAS = 4;

    private LocalMoran() {}

    /** Under which hypothesis the moments of the local statistic are taken. */
    public enum Null {
        /** The value of the area stays, the others are shuffled (Sokal, Oden and Thomson 1998). */
        CONDITIONAL,
        /** All values are shuffled (Anselin 1995). */
        TOTAL
    }

    /** Returns the statistic per area with p from the normal distribution. */
    public static LocalStatistics normal(double[] values, Neighbours neighbours, Null hypothesis) {
        var method = Method.of("local Moran", hypothesis == Null.TOTAL ? "total randomisation" : "conditional");
        Optional<Reason> problem = problem(values, neighbours);
        if (problem.isPresent()) {
            return LocalStatistics.none(method, values.length, problem.get());
        }
        var centred = Centred.of(values);
        double[] statistics = statistics(centred, neighbours);
        var scores = new double[values.length];
        for (int i = 0; i < scores.length; i++) {
            var moments =
                    hypothesis == Null.TOTAL ? total(centred, neighbours, i) : conditional(centred, neighbours, i);
            scores[i] = (statistics[i] - moments.expectation) / Math.sqrt(moments.variance);
        }
        return LocalStatistics.normal(method, statistics, scores, reasons(scores, neighbours));
    }

    /** Returns the statistic per area with p from shuffling the values of the other areas. */
    public static LocalStatistics shuffled(double[] values, Neighbours neighbours, int shuffles, long seed) {
        var method = Method.of("local Moran", "conditional permutation")
                .with("shuffles", shuffles)
                .with("seed", Long.toString(seed));
        Optional<Reason> problem = problem(values, neighbours);
        if (problem.isPresent()) {
            return LocalStatistics.none(method, values.length, problem.get());
        }
        var normal = normal(values, neighbours, Null.CONDITIONAL);
        double[] statistics = statistics(Centred.of(values), neighbours);
        var scores = new double[values.length];
        Arrays.setAll(scores, normal::score);
        double[] p = new ConditionalShuffle(values, neighbours, shuffles, seed).p();
        for (int i = 0; i < p.length; i++) {
            p[i] = Double.isNaN(scores[i]) ? Double.NaN : p[i];
        }
        return new LocalStatistics(method, statistics, scores, p, reasons(scores, neighbours));
    }

    private static Optional<Reason> problem(double[] values, Neighbours neighbours) {
        if (values.length != neighbours.size()) {
            throw new IllegalArgumentException("one value per area expected");
        }
        return Centred.problem(values, FEWEST_AREAS);
    }

    private static double[] statistics(Centred centred, Neighbours neighbours) {
        double[] z = centred.values();
        var statistics = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            statistics[i] = neighbours.count(i) == 0 ? Double.NaN : z[i] * neighbours.lag(i, z) / centred.variance();
        }
        return statistics;
    }

    /** A score that is no number: without neighbours, or at exactly the mean, where the statistic cannot vary. */
    private static @Nullable Reason[] reasons(double[] scores, Neighbours neighbours) {
        var reasons = new @Nullable Reason[scores.length];
        for (int i = 0; i < scores.length; i++) {
            if (Double.isNaN(scores[i])) {
                reasons[i] = neighbours.count(i) == 0 ? Reason.NO_NEIGHBOURS : Reason.NO_VARIATION;
            }
        }
        return reasons;
    }

    private record Moments(double expectation, double variance) {}

    private static Moments conditional(Centred centred, Neighbours neighbours, int i) {
        double n = centred.values().length;
        double squaredValue = centred.values()[i] * centred.values()[i];
        double m2 = centred.variance();
        double total = neighbours.totalWeight(i);
        double spread = squaredWeights(neighbours, i) - total * total / (n - 1);
        double expectation = -squaredValue * total / ((n - 1) * m2);
        double variance = squaredValue / (m2 * m2) * (n / (n - 2)) * spread * (m2 - squaredValue / (n - 1));
        return new Moments(expectation, variance);
    }

    private static Moments total(Centred centred, Neighbours neighbours, int i) {
        double n = centred.values().length;
        double kurtosis = centred.fourth() / (centred.variance() * centred.variance());
        double total = neighbours.totalWeight(i);
        double squares = squaredWeights(neighbours, i);
        double expectation = -total / (n - 1);
        double variance = squares * (n - kurtosis) / (n - 1)
                + (total * total - squares) * (2 * kurtosis - n) / ((n - 1) * (n - 2))
                - expectation * expectation;
        return new Moments(expectation, variance);
    }

    private static double squaredWeights(Neighbours neighbours, int i) {
        double squares = 0;
        for (int k = 0; k < neighbours.count(i); k++) {
            squares += neighbours.weight(i, k) * neighbours.weight(i, k);
        }
        return squares;
    }
}
