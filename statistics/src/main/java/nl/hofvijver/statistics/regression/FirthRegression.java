package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * Logistic regression with Firth's penalty (Firth 1993; Heinze & Schemper 2002): finite coefficients where a variable
 * predicts the outcome perfectly, and less bias in small samples.
 */
public final class FirthRegression {
    private final Observations observations;
    private final Standardised space;
    private final Family family = new Family.Binomial();
    private final Method method =
            Method.of("logistic regression", "Firth penalty, model").with("link", "logit");

    private FirthRegression(Observations observations) {
        this.observations = observations;
        space = observations.space();
    }

    /**
     * Maximises the log-likelihood plus half the logarithm of the determinant of the information. Standard errors come
     * from the information at the maximum and give Wald limits, which are too narrow under separation: use
     * {@link ProfileLikelihood}.
     */
    public static Outcome<Fitted> fit(Observations observations) {
        return new FirthRegression(observations).run();
    }

    private Outcome<Fitted> run() {
        Optional<Outcome<Fitted>> objection = new Checks(observations, 0, method).objection(space, true, false);
        if (objection.isPresent()) {
            return objection.get();
        }
        int[] all = IntStream.range(0, space.size()).toArray();
        return new PenalisedPass(observations, space)
                .climb(new double[space.size()], all)
                .flatMap(this::finish)
                .<Outcome<Fitted>>map(Outcome.Computed::new)
                .orElseGet(() -> new Outcome.Refused<>(Reason.NOT_CONVERGED, "penalised likelihood", method));
    }

    private Optional<Fitted> finish(Objective.Top top) {
        double[] b = top.coefficients();
        return Cholesky.of(top.point().information()).map(factor -> finish(b, factor, top.iterations()));
    }

    private Fitted finish(double[] b, Cholesky factor, int iterations) {
        Pass.Sums sums = new Pass(observations, space, family).at(b);
        var solution = new Irls.Solution(b, sums, factor.inverse(), iterations);
        Fitted plain = new Fit(observations, Covariance.MODEL, method)
                .finish(family, solution, OptionalDouble.empty())
                .orThrow();
        return new Fitted(
                method,
                plain.names(),
                plain.coefficients(),
                plain.covariance(),
                // The determinant belongs to the columns as given, not to the standardised ones.
                plain.logLikelihood()
                        - Cholesky.of(plain.covariance())
                                        .map(Cholesky::logDeterminant)
                                        .orElse(0.0)
                                / 2,
                plain.deviance(),
                plain.pearson(),
                plain.rows(),
                plain.degreesOfFreedom(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                iterations,
                List.of());
    }
}
