package nl.hofvijver.synth.chance;

/** The standard normal distribution, exact enough to calibrate with. */
public final class Normal {
    private static final double NEVER = 9;

    private Normal() {}

    /** The probability of a value below {@code x}: Zelen and Severo, Handbook of Mathematical Functions 26.2.17. */
    public static double below(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double tail = 0.3989422804014327
                * Math.exp(-x * x / 2)
                * t
                * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return x > 0 ? 1 - tail : tail;
    }

    /** The value with this probability below it, by bisection; far below every value for a probability of zero. */
    public static double quantile(double probability) {
        if (probability <= 0) {
            return -NEVER;
        }
        double low = -NEVER;
        double high = NEVER;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
