package nl.hofvijver.statistics.spatial;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Moran's I: whether areas resemble their neighbours, over the whole map.
 *
 * <p>Areas without neighbours cannot resemble any; they are left out entirely, of the mean too, and counted in the
 * result. With fewer than four areas left, or values that are all equal, there is no statistic.
 */
public final class Moran {
    private static final int FEWEST_AREAS = 4;

    private Moran() {}

    /** Under which hypothesis the variance of I is taken (Cliff and Ord 1981). */
    public enum Null {
        /** The values found, shuffled over the map. */
        RANDOMISATION,
        /** Independent draws from one normal distribution. */
        NORMALITY
    }

    /**
     * The statistic and its test.
     *
     * @param index Moran's I
     * @param expectation its mean without autocorrelation, -1 / (n - 1)
     * @param variance its variance without autocorrelation; of the shuffles when p comes from those
     * @param p two-sided
     * @param islands number of areas left out because they have no neighbours
     * @param method how p was found
     */
    public record Result(double index, double expectation, double variance, double p, int islands, Method method) {
        /** Returns the index in standard deviations from its expectation. */
        public double z() {
            return (index - expectation) / Math.sqrt(variance);
        }
    }

    /** Tests with the normal approximation under {@code hypothesis}. */
    public static Outcome<Result> test(double[] values, Neighbours neighbours, Null hypothesis) {
        var method = Method.of("Moran's I", hypothesis == Null.NORMALITY ? "normality" : "randomisation");
        var map = WithoutIslands.of(values, neighbours);
        Optional<Reason> problem = Centred.problem(map.values(), FEWEST_AREAS);
        if (problem.isPresent()) {
            return new Outcome.Refused<>(problem.get(), "", method);
        }
        var centred = Centred.of(map.values());
        var moments = WeightMoments.of(map.neighbours());
        double index = index(centred, map.neighbours(), moments.total());
        double expectation = -1.0 / (map.values().length - 1);
        double variance = moments.varianceOfMoran(centred, hypothesis);
        double p = Normal.twoSided((index - expectation) / Math.sqrt(variance));
        return new Outcome.Computed<>(new Result(index, expectation, variance, p, map.islands(), method));
    }

    /**
     * Tests by shuffling the values over the map.
     *
     * @param shuffles number of shuffles, for example 999
     * @param seed shuffle {@code i} uses stream {@code i} of it
     */
    public static Outcome<Result> shuffled(double[] values, Neighbours neighbours, int shuffles, long seed) {
        var method =
                Method.of("Moran's I", "permutation").with("shuffles", shuffles).with("seed", Long.toString(seed));
        var map = WithoutIslands.of(values, neighbours);
        Optional<Reason> problem = Centred.problem(map.values(), FEWEST_AREAS);
        if (problem.isPresent()) {
            return new Outcome.Refused<>(problem.get(), "", method);
        }
        var centred = Centred.of(map.values());
        double total = WeightMoments.of(map.neighbours()).total();
        double index = index(centred, map.neighbours(), total);
        double[] drawn = IntStream.range(0, shuffles)
                .parallel()
                .mapToDouble(i -> shuffledIndex(centred, map.neighbours(), total, RandomStream.of(seed, i)))
                .toArray();
        double expectation = -1.0 / (map.values().length - 1);
        var distribution = Centred.of(drawn);
        return new Outcome.Computed<>(new Result(
                index, expectation, distribution.variance(), PseudoP.twoSided(index, drawn), map.islands(), method));
    }

    /**
     * Tests rates for which small areas vary more by chance alone (Assuncao and Reis 1999): each rate is divided by its
     * own standard deviation under one common rate before the values are shuffled.
     *
     * @param events per area
     * @param population per area, above zero
     */
    public static Outcome<Result> ofRates(
            double[] events, double[] population, Neighbours neighbours, int shuffles, long seed) {
        return StandardisedRates.of(events, population)
                .then(rates -> shuffled(rates, neighbours, shuffles, seed))
                .map(result -> new Result(
                        result.index(),
                        result.expectation(),
                        result.variance(),
                        result.p(),
                        result.islands(),
                        Method.of("Moran's I of rates", "empirical Bayes, permutation")
                                .with("shuffles", shuffles)
                                .with("seed", Long.toString(seed))));
    }

    private static double index(Centred centred, Neighbours neighbours, double totalWeight) {
        double[] z = centred.values();
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            sum += z[i] * neighbours.lag(i, z);
        }
        return sum / (totalWeight * centred.variance());
    }

    private static double shuffledIndex(Centred centred, Neighbours neighbours, double total, RandomStream random) {
        double[] z = centred.values().clone();
        for (int i = z.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double swap = z[i];
            z[i] = z[j];
            z[j] = swap;
        }
        return index(new Centred(0, centred.variance(), centred.fourth(), z), neighbours, total);
    }
}
