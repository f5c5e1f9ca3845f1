package nl.hofvijver.statistics.funnel;

import nl.hofvijver.statistics.Interval;

/**
 * A benchmark with control limits around it that narrow as the size grows. By convention two pairs are drawn: 95%
 * (0.025 on each side) and 99.8% (0.001 on each side).
 */
public sealed interface Funnel permits ProportionFunnel, RatioFunnel {
    /** The inner pair of limits. */
    double INNER = 0.95;

    /** The outer pair of limits. */
    double OUTER = 0.998;

    /** Returns the figure of {@code count} events at {@code size}, on the scale of the limits. */
    double value(double count, double size);

    /**
     * Returns the limits at a size above zero.
     *
     * @param size the denominator of a proportion, the expected number of events of a ratio or rate
     * @param level 0.95 or 0.998, or any other
     */
    Interval limits(double size, double level);

    /** Returns the limits with allowance for variation between areas that is more than chance (Spiegelhalter 2005). */
    Interval limits(double size, double level, OverDispersion extra);

    /** Returns where {@code count} events at {@code size} lie against both pairs of limits. */
    default Position position(double count, double size) {
        return Position.of(value(count, size), limits(size, INNER), limits(size, OUTER));
    }

    /** Returns the same with allowance for over-dispersion. */
    default Position position(double count, double size, OverDispersion extra) {
        return Position.of(value(count, size), limits(size, INNER, extra), limits(size, OUTER, extra));
    }
}
