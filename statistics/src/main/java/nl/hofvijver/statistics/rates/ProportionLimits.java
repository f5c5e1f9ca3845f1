package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.distribution.Beta;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Confidence limits of a proportion {@code x / n}, for {@code 0 <= x <= n} and {@code n > 0}. At {@code x = 0} the
 * lower limit is exactly 0, at {@code x = n} the upper limit is exactly 1.
 */
public enum ProportionLimits {
    /** Score interval, Wilson 1927: the default for published proportions. */
    WILSON("Wilson") {
        @Override
        double lowerWithin(double x, double n, double level) {
            double z = Normal.z(level);
            // As the smaller root of a quadratic divided by the larger one: no cancellation when x is small.
            return 2 * (x / n) * x / (2 * x + z * z + z * root(x, n, z));
        }

        @Override
        double upperWithin(double x, double n, double level) {
            double z = Normal.z(level);
            return (2 * x + z * z + z * root(x, n, z)) / (2 * (n + z * z));
        }

        private double root(double x, double n, double z) {
            return Math.sqrt(z * z + 4 * x * ((n - x) / n));
        }
    },
    /** Score interval with continuity correction, Newcombe 1998 (Statistics in Medicine 17:857), method 4. */
    WILSON_CORRECTED("Wilson, continuity corrected") {
        @Override
        double lowerWithin(double x, double n, double level) {
            double z = Normal.z(level);
            double p = x / n;
            double root = Math.sqrt(z * z - 2 - 1 / n + 4 * p * (n - x + 1));
            return Math.max(0, (2 * x + z * z - 1 - z * root) / (2 * (n + z * z)));
        }

        @Override
        double upperWithin(double x, double n, double level) {
            double z = Normal.z(level);
            double p = x / n;
            double root = Math.sqrt(z * z + 2 - 1 / n + 4 * p * (n - x - 1));
            return (2 * x + z * z + 1 + z * root) / (2 * (n + z * z));
        }
    },
    /** "Exact" interval, Clopper and Pearson 1934: never too narrow, often too wide. */
    CLOPPER_PEARSON("Clopper-Pearson") {
        @Override
        double lowerWithin(double x, double n, double level) {
            return Beta.lowerQuantile(x, n - x + 1, (1 - level) / 2);
        }

        @Override
        double upperWithin(double x, double n, double level) {
            return Beta.upperQuantile(x + 1, n - x, (1 - level) / 2);
        }
    },
    /** Equal-tailed interval with the prior of Jeffreys, Brown, Cai and DasGupta 2001. */
    JEFFREYS("Jeffreys") {
        @Override
        double lowerWithin(double x, double n, double level) {
            return Beta.lowerQuantile(x + 0.5, n - x + 0.5, (1 - level) / 2);
        }

        @Override
        double upperWithin(double x, double n, double level) {
            return Beta.upperQuantile(x + 0.5, n - x + 0.5, (1 - level) / 2);
        }
    };

    private final String label;

    ProportionLimits(String label) {
        this.label = label;
    }

    /** Returns the name under which the variant is reported. */
    public String label() {
        return label;
    }

    /** Returns the lower limit of {@code x / n} at a two-sided {@code level}. */
    public double lower(double x, double n, double level) {
        return x == 0 ? 0 : lowerWithin(x, n, level);
    }

    /** Returns the upper limit of {@code x / n} at a two-sided {@code level}. */
    public double upper(double x, double n, double level) {
        return x == n ? 1 : Math.min(1, upperWithin(x, n, level));
    }

    abstract double lowerWithin(double x, double n, double level);

    abstract double upperWithin(double x, double n, double level);
}
