package nl.hofvijver.statistics.rates;

import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;

/**
 * Proportions {@code multiplier * x / n}, and the difference of two.
 *
 * <p>Missing with a reason: a missing or negative count, a population that is missing or not above zero, a count above
 * the population.
 *
 * @param limits which confidence limits
 * @param multiplier 1 for a proportion, 100 for a percentage
 * @param level confidence level, for example 0.95
 */
public record Proportion(ProportionLimits limits, double multiplier, double level) {
    public Proportion {
        Counts.checkMultiplier(multiplier);
        Counts.checkLevel(level);
    }

    /** Returns the usual choice: a proportion between 0 and 1 with Wilson limits. */
    public static Proportion wilson(double level) {
        return new Proportion(ProportionLimits.WILSON, 1, level);
    }

    /** Returns one proportion, {@code x} of {@code n}. */
    public Estimate of(double x, double n) {
        return of(new double[] {x}, new double[] {n}).get(0);
    }

    /** Returns the proportions {@code x[i]} of {@code n[i]}. */
    public Estimates of(double[] x, double[] n) {
        Counts.sameLength(x.length, n.length);
        var method =
                Method.of("proportion", limits.label()).with("level", level).with("multiplier", multiplier);
        var result = new Estimates.Builder(x.length, method, level);
        for (int i = 0; i < x.length; i++) {
            var problem = Counts.problem(x[i], n[i], true);
            if (problem.isPresent()) {
                result.missing(i, problem.get(), -1);
            } else {
                double lower = limits.lower(x[i], n[i], level);
                double upper = limits.upper(x[i], n[i], level);
                result.value(i, multiplier * (x[i] / n[i]), multiplier * lower, multiplier * upper);
            }
        }
        return result.build();
    }

    /**
     * Returns the difference {@code x1/n1 - x2/n2} of two independent proportions, with the hybrid score interval of
     * Newcombe 1998 (Statistics in Medicine 17:873), method 10, or method 11 when the limits are continuity corrected.
     * The multiplier applies. Missing for the reasons of a single proportion; the detail names the first or second.
     */
    public Estimate difference(double x1, double n1, double x2, double n2) {
        var method = Method.of("difference of proportions", "Newcombe, " + limits.label())
                .with("level", level)
                .with("multiplier", multiplier);
        var first = Counts.problem(x1, n1, true);
        if (first.isPresent()) {
            return new Estimate.Missing(first.get(), "first proportion", method);
        }
        var second = Counts.problem(x2, n2, true);
        if (second.isPresent()) {
            return new Estimate.Missing(second.get(), "second proportion", method);
        }
        double p1 = x1 / n1;
        double p2 = x2 / n2;
        double down = Math.hypot(p1 - limits.lower(x1, n1, level), limits.upper(x2, n2, level) - p2);
        double up = Math.hypot(limits.upper(x1, n1, level) - p1, p2 - limits.lower(x2, n2, level));
        double value = p1 - p2;
        double lower = Math.max(-1, value - down);
        double upper = Math.min(1, value + up);
        return new Estimate.Value(
                multiplier * value, new Interval(multiplier * lower, multiplier * upper, level), method);
    }
}
