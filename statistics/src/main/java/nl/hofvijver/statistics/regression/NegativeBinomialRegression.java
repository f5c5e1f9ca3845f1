package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.OptionalDouble;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/** Negative binomial regression with variance μ + μ²/θ (NB2), θ by maximum likelihood (Lawless 1987). */
public final class NegativeBinomialRegression {
    private static final int MAX_ROUNDS = 200;
    private static final double SETTLED = 1e-9;

    private final Observations observations;
    private final Method method;
    private final Fit fit;

    private NegativeBinomialRegression(Observations observations, Covariance covariance) {
        this.observations = observations;
        method = Method.of("negative binomial regression", "NB2, ML, " + covariance.label())
                .with("link", "log");
        fit = new Fit(observations, covariance, method);
    }

    /**
     * Fits rate ratios and θ in turns until θ settles. Counts that vary no more than Poisson counts have no finite θ:
     * the Poisson fit is returned with {@link Notice#NO_OVER_DISPERSION} and an infinite θ. Standard errors are those
     * for known θ, which is orthogonal to the coefficients.
     *
     * @return the fit, or a refusal as for {@link PoissonRegression}
     */
    public static Outcome<Fitted> fit(Observations observations, Covariance covariance) {
        return new NegativeBinomialRegression(observations, covariance).run();
    }

    private Outcome<Fitted> run() {
        return fit.solve(new Family.Poisson()).then(poisson -> {
            double[] mu = fit.means(new Family.Poisson(), poisson.coefficients());
            return overDispersed(mu)
                    ? alternate(poisson.coefficients(), momentTheta(mu))
                    : fit.finish(new Family.Poisson(), poisson, OptionalDouble.of(Double.POSITIVE_INFINITY))
                            .map(NegativeBinomialRegression::withoutOverDispersion);
        });
    }

    private static Fitted withoutOverDispersion(Fitted f) {
        return new Fitted(
                f.method(),
                f.names(),
                f.coefficients(),
                f.covariance(),
                f.logLikelihood(),
                f.deviance(),
                f.pearson(),
                f.rows(),
                f.degreesOfFreedom(),
                f.theta(),
                f.clusters(),
                f.iterations(),
                List.of(Notice.NO_OVER_DISPERSION));
    }

    /** The likelihood rises from 1/θ = 0 exactly when Σ (y − μ)² − y is above zero. */
    private boolean overDispersed(double[] mu) {
        var sum = new StableSum();
        for (int i = 0; i < mu.length; i++) {
            double y = observations.outcome()[i];
            sum.add(observations.weight(i) * ((y - mu[i]) * (y - mu[i]) - y));
        }
        return sum.value() > 0;
    }

    private double momentTheta(double[] mu) {
        var excess = new StableSum();
        var squares = new StableSum();
        for (int i = 0; i < mu.length; i++) {
            double y = observations.outcome()[i];
            excess.add(observations.weight(i) * ((y - mu[i]) * (y - mu[i]) - y));
            squares.add(observations.weight(i) * mu[i] * mu[i]);
        }
        return squares.value() / excess.value();
    }

    private Outcome<Fitted> alternate(double[] start, double firstTheta) {
        double theta = firstTheta;
        double[] b = start;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            var family = new Family.NegativeBinomial(theta);
            Outcome<Irls.Solution> solved = fit.solveAgain(family, b);
            if (solved instanceof Outcome.Refused<Irls.Solution> refused) {
                return refused.as();
            }
            Irls.Solution solution = solved.orThrow();
            b = solution.coefficients();
            double next = bestTheta(fit.means(family, b), theta);
            if (!Double.isFinite(next)) {
                return new Outcome.Refused<>(Reason.NOT_CONVERGED, "theta", method);
            }
            if (Math.abs(next - theta) <= SETTLED * theta) {
                return fit.finish(family, solution, OptionalDouble.of(theta));
            }
            theta = next;
        }
        return new Outcome.Refused<>(Reason.NOT_CONVERGED, "theta after " + MAX_ROUNDS + " rounds", method);
    }

    /** Newton on log θ, at given means, with a limit on the step; NaN when it does not settle. */
    private double bestTheta(double[] mu, double from) {
        double log = Math.log(from);
        for (int i = 0; i < MAX_ROUNDS; i++) {
            double theta = Math.exp(log);
            double[] slopes = slopes(mu, theta);
            double first = theta * slopes[0];
            double second = theta * theta * slopes[1] + first;
            // Where the curve is not concave, Newton would walk to a minimum: take a plain uphill step.
            double step = second < 0 ? -first / second : Math.signum(first);
            step = Math.clamp(step, -1, 1);
            log += step;
            if (Math.abs(step) < 1e-12) {
                return Math.exp(log);
            }
        }
        return Math.abs(slopes(mu, Math.exp(log))[0]) < 1e-6 ? Math.exp(log) : Double.NaN;
    }

    /** First and second derivative of the log-likelihood in θ. */
    private double[] slopes(double[] mu, double theta) {
        var first = new StableSum();
        var second = new StableSum();
        double digamma = Digamma.value(theta);
        double trigamma = Trigamma.value(theta);
        for (int i = 0; i < mu.length; i++) {
            double y = observations.outcome()[i];
            double w = observations.weight(i);
            double sum = theta + mu[i];
            first.add(w * (Digamma.value(y + theta) - digamma + Math.log(theta / sum) + (mu[i] - y) / sum));
            second.add(w * (Trigamma.value(y + theta) - trigamma + 1 / theta - 2 / sum + (y + theta) / (sum * sum)));
        }
        return new double[] {first.value(), second.value()};
    }
}
