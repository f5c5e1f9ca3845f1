package nl.hofvijver.statistics.distribution;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/** The standard normal distribution. */
public final class Normal {
    private static final double ROOT2 = Math.sqrt(2);

    private Normal() {}

    /** Returns the exact normal quantile for a two-sided interval: 1.959963984540054 for level 0.95. */
    public static double z(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, got " + level);
        }
        return ROOT2 * InverseErfc.value(1 - level);
    }

    /** Returns the value below which a share {@code p} lies; infinite for 0 and 1. */
    public static double quantile(double p) {
        return -ROOT2 * InverseErfc.value(2 * p);
    }

    /** Returns the probability of a value below {@code x}. */
    public static double below(double x) {
        return 0.5 * Erfc.value(-x / ROOT2);
    }

    /** Returns the probability of a value at least as far from zero as {@code z}, on either side. */
    public static double twoSided(double z) {
        return Erfc.value(Math.abs(z) / ROOT2);
    }
}
