package nl.hofvijver.statistics.regression;

import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;

/** Poisson regression with log link: {@code log E[y] = offset + x b} (McCullagh & Nelder 1989). */
public final class PoissonRegression {
    private PoissonRegression() {}

    /**
     * Fits rate ratios. Coefficients agree with the exact maximum to about 1e-10.
     *
     * @param observations counts, with person-time as {@link Observations#exposure}; fractional counts are allowed
     * @param covariance the convention; {@link Covariance#QUASI} makes it quasi-Poisson
     * @return the fit, or a refusal: a level without events, separation, collinear columns, no convergence
     */
    public static Outcome<Fitted> fit(Observations observations, Covariance covariance) {
        Method method = Method.of("Poisson regression", covariance.label()).with("link", "log");
        return new Fit(observations, covariance, method).of(new Family.Poisson());
    }
}
