package nl.hofvijver.statistics;

/**
 * A confidence interval at a stated level. Limits may be infinite where the method has no finite limit, never NaN.
 *
 * @param lower lower limit, at most {@code upper}
 * @param upper upper limit
 * @param level confidence level, for example 0.95
 */
public record Interval(double lower, double upper, double level) {
    public Interval {
        if (Double.isNaN(lower) || Double.isNaN(upper) || lower > upper) {
            throw new IllegalArgumentException("an interval needs lower <= upper, got " + lower + " and " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, got " + level);
        }
    }
}
