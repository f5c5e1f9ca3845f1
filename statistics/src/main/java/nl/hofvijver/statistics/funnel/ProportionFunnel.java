package nl.hofvijver.statistics.funnel;

import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Funnel of a proportion. A proportion lies outside the limits exactly when its own Wilson interval leaves the
 * benchmark out; that inversion is the score test, so the limits have a closed form: p ± z√(p(1 − p)/n), cut off at 0 and 1. With
 * over-dispersion they are normal on the arcsine of the square root (Spiegelhalter 2005).
 *
 * @param benchmark between 0 and 1
 * @param multiplier 1, 100, 1,000: limits stay between 0 and the multiplier, whatever it is
 */
public record ProportionFunnel(double benchmark, double multiplier) implements Funnel {
    public ProportionFunnel {
        if (!(benchmark > 0 && benchmark < 1) || !(multiplier > 0)) {
            throw new IllegalArgumentException(
                    "a benchmark between 0 and 1 and a multiplier above 0 expected, got " + benchmark);
        }
    }

    @Override
    public double value(double count, double size) {
        return multiplier * (count / size);
    }

    @Override
    public Interval limits(double size, double level) {
        double half = Normal.z(level) * Math.sqrt(benchmark * (1 - benchmark) / size);
        return new Interval(
                multiplier * Math.max(0, benchmark - half), multiplier * Math.min(1, benchmark + half), level);
    }

    @Override
    public Interval limits(double size, double level, OverDispersion extra) {
        if (extra.none()) {
            return limits(size, level);
        }
        // On the arcsine scale, where the variance of a proportion is 1 / (4 n) whatever the proportion.
        double centre = Math.asin(Math.sqrt(benchmark));
        double half = Normal.z(level) * Math.sqrt(extra.variance(size));
        return new Interval(
                multiplier * squaredSine(Math.max(0, centre - half)),
                multiplier * squaredSine(Math.min(Math.PI / 2, centre + half)),
                level);
    }

    private static double squaredSine(double angle) {
        double sine = Math.sin(angle);
        return sine * sine;
    }
}
