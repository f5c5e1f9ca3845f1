package nl.hofvijver.statistics.distribution;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** The gamma distribution with scale 1; multiply a quantile by the scale. */
public final class Gamma {
    private static final double SMALLEST_LOG = Math.log(Double.MIN_NORMAL);

    private Gamma() {}

    /** Returns the value below which a share {@code p}, between 0 and 1, lies. */
    public static double quantile(double shape, double p) {
        return p <= 0.5 ? lowerQuantile(shape, p) : upperQuantile(shape, 1 - p);
    }

    /** Returns the value below which a share {@code p} lies, precise for small {@code p}. */
    public static double lowerQuantile(double shape, double p) {
        check(shape, p);
        double start = p <= 0.5 ? start(shape, Normal.quantile(p), p) : start(shape, -Normal.quantile(1 - p), p);
        if (start < SMALLEST_LOG) {
            return 0;
        }
        return Math.exp(TailInverse.solve(
                start,
                p,
                t -> RegularizedGamma.P.value(shape, Math.exp(t)),
                t -> Math.exp(t) * RegularizedGamma.P.derivative(shape, Math.exp(t)),
                1));
    }

    /** Returns the value above which a share {@code q} lies, precise for small {@code q}. */
    public static double upperQuantile(double shape, double q) {
        check(shape, q);
        double start = start(shape, -Normal.quantile(q), 1 - q);
        if (start < SMALLEST_LOG) {
            return 0;
        }
        return Math.exp(TailInverse.solve(
                start,
                q,
                t -> RegularizedGamma.Q.value(shape, Math.exp(t)),
                t -> Math.exp(t) * RegularizedGamma.P.derivative(shape, Math.exp(t)),
                -1));
    }

    /** Returns the probability of a value above {@code x}. */
    public static double above(double shape, double x) {
        return x <= 0 ? 1 : RegularizedGamma.Q.value(shape, x);
    }

    private static void check(double shape, double p) {
        if (!(shape > 0 && p > 0 && p < 1)) {
            throw new IllegalArgumentException("no gamma quantile for shape " + shape + " and probability " + p);
        }
    }

    /** Wilson & Hilferty 1931, and the first term of the series where that cube root turns negative. */
    private static double start(double shape, double z, double p) {
        double root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
        return root > 0.2 ? Math.log(shape) + 3 * Math.log(root) : (Math.log(p) + LogGamma.value(shape + 1)) / shape;
    }
}
