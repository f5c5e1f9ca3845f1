package nl.hofvijver.statistics.spatial;

import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;

/** Rates divided by their standard deviations under one common rate (Assuncao and Reis 1999). */
final class StandardisedRates {
    private static final Method METHOD = Method.of("standardised rates", "empirical Bayes");

    private StandardisedRates() {}

    static Outcome<double[]> of(double[] events, double[] population) {
        if (events.length != population.length) {
            throw new IllegalArgumentException("as many events as populations expected");
        }
        int n = events.length;
        for (int i = 0; i < n; i++) {
            if (!(population[i] > 0)) {
                return new Outcome.Refused<>(Reason.POPULATION_NOT_POSITIVE, "area " + (i + 1), METHOD);
            }
            if (!(events[i] >= 0)) {
                return new Outcome.Refused<>(Reason.COUNT_MISSING, "area " + (i + 1), METHOD);
            }
        }
        double people = StableSum.of(population);
        double common = StableSum.of(events) / people;
        if (common == 0) {
            return new Outcome.Refused<>(Reason.NO_EVENTS, "", METHOD);
        }
        var spread = new StableSum();
        for (int i = 0; i < n; i++) {
            double difference = events[i] / population[i] - common;
            spread.add(population[i] * difference * difference);
        }
        double between = spread.value() / people - common / (people / n);
        var standardised = new double[n];
        for (int i = 0; i < n; i++) {
            double chance = common / population[i];
            // Below zero when the map varies less than chance: then chance alone is the variance.
            double variance = between + chance > 0 ? between + chance : chance;
            standardised[i] = (events[i] / population[i] - common) / Math.sqrt(variance);
        }
        return new Outcome.Computed<>(standardised);
    }
}
