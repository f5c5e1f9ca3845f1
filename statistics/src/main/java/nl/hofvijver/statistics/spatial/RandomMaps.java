package nl.hofvijver.statistics.spatial;

import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.spatial.CircularScan.Model;

/**
 * Spreads the cases of a map at random, as many as were observed (a fractional total is rounded). Under the Poisson
 * model every case falls in an area with probability in proportion to its population; under the Bernoulli model
 * persons are drawn without replacement.
 */
final class RandomMaps {
    private final AliasTable areas;
    private final double[] population;
    private final long draws;
    private final boolean withoutReplacement;
    private final boolean drawControls;

    private RandomMaps(double[] population, long draws, boolean withoutReplacement, boolean drawControls) {
        areas = new AliasTable(population);
        this.population = population;
        this.draws = draws;
        this.withoutReplacement = withoutReplacement;
        this.drawControls = drawControls;
    }

    static RandomMaps of(Model model, double[] cases, double[] population) {
        long total = Math.round(StableSum.of(cases));
        if (model == Model.POISSON) {
            return new RandomMaps(population, total, false, false);
        }
        long people = Math.round(StableSum.of(population));
        // The rarer of cases and others are drawn, so that a drawn person is seldom somebody drawn before.
        boolean controls = total > people - total;
        return new RandomMaps(population, controls ? people - total : total, true, controls);
    }

    /** Returns one random map: cases per area. */
    double[] draw(RandomStream random) {
        var drawn = new double[population.length];
        for (long i = 0; i < draws; i++) {
            int area = areas.draw(random);
            // An area of which some persons were drawn is accepted in proportion to those that are left.
            while (withoutReplacement && random.nextDouble() * population[area] >= population[area] - drawn[area]) {
                area = areas.draw(random);
            }
            drawn[area]++;
        }
        if (drawControls) {
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = population[i] - drawn[i];
            }
        }
        return drawn;
    }
}
