package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.distribution.Gamma;
import nl.hofvijver.statistics.distribution.Normal;

/** Confidence limits of a Poisson count. The lower limit of zero events is 0. */
public enum PoissonLimits {
    /** From the quantiles of chi-squared, Garwood 1936; counts need not be whole. */
    EXACT("exact") {
        @Override
        double lowerAboveZero(double count, double level) {
            return Gamma.lowerQuantile(count, (1 - level) / 2);
        }

        @Override
        public double upper(double count, double level) {
            return Gamma.upperQuantile(count + 1, (1 - level) / 2);
        }
    },
    /** Byar's approximation, Breslow and Day 1987, p. 69. A lower limit that would be negative is 0. */
    BYAR("Byar") {
        @Override
        double lowerAboveZero(double count, double level) {
            double root = 1 - 1 / (9 * count) - Normal.z(level) / (3 * Math.sqrt(count));
            return Math.max(0, count * root * root * root);
        }

        @Override
        public double upper(double count, double level) {
            double next = count + 1;
            double root = 1 - 1 / (9 * next) + Normal.z(level) / (3 * Math.sqrt(next));
            return next * root * root * root;
        }
    },
    /**
     * Exact below ten events and Byar from ten on, the convention of the English public health profiles. The limits
     * step by up to 1% between 9 and 10 events.
     */
    EXACT_BELOW_TEN("exact below 10 events, else Byar") {
        @Override
        double lowerAboveZero(double count, double level) {
            return (count < 10 ? EXACT : BYAR).lower(count, level);
        }

        @Override
        public double upper(double count, double level) {
            return (count < 10 ? EXACT : BYAR).upper(count, level);
        }
    };

    private final String label;

    PoissonLimits(String label) {
        this.label = label;
    }

    /** Returns the name under which the variant is reported. */
    public String label() {
        return label;
    }

    /** Returns the lower limit of {@code count >= 0} at a two-sided {@code level}. */
    public double lower(double count, double level) {
        return count == 0 ? 0 : lowerAboveZero(count, level);
    }

    /** Returns the upper limit of {@code count >= 0} at a two-sided {@code level}. */
    public abstract double upper(double count, double level);

    abstract double lowerAboveZero(double count, double level);
}
