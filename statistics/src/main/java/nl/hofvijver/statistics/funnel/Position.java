package nl.hofvijver.statistics.funnel;

import nl.hofvijver.statistics.Interval;

/** Where a figure lies against the 95% and the 99.8% limits. On a limit is within it. */
public enum Position {
    BELOW_BOTH,
    BELOW_INNER,
    WITHIN,
    ABOVE_INNER,
    ABOVE_BOTH;

    static Position of(double value, Interval inner, Interval outer) {
        if (value < outer.lower()) {
            return BELOW_BOTH;
        }
        if (value > outer.upper()) {
            return ABOVE_BOTH;
        }
        if (value < inner.lower()) {
            return BELOW_INNER;
        }
        return value > inner.upper() ? ABOVE_INNER : WITHIN;
    }
}
