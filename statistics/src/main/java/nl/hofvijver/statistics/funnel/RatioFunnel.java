package nl.hofvijver.statistics.funnel;

import java.util.function.DoubleUnaryOperator;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.distribution.Gamma;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Funnel of a ratio of observed to expected events (benchmark 1), or of a rate. For a rate, the expected events are the
 * benchmark rate times the person-years, and the multiplier is the benchmark rate on the scale of the plot.
 *
 * <p>The limits are exact: at the size where {@code o} events become remarkable the limit is {@code o} over that size,
 * and in between the count is read as a real number.
 *
 * @param multiplier the benchmark itself: 1 or 100 for a ratio, for example 250 for a rate of 250 per 100,000
 */
public record RatioFunnel(double multiplier) implements Funnel {
    public RatioFunnel {
        if (!(multiplier > 0 && Double.isFinite(multiplier))) {
            throw new IllegalArgumentException("a multiplier above 0 expected, got " + multiplier);
        }
    }

    @Override
    public double value(double count, double size) {
        return multiplier * (count / size);
    }

    /**
     * Returns the expected number below which {@code count} events, above zero, lie over the upper limit: the exact
     * lower limit of the count, half the chi-squared quantile.
     */
    public static double expectedAtUpper(double count, double level) {
        return Gamma.lowerQuantile(count, (1 - level) / 2);
    }

    /** Returns the expected number above which {@code count} events lie under the lower limit. */
    public static double expectedAtLower(double count, double level) {
        return Gamma.upperQuantile(count + 1, (1 - level) / 2);
    }

    @Override
    public Interval limits(double size, double level) {
        if (!(size > 0 && Double.isFinite(size))) {
            throw new IllegalArgumentException("a size above 0 expected, got " + size);
        }
        double upper = countWhere(size, expected -> expectedAtUpper(expected, level));
        // Too small for even zero events to be remarkable: there is no lower limit.
        double lower =
                expectedAtLower(0, level) >= size ? 0 : countWhere(size, expected -> expectedAtLower(expected, level));
        return new Interval(multiplier * lower / size, multiplier * upper / size, level);
    }

    /** Finds the count at which an increasing function of the count equals {@code size}. */
    private static double countWhere(double size, DoubleUnaryOperator expected) {
        double low = 1e-9;
        double high = size + 10 * Math.sqrt(size) + 20;
        double lowGap = expected.applyAsDouble(low) - size;
        double highGap = expected.applyAsDouble(high) - size;
        // Illinois variant of the false position: a bracket that always closes, and fast on a nearly straight line.
        for (int step = 0; step < 200; step++) {
            double middle = (low * highGap - high * lowGap) / (highGap - lowGap);
            double gap = expected.applyAsDouble(middle) - size;
            if (Math.abs(gap) <= 1e-13 * size || high - low <= 1e-14 * high) {
                return middle;
            }
            if (Math.signum(gap) == Math.signum(highGap)) {
                high = middle;
                highGap = gap;
                lowGap /= 2;
            } else {
                low = middle;
                lowGap = gap;
                highGap /= 2;
            }
        }
        return (low + high) / 2;
    }

    @Override
    public Interval limits(double size, double level, OverDispersion extra) {
        if (extra.none()) {
            return limits(size, level);
        }
        // On the square root scale, where the variance of a ratio is 1 / (4 E).
        double half = Normal.z(level) * Math.sqrt(extra.variance(size));
        double lower = Math.max(0, 1 - half);
        double upper = 1 + half;
        return new Interval(multiplier * lower * lower, multiplier * upper * upper, level);
    }
}
