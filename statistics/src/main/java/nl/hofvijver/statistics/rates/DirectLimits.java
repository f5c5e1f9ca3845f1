package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.distribution.Gamma;

/**
 * Confidence limits of a directly standardised rate D = Σ wᵢOᵢ/nᵢ with variance v = Σ wᵢ²Oᵢ/nᵢ² and O = ΣOᵢ events.
 *
 * <p>Dobson: D + √(v/O)(L − O), L being a limit of the count O; undefined without events. Gamma: the lower limit is the
 * quantile of a gamma distribution with mean D and variance v, the upper that of mean D + w and variance v + w², where w is
 * the largest step wᵢ/nᵢ that one more event makes (Fay and Feuer), or w and w² are the means of the steps and of their
 * squares (Tiwari). The lower gamma limit is 0 without events.
 */
public enum DirectLimits {
    /** Dobson et al. 1991 on Byar's interval of the total count: the default, comparable with published profiles. */
    DOBSON_BYAR("Dobson, Byar") {
        @Override
        void set(WeightedRate rate, double level, Limits limits) {
            dobson(rate, PoissonLimits.BYAR, level, limits);
        }
    },
    /** Dobson et al. 1991 on the exact interval of the total count. */
    DOBSON_EXACT("Dobson, exact") {
        @Override
        void set(WeightedRate rate, double level, Limits limits) {
            dobson(rate, PoissonLimits.EXACT, level, limits);
        }
    },
    /** Gamma limits of Fay and Feuer 1997: conservative, for small areas; defined without events. */
    FAY_FEUER("Fay-Feuer") {
        @Override
        void set(WeightedRate rate, double level, Limits limits) {
            gamma(rate, rate.largestStep, rate.largestStep * rate.largestStep, level, limits);
        }
    },
    /** Gamma limits with the mean step of Tiwari, Clegg and Zou 2006: narrower than Fay-Feuer. */
    TIWARI("Tiwari-Clegg-Zou") {
        @Override
        void set(WeightedRate rate, double level, Limits limits) {
            gamma(rate, rate.meanStep, rate.meanSquaredStep, level, limits);
        }
    };

    private final String label;

    DirectLimits(String label) {
        this.label = label;
    }

    /** Returns the name under which the variant is reported. */
    public String label() {
        return label;
    }

    /** Returns whether there are limits when nothing happened at all. */
    boolean definedWithoutEvents() {
        return this == FAY_FEUER || this == TIWARI;
    }

    /** Writes the limits of {@code rate} into {@code limits}. */
    abstract void set(WeightedRate rate, double level, Limits limits);

    private static void dobson(WeightedRate rate, PoissonLimits poisson, double level, Limits limits) {
        double scale = Math.sqrt(rate.variance / rate.events);
        limits.lower = rate.value + scale * (poisson.lower(rate.events, level) - rate.events);
        limits.upper = rate.value + scale * (poisson.upper(rate.events, level) - rate.events);
    }

    private static void gamma(WeightedRate rate, double step, double squaredStep, double level, Limits limits) {
        double tail = (1 - level) / 2;
        double value = rate.value;
        double variance = rate.variance;
        limits.lower = value == 0 ? 0 : Gamma.lowerQuantile(value * value / variance, tail) * (variance / value);
        double shifted = value + step;
        double spread = variance + squaredStep;
        limits.upper = Gamma.upperQuantile(shifted * shifted / spread, tail) * (spread / shifted);
    }

    /** Two numbers that are written again for every area. */
    static final class Limits {
        double lower;
        double upper;
    }
}
