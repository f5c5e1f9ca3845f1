package nl.hofvijver.statistics.smoothing;

/**
 * The marginal distribution of one log risk: the Gaussian approximation with the area's own Poisson likelihood put back
 * in place of its quadratic one. A count of a few events is skewed, and a Gaussian alone would put the risk too low.
 * Reused from area to area.
 */
final class TiltedMarginal {
    private static final int HALF = 24;
    private static final double WIDTH = 6.0 / HALF;

    /** Mean of the risk. */
    double mean;
    /** Mean of the squared risk. */
    double square;
    /** Mean of the log risk. */
    double logMean;
    /** Variance of the log risk. */
    double logVariance;
    /** Probability of a risk above the threshold. */
    double above;

    /**
     * Integrates over the log risk.
     *
     * @param mode of the log risk
     * @param variance of the Gaussian approximation
     * @param expected events when the risk is one
     * @param logThreshold logarithm of the risk of which the exceedance is asked
     */
    void integrate(double mode, double variance, double expected, double logThreshold) {
        double events = expected * Math.exp(mode);
        double deviation = Math.sqrt(variance);
        // The Gaussian without the quadratic likelihood of the area; its slope at the mode balances the likelihood's.
        double without = Math.max(0, 1 / variance - events);
        double total = 0;
        double risk = 0;
        double squared = 0;
        double first = 0;
        double second = 0;
        double beyond = 0;
        for (int k = -HALF; k <= HALF; k++) {
            double step = k * WIDTH * deviation;
            double growth = Math.expm1(step);
            double weight = Math.exp(-0.5 * without * step * step - events * (growth - step));
            double factor = 1 + growth;
            total += weight;
            risk += weight * factor;
            squared += weight * factor * factor;
            first += weight * step;
            second += weight * step * step;
            beyond += weight * shareBeyond(mode + step, WIDTH * deviation, logThreshold);
        }
        double scale = Math.exp(mode);
        mean = scale * risk / total;
        square = scale * scale * squared / total;
        logMean = mode + first / total;
        logVariance = second / total - (first / total) * (first / total);
        above = beyond / total;
    }

    /** Returns how much of the cell around a point lies beyond the threshold. */
    private static double shareBeyond(double point, double width, double threshold) {
        return Math.clamp((point - threshold) / width + 0.5, 0, 1);
    }
}
