package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.distribution.Gamma;

/**
 * Indirectly standardised ratios (SMR, SIR) and rates: observed events against those expected from the rates of a
 * reference population. A ratio may be compared with the reference (100), not with the ratio of another area, because
 * each area is weighted by its own age structure.
 *
 * @param limits which confidence limits of the observed count
 * @param multiplier 100 for a ratio in per cent, or for example 100,000 for a rate
 * @param level confidence level, for example 0.95
 */
public record IndirectStandardisation(PoissonLimits limits, double multiplier, double level) {
    public IndirectStandardisation {
        Counts.checkMultiplier(multiplier);
        Counts.checkLevel(level);
    }

    /** Returns the usual choice for a ratio: 100 means as expected; exact limits below ten events, else Byar's. */
    public static IndirectStandardisation ratioPerCent(double level) {
        return new IndirectStandardisation(PoissonLimits.EXACT_BELOW_TEN, 100, level);
    }

    /**
     * Returns the events that each area would have with the rates of the reference.
     *
     * @param referenceEvents per band
     * @param referencePopulation per band, above zero
     * @param population area by area, band by band
     * @return one number per area; NaN for an area with a population that is missing or below zero
     */
    public static double[] expected(double[] referenceEvents, double[] referencePopulation, double[] population) {
        Counts.sameLength(referenceEvents.length, referencePopulation.length);
        int bands = referenceEvents.length;
        var rates = new double[bands];
        for (int band = 0; band < bands; band++) {
            var problem = Counts.problem(referenceEvents[band], referencePopulation[band], false);
            if (problem.isPresent()) {
                throw new IllegalArgumentException(
                        "reference band " + band + ": " + problem.get().description());
            }
            rates[band] = referenceEvents[band] / referencePopulation[band];
        }
        if (population.length % bands != 0) {
            throw new IllegalArgumentException(
                    population.length + " elements are not a whole number of areas of " + bands + " bands");
        }
        var expected = new double[population.length / bands];
        for (int area = 0; area < expected.length; area++) {
            var sum = new StableSum();
            for (int band = 0; band < bands; band++) {
                double persons = population[area * bands + band];
                sum.add(persons >= 0 ? persons * rates[band] : Double.NaN);
            }
            expected[area] = sum.value();
        }
        return expected;
    }

    /** Returns the crude rate of the reference, to which a standardised rate is scaled. */
    public static double crudeRate(double[] referenceEvents, double[] referencePopulation) {
        return StableSum.of(referenceEvents) / StableSum.of(referencePopulation);
    }

    /** Returns one ratio of observed to expected events, times the multiplier. */
    public Estimate ratio(double observed, double expected) {
        return ratios(new double[] {observed}, new double[] {expected}).get(0);
    }

    /**
     * Returns the ratios of observed to expected events, times the multiplier. Missing where the count is missing or
     * negative, or where nothing is expected. Without observed events the lower limit is 0 and the upper above 0.
     */
    public Estimates ratios(double[] observed, double[] expected) {
        return scaled("indirectly standardised ratio", observed, expected, multiplier);
    }

    /** Returns the indirectly standardised rates: each ratio times the crude rate of the reference. */
    public Estimates rates(double[] observed, double[] expected, double crudeReferenceRate) {
        return scaled("indirectly standardised rate", observed, expected, multiplier * crudeReferenceRate);
    }

    private Estimates scaled(String name, double[] observed, double[] expected, double factor) {
        Counts.sameLength(observed.length, expected.length);
        var method = Method.of(name, limits.label()).with("level", level).with("multiplier", multiplier);
        var result = new Estimates.Builder(observed.length, method, level);
        for (int i = 0; i < observed.length; i++) {
            double count = observed[i];
            if (Double.isNaN(count)) {
                result.missing(i, Reason.COUNT_MISSING, -1);
            } else if (!(count >= 0)) {
                result.missing(i, Reason.COUNT_NEGATIVE, -1);
            } else if (!(expected[i] > 0)) {
                result.missing(i, Reason.NO_EXPECTED_EVENTS, -1);
            } else {
                double scale = factor / expected[i];
                result.value(i, scale * count, scale * limits.lower(count, level), scale * limits.upper(count, level));
            }
        }
        return result.build();
    }

    /**
     * Returns the two-sided mid-P value of {@code observed} events where {@code expected} above zero were expected:
     * twice the smaller of P(X &lt; o) + P(X = o)/2 and its complement (Rothman and Boice 1979).
     */
    public static double midP(long observed, double expected) {
        if (observed < 0 || !(expected > 0)) {
            throw new IllegalArgumentException("a count of at least zero and an expectation above zero are needed");
        }
        double atMost = Gamma.above(observed + 1.0, expected);
        double below = observed == 0 ? 0 : Gamma.above((double) observed, expected);
        double half = (atMost - below) / 2;
        double above = 1 - atMost + half;
        return Math.min(1, 2 * Math.min(below + half, above));
    }
}
