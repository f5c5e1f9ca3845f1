package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Systematic error of a study, learnt from outcomes on which the intervention cannot work (Schuemie et al. 2014, 2018):
 * their estimates scatter around {@code mean} with {@code deviation} on top of their own standard errors.
 *
 * @param mean mean systematic error, on the scale of the estimates (a logarithm of a ratio, or a difference)
 * @param deviation standard deviation of the systematic error
 * @param controls number of negative controls it rests on
 */
public record NegativeControls(double mean, double deviation, int controls) {
    private static final int FEWEST = 5;
    private static final Method METHOD = Method.of("empirical calibration", "normal systematic error, ML");

    /**
     * Estimates the systematic error by maximum likelihood.
     *
     * @param estimates estimates of the negative controls, whose true effect is 0 on this scale
     * @param standardErrors their standard errors, above 0
     * @return refused with fewer than five controls
     */
    public static Outcome<NegativeControls> of(double[] estimates, double[] standardErrors) {
        if (estimates.length != standardErrors.length) {
            throw new IllegalArgumentException("estimates and standard errors differ in length");
        }
        if (estimates.length < FEWEST) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, estimates.length + " negative controls", METHOD);
        }
        for (int i = 0; i < estimates.length; i++) {
            if (!Double.isFinite(estimates[i]) || !Double.isFinite(standardErrors[i]) || !(standardErrors[i] > 0)) {
                return new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, "negative control " + (i + 1), METHOD);
            }
        }
        double variance = new Likelihood(estimates, standardErrors).bestVariance();
        return new Outcome.Computed<>(new NegativeControls(
                new Likelihood(estimates, standardErrors).mean(variance), Math.sqrt(variance), estimates.length));
    }

    /** Returns the estimate with the systematic error taken off and its uncertainty added to the interval. */
    public Estimate.Value calibrated(double estimate, double standardError, double level) {
        return new Estimate.Value(
                estimate - mean,
                Wald.interval(estimate - mean, Math.hypot(standardError, deviation), level),
                METHOD.with("negative controls", controls).with("level", level));
    }

    /** Returns the two-sided p-value of no effect, given that the study errs as its negative controls do. */
    public double pValue(double estimate, double standardError) {
        return Wald.twoSided((estimate - mean) / Math.hypot(standardError, deviation));
    }

    @SuppressWarnings("ArrayRecordComponent") // stays inside the class
    private record Likelihood(double[] estimates, double[] standardErrors) {

        double mean(double variance) {
            double weights = 0;
            double sum = 0;
            for (int i = 0; i < estimates.length; i++) {
                double weight = 1 / (standardErrors[i] * standardErrors[i] + variance);
                weights += weight;
                sum += weight * estimates[i];
            }
            return sum / weights;
        }

        /** The slope of the log-likelihood in the variance, the mean being at its best. */
        private double slope(double variance) {
            double mean = mean(variance);
            double slope = 0;
            for (int i = 0; i < estimates.length; i++) {
                double total = standardErrors[i] * standardErrors[i] + variance;
                double error = estimates[i] - mean;
                slope += (error * error / total - 1) / total;
            }
            return slope;
        }

        private double height(double variance) {
            double mean = mean(variance);
            double height = 0;
            for (int i = 0; i < estimates.length; i++) {
                double total = standardErrors[i] * standardErrors[i] + variance;
                height -= Math.log(total) + (estimates[i] - mean) * (estimates[i] - mean) / total;
            }
            return height;
        }

        /** There may be several tops, 0 among them: every fall of the slope through 0 is followed up. */
        double bestVariance() {
            double centre = Arrays.stream(estimates).average().orElseThrow();
            double largest = Arrays.stream(estimates)
                    .map(x -> (x - centre) * (x - centre))
                    .max()
                    .orElseThrow();
            double best = 0;
            int steps = 400;
            for (int k = 0; k < steps; k++) {
                double lower = largest * k * k / (steps * (double) steps);
                double upper = largest * (k + 1) * (k + 1) / (steps * (double) steps);
                if (slope(lower) > 0 && slope(upper) <= 0) {
                    double top = root(lower, upper);
                    best = height(top) > height(best) ? top : best;
                }
            }
            return best;
        }

        private double root(double from, double to) {
            double lower = from;
            double upper = to;
            for (int i = 0; i < 100; i++) {
                double middle = (lower + upper) / 2;
                if (slope(middle) > 0) {
                    lower = middle;
                } else {
                    upper = middle;
                }
            }
            return (lower + upper) / 2;
        }
    }
}
