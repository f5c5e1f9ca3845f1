package nl.hofvijver.statistics.regression;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Standardised;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Limits of a coefficient by profile likelihood (Venzon & Moolgavkar 1988): all values for which twice the fall of the
 * log-likelihood, the other coefficients at their best, stays within the chi-squared quantile. Unlike Wald limits they
 * do not depend on the scale and need not be symmetric; with few events they are the better ones.
 */
public final class ProfileLikelihood {
    // A coefficient that has moved 60 standard deviations of its column without the likelihood falling never will.
    private static final double FAR = 60;
    private static final double SETTLED = 1e-10;

    private final Objective objective;
    private final Standardised space;
    private final int column;
    private final int[] others;

    private ProfileLikelihood(Objective objective, Standardised space, int column) {
        this.objective = objective;
        this.space = space;
        this.column = column;
        others = IntStream.range(0, space.size()).filter(j -> j != column).toArray();
    }

    /** Which likelihood is profiled. */
    public enum Model {
        /** Counts, with {@link Observations#exposure} as offset. */
        POISSON("Poisson regression"),
        /** Outcomes 0 and 1 or shares. */
        LOGISTIC("logistic regression"),
        /** Logistic with Firth's penalty, which stays that of all columns (Heinze & Schemper 2002). */
        FIRTH("logistic regression, Firth penalty");

        private final String label;

        Model(String label) {
            this.label = label;
        }
    }

    /**
     * Returns a coefficient with its profile limits, on the scale of the linear predictor. A limit is infinite when the
     * likelihood never falls far enough on that side.
     *
     * @param name column of the design
     * @return missing for the reason for which the regression itself is refused
     */
    public static Estimate limits(Observations observations, Model model, String name, double level) {
        Method method = Method.of(model.label, "profile likelihood").with("level", level);
        int column = observations.design().indexOf(name);
        // Centred columns would mix the intercept with the others; for the other columns they are the more accurate.
        Standardised space = observations.design().intercept().orElse(-1) == column
                ? Standardised.withIntercept(observations.design().columns(), -1)
                : observations.space();
        var profile = new ProfileLikelihood(objective(observations, space, model), space, column);
        return switch (fit(observations, model)) {
            case Outcome.Refused<Fitted> refused -> new Estimate.Missing(refused.reason(), refused.detail(), method);
            case Outcome.Computed<Fitted> fit -> profile.estimate(fit.result().coefficients(), level, method);
        };
    }

    private static Outcome<Fitted> fit(Observations observations, Model model) {
        return switch (model) {
            case POISSON -> PoissonRegression.fit(observations, Covariance.MODEL);
            case LOGISTIC -> LogisticRegression.fit(observations, Covariance.MODEL);
            case FIRTH -> FirthRegression.fit(observations);
        };
    }

    private static Objective objective(Observations observations, Standardised space, Model model) {
        if (model == Model.FIRTH) {
            return new PenalisedPass(observations, space);
        }
        var pass = new Pass(observations, space, model == Model.POISSON ? new Family.Poisson() : new Family.Binomial());
        return b -> {
            Pass.Sums sums = pass.at(b);
            return Double.isFinite(sums.logLikelihood)
                    ? Optional.of(new Objective.Point(sums.logLikelihood, sums.score, sums.information))
                    : Optional.empty();
        };
    }

    private Estimate estimate(double[] coefficients, double level, Method method) {
        double unit = space.coefficients(unit())[column];
        Optional<Objective.Top> top = objective.climb(
                space.standardised(coefficients),
                IntStream.range(0, space.size()).toArray());
        Optional<Double> error = top.flatMap(t -> Cholesky.of(t.point().information()))
                .map(factor -> Math.sqrt(factor.inverse()[column][column]));
        if (top.isEmpty() || error.isEmpty()) {
            return new Estimate.Missing(Reason.NOT_CONVERGED, "profile", method);
        }
        Optional<Double> lower = limit(top.get(), -error.get(), level);
        Optional<Double> upper = limit(top.get(), error.get(), level);
        return lower.isPresent() && upper.isPresent()
                ? new Estimate.Value(
                        coefficients[column], new Interval(lower.get() * unit, upper.get() * unit, level), method)
                : new Estimate.Missing(Reason.NOT_CONVERGED, "profile", method);
    }

    private double[] unit() {
        var unit = new double[space.size()];
        unit[column] = 1;
        return unit;
    }

    /**
     * Newton on the signed root of twice the fall, which is nearly a straight line, inside a bracket that is halved when
     * Newton leaves it.
     */
    private Optional<Double> limit(Objective.Top top, double error, double level) {
        double z = Wald.z(level);
        double best = top.coefficients()[column];
        double side = Math.signum(error);
        double near = best;
        double far = side * Double.POSITIVE_INFINITY;
        double at = best + z * error;
        double[] from = top.coefficients();
        for (int i = 0; i < 200; i++) {
            if (Math.abs(at - best) > FAR) {
                return Optional.of(side * Double.POSITIVE_INFINITY);
            }
            double[] start = from.clone();
            start[column] = at;
            Optional<Objective.Top> there = objective.climb(start, others);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            from = there.get().coefficients();
            double root = Math.sqrt(
                    Math.max(0, 2 * (top.point().height() - there.get().point().height())));
            double slope = root == 0 ? 0 : -there.get().point().score()[column] / root;
            if (root < z) {
                near = at;
            } else {
                far = at;
            }
            double next = at + (z - root) / slope;
            boolean inside = (next - near) * side > 0 && (far - next) * side > 0;
            if (!inside) {
                next = Double.isInfinite(far) ? at + (at - best) : (near + far) / 2;
            }
            if (Math.abs(next - at) <= SETTLED * (1 + Math.abs(at))) {
                return Optional.of(next);
            }
            at = next;
        }
        return Optional.empty();
    }
}
