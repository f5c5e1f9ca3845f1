package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.StableSum;

/**
 * The sums over bands behind one directly standardised rate, per person-year. Mutable and reused from area to area,
 * because millions of short-lived objects cost more than the arithmetic.
 */
final class WeightedRate {
    /** Total number of events. */
    double events;
    /** The rate: sum of w O / n. */
    double value;
    /** Its variance: sum of w^2 O / n^2. */
    double variance;
    /** Largest w / n: what one more event in the least favourable band adds to the rate. */
    double largestStep;
    /** Mean of w / n over the bands. */
    double meanStep;
    /** Mean of (w / n)^2 over the bands. */
    double meanSquaredStep;

    /** Sums the bands from {@code from} on; a missing count must have been replaced before. */
    void sum(double[] shares, double[] counts, double[] population, int from) {
        var total = new StableSum();
        var rate = new StableSum();
        var spread = new StableSum();
        var steps = new StableSum();
        var squares = new StableSum();
        largestStep = 0;
        for (int band = 0; band < shares.length; band++) {
            double count = counts[from + band];
            double step = shares[band] / population[from + band];
            total.add(count);
            rate.add(step * count);
            spread.add(step * step * count);
            steps.add(step);
            squares.add(step * step);
            largestStep = Math.max(largestStep, step);
        }
        events = total.value();
        value = rate.value();
        variance = spread.value();
        meanStep = steps.value() / shares.length;
        meanSquaredStep = squares.value() / shares.length;
    }
}
