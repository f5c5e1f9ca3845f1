package nl.hofvijver.statistics.prediction;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/**
 * A smooth curve of what happens at each predicted risk, and how far it lies from the predictions: the integrated
 * calibration index and its companions (Harrell's E; Austin & Steyerberg 2019).
 */
public final class CalibrationCurve {
    private final Method method;
    private final double[] observed;
    private final double[] distances;

    private CalibrationCurve(Method method, double[] predicted, double[] observed) {
        this.method = method;
        this.observed = observed;
        distances = IntStream.range(0, observed.length)
                .mapToDouble(i -> Math.abs(observed[i] - predicted[i]))
                .toArray();
    }

    /** How the curve is made. */
    public sealed interface Smoother {
        /**
         * Logistic regression on a restricted cubic spline of the logit of the prediction, knots at Harrell's quantiles.
         * Fast, and smooth where there are few persons.
         *
         * @param knots from 3 to 5
         */
        record Spline(int knots) implements Smoother {
            public Spline {
                if (knots < 3 || knots > 5) {
                    throw new IllegalArgumentException("3 to 5 knots, got " + knots);
                }
            }
        }

        /**
         * Local quadratic regression with tricube weights (Cleveland 1979), computed at every prediction itself; time grows
         * with the square of the number of persons. A span of 0.75 is usual.
         *
         * @param span share of the persons that count at each point
         */
        record Loess(double span) implements Smoother {
            public Loess {
                if (!(span > 0 && span <= 1)) {
                    throw new IllegalArgumentException("a span lies between 0 and 1, got " + span);
                }
            }
        }
    }

    /**
     * Makes the curve.
     *
     * @return the curve; refused for predictions that are no probabilities, for certain ones with a spline, and when there
     *     are too few different predictions
     */
    public static Outcome<CalibrationCurve> of(Predictions predictions, Smoother smoother) {
        Method method = switch (smoother) {
            case Smoother.Spline s ->
                Method.of("calibration curve", "restricted cubic spline, logistic")
                        .with("knots", s.knots);
            case Smoother.Loess l ->
                Method.of("calibration curve", "loess, quadratic, direct").with("span", l.span);
        };
        Optional<Estimate.Missing> objection = predictions.probabilityObjection(method);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(
                    objection.get().reason(), objection.get().detail(), method);
        }
        Outcome<double[]> curve = switch (smoother) {
            case Smoother.Spline s -> spline(predictions, s.knots, method);
            case Smoother.Loess l -> new Loess(predictions, l.span).curve(method);
        };
        return curve.map(observed -> new CalibrationCurve(method, predictions.predicted(), observed));
    }

    private static Outcome<double[]> spline(Predictions predictions, int knots, Method method) {
        return Calibration.logits(predictions, method).then(logits -> {
            double[] at = RestrictedSpline.knots(logits, knots);
            if (Arrays.stream(at).distinct().count() < knots) {
                return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "too few different predictions", method);
            }
            Design design = Design.withIntercept(logits.length);
            double[][] columns = RestrictedSpline.columns(logits, at);
            for (int j = 0; j < columns.length; j++) {
                design.column("spline " + (j + 1), columns[j]);
            }
            return LogisticRegression.fit(Observations.of(design, Calibration.outcomes(predictions)), Covariance.MODEL)
                    .map(fit -> LogisticRegression.probabilities(fit, design));
        });
    }

    /** Returns the smoothed probability of each person, in the order handed in. */
    public double[] observed() {
        return observed.clone();
    }

    /** Returns the integrated calibration index: the mean distance between curve and prediction (Harrell's E-average). */
    public Estimate.Value index() {
        return new Estimate.Value(StableSum.of(distances) / distances.length, method);
    }

    /** Returns a quantile of the distance: E50 for 0.5, E90 for 0.9, the largest for 1; interpolated as type 7. */
    public Estimate.Value quantile(double p) {
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        return new Estimate.Value(RestrictedSpline.quantile(sorted, p), method.with("quantile", p));
    }
}
