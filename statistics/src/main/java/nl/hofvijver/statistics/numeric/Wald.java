package nl.hofvijver.statistics.numeric;

import nl.hofvijver.statistics.Interval;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Intervals and tests from an estimate and its standard error. Infinite degrees of freedom mean the normal
 * distribution, finite ones Student's t.
 */
public final class Wald {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Wald() {}

    /** Returns the exact normal quantile of a two-sided level: 1.959963984540054 for 0.95. */
    public static double z(double level) {
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** Returns the quantile of a two-sided level. */
    public static double quantile(double level, double degreesOfFreedom) {
        return Double.isInfinite(degreesOfFreedom)
                ? z(level)
                : TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - level) / 2);
    }

    /** Returns {@code value ± quantile x standardError}. */
    public static Interval interval(double value, double standardError, double level, double degreesOfFreedom) {
        double reach = quantile(level, degreesOfFreedom) * standardError;
        return new Interval(value - reach, value + reach, level);
    }

    /** Returns the normal interval. */
    public static Interval interval(double value, double standardError, double level) {
        return interval(value, standardError, level, Double.POSITIVE_INFINITY);
    }

    /** Returns the two-sided p-value of a ratio of an estimate and its standard error. */
    public static double twoSided(double ratio, double degreesOfFreedom) {
        double tail = Math.abs(ratio);
        return Math.min(
                1,
                2
                        * (Double.isInfinite(degreesOfFreedom)
                                ? NORMAL.survivalProbability(tail)
                                : TDistribution.of(degreesOfFreedom).survivalProbability(tail)));
    }

    /** Returns the two-sided p-value from the normal distribution. */
    public static double twoSided(double ratio) {
        return twoSided(ratio, Double.POSITIVE_INFINITY);
    }

    /** Returns the probability that a chi-squared variable is at least this large. */
    public static double chiSquaredTail(double statistic, double degreesOfFreedom) {
        return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
    }

    /** Returns the probability that an F variable is at least this large. */
    public static double fTail(double statistic, double numerator, double denominator) {
        return FDistribution.of(numerator, denominator).survivalProbability(statistic);
    }
}
