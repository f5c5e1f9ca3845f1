package nl.hofvijver.statistics.prediction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/** Whether predicted probabilities come true (Van Calster et al. 2019). */
public final class Calibration {
    private static final String SLOPE = "logit of the prediction";

    private Calibration() {}

    /**
     * Persons with similar predictions.
     *
     * @param persons number of persons
     * @param predicted mean prediction
     * @param observed share with the event
     */
    public record Group(int persons, double predicted, double observed) {}

    /** Mean squared error of the predictions (Brier 1950). */
    public static Estimate brier(Predictions predictions) {
        Method method = Method.of("Brier score", "mean squared error");
        return predictions
                .probabilityObjection(method)
                .<Estimate>map(missing -> missing)
                .orElseGet(() -> new Estimate.Value(squaredError(predictions), method));
    }

    /** One minus the Brier score over that of predicting the overall share for everybody: 1 perfect, 0 useless. */
    public static Estimate scaledBrier(Predictions predictions) {
        Method method = Method.of("Brier score", "scaled by the overall share");
        return predictions
                .probabilityObjection(method)
                .<Estimate>map(missing -> missing)
                .orElseGet(() -> {
                    double share = (double) predictions.events() / predictions.size();
                    return new Estimate.Value(1 - squaredError(predictions) / (share * (1 - share)), method);
                });
    }

    private static double squaredError(Predictions predictions) {
        var sum = new StableSum();
        for (int i = 0; i < predictions.size(); i++) {
            double error = predictions.predicted()[i] - predictions.outcome(i);
            sum.add(error * error);
        }
        return sum.value() / predictions.size();
    }

    /**
     * Observed over expected events, O/E: 1 is right on average. Limits O/E · exp(±z√((1 − O/n)/O)), log-normal from the
     * binomial variance of O; without events there is no figure.
     */
    public static Estimate observedOverExpected(Predictions predictions, double level) {
        Method method =
                Method.of("observed over expected", "log-normal, binomial").with("level", level);
        Optional<Estimate.Missing> objection = predictions.probabilityObjection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        double expected = StableSum.of(predictions.predicted());
        if (expected == 0) {
            return new Estimate.Missing(Reason.NO_EXPECTED_EVENTS, "", method);
        }
        double observed = predictions.events();
        double ratio = observed / expected;
        double factor = Math.exp(Wald.z(level) * Math.sqrt((1 - observed / predictions.size()) / observed));
        return new Estimate.Value(ratio, new Interval(ratio / factor, ratio * factor, level), method);
    }

    /** Calibration in the large: the intercept with the slope fixed at 1; above 0 means that risks are too low. */
    public static Estimate intercept(Predictions predictions, double level) {
        Method method = Method.of("calibration intercept", "slope fixed at 1").with("level", level);
        Outcome<Fitted> outcome = logits(predictions, method)
                .then(logits -> LogisticRegression.fit(
                        Observations.of(Design.withIntercept(predictions.size()), outcomes(predictions))
                                .offset(logits),
                        Covariance.MODEL));
        return estimate(outcome, Design.INTERCEPT, level, method);
    }

    /** The slope on the logit: below 1 means that predictions are too extreme, as after overfitting. */
    public static Estimate slope(Predictions predictions, double level) {
        Method method = Method.of("calibration slope", "logistic").with("level", level);
        Outcome<Fitted> outcome = logits(predictions, method)
                .then(logits -> LogisticRegression.fit(
                        Observations.of(
                                Design.withIntercept(predictions.size()).column(SLOPE, logits), outcomes(predictions)),
                        Covariance.MODEL));
        return estimate(outcome, SLOPE, level, method);
    }

    private static Estimate estimate(Outcome<Fitted> outcome, String name, double level, Method method) {
        return switch (outcome) {
            case Outcome.Refused<Fitted> refused -> new Estimate.Missing(refused.reason(), refused.detail(), method);
            case Outcome.Computed<Fitted> fit -> {
                Estimate.Value value = fit.result().estimate(name, level);
                yield new Estimate.Value(value.value(), value.interval(), method);
            }
        };
    }

    static double[] outcomes(Predictions predictions) {
        var outcomes = new double[predictions.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = predictions.outcome(i);
        }
        return outcomes;
    }

    /** A prediction of exactly 0 or 1 has no logit and cannot be calibrated. */
    static Outcome<double[]> logits(Predictions predictions, Method method) {
        Optional<Estimate.Missing> objection = predictions.probabilityObjection(method);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(
                    objection.get().reason(), objection.get().detail(), method);
        }
        var logits = new double[predictions.size()];
        for (int i = 0; i < logits.length; i++) {
            double p = predictions.predicted()[i];
            if (p == 0 || p == 1) {
                return new Outcome.Refused<>(
                        Reason.VALUE_OUT_OF_RANGE, "row " + (i + 1) + ": a certain prediction has no logit", method);
            }
            logits[i] = Math.log(p) - Math.log1p(-p);
        }
        return new Outcome.Computed<>(logits);
    }

    /** Returns groups of nearly equal size in ascending order of the prediction, for a calibration plot. */
    public static List<Group> groups(Predictions predictions, int number) {
        int[] order = Order.ascending(predictions.predicted());
        var groups = new ArrayList<Group>();
        for (int g = 0; g < number; g++) {
            int from = (int) ((long) order.length * g / number);
            int to = (int) ((long) order.length * (g + 1) / number);
            var predicted = new StableSum();
            int events = 0;
            for (int k = from; k < to; k++) {
                predicted.add(predictions.predicted()[order[k]]);
                events += predictions.happened()[order[k]] ? 1 : 0;
            }
            if (to > from) {
                groups.add(new Group(to - from, predicted.value() / (to - from), (double) events / (to - from)));
            }
        }
        return List.copyOf(groups);
    }
}
