package nl.hofvijver.statistics.regression;

import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;

/** Logistic regression: {@code logit P(y = 1) = offset + x b} (McCullagh & Nelder 1989). */
public final class LogisticRegression {
    private LogisticRegression() {}

    /**
     * Fits odds ratios.
     *
     * @param observations outcomes 0 or 1, or shares with their number of trials as weight
     * @param covariance the convention
     * @return the fit, or a refusal: a level without events (or with nothing else), separation, collinear columns, no
     *     convergence. After separation {@link FirthRegression} has a finite answer.
     */
    public static Outcome<Fitted> fit(Observations observations, Covariance covariance) {
        Method method = Method.of("logistic regression", covariance.label()).with("link", "logit");
        return new Fit(observations, covariance, method).of(new Family.Binomial());
    }

    /** Returns the probability of each row of a design under a fit with the same columns; without an offset. */
    public static double[] probabilities(Fitted fit, Design design) {
        if (!design.names().equals(fit.names())) {
            throw new IllegalArgumentException("the design has columns " + design.names() + ", not " + fit.names());
        }
        var family = new Family.Binomial();
        double[] eta = design.times(fit.coefficients());
        for (int i = 0; i < eta.length; i++) {
            eta[i] = family.mean(eta[i]);
        }
        return eta;
    }
}
