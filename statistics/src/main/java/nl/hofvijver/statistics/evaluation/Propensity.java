package nl.hofvijver.statistics.evaluation;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/**
 * The probability of getting the intervention given the covariates (Rosenbaum & Rubin 1983).
 *
 * @param scores per person, strictly between 0 and 1
 * @param treated who got the intervention
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or copied
public record Propensity(double[] scores, boolean[] treated) {
    public Propensity {
        if (scores.length != treated.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + treated.length + " persons");
        }
        for (double score : scores) {
            if (!(score > 0 && score < 1)) {
                throw new IllegalArgumentException("a propensity lies strictly between 0 and 1, got " + score);
            }
        }
    }

    /**
     * Estimates scores by logistic regression.
     *
     * @return the scores, or the refusal of the regression: with separation there is nobody to compare with
     */
    public static Outcome<Propensity> estimate(Design design, boolean[] treated) {
        double[] y = IntStream.range(0, treated.length)
                .mapToDouble(i -> treated[i] ? 1 : 0)
                .toArray();
        return LogisticRegression.fit(Observations.of(design, y), Covariance.MODEL)
                .map(fit -> new Propensity(LogisticRegression.probabilities(fit, design), treated));
    }

    /** Returns the same persons with scores cut off at {@code bound} and {@code 1 - bound}. */
    public Propensity truncated(double bound) {
        return new Propensity(
                Arrays.stream(scores).map(p -> Math.clamp(p, bound, 1 - bound)).toArray(), treated);
    }

    /**
     * Returns the share of the persons in equipoise: with a preference score between 0.3 and 0.7, which is the propensity
     * after taking out how common the intervention is (Walker et al. 2013).
     */
    public double equipoise() {
        double prevalence =
                IntStream.range(0, treated.length).filter(i -> treated[i]).count() / (double) treated.length;
        double shift = logit(prevalence);
        long between = Arrays.stream(scores)
                .map(p -> 1 / (1 + Math.exp(-(logit(p) - shift))))
                .filter(f -> f >= 0.3 && f <= 0.7)
                .count();
        return between / (double) scores.length;
    }

    static double logit(double p) {
        return Math.log(p) - Math.log1p(-p);
    }

    int size() {
        return scores.length;
    }
}
