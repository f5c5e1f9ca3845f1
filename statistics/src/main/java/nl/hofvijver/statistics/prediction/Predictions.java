package nl.hofvijver.statistics.prediction;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;

/**
 * Predictions beside what happened.
 *
 * @param predicted predicted probability, or for discrimination any score
 * @param happened whether the event happened
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared or copied
public record Predictions(double[] predicted, boolean[] happened) {
    public Predictions {
        if (predicted.length != happened.length) {
            throw new IllegalArgumentException(predicted.length + " predictions for " + happened.length + " outcomes");
        }
    }

    /** Returns the number of persons. */
    public int size() {
        return predicted.length;
    }

    /** Returns the number of events. */
    public int events() {
        int events = 0;
        for (boolean event : happened) {
            events += event ? 1 : 0;
        }
        return events;
    }

    double outcome(int i) {
        return happened[i] ? 1 : 0;
    }

    /** Returns an objection unless there are both events and others, and every score is a number. */
    Optional<Estimate.Missing> scoreObjection(Method method) {
        for (int i = 0; i < predicted.length; i++) {
            if (Double.isNaN(predicted[i])) {
                return Optional.of(new Estimate.Missing(Reason.VALUE_MISSING, "row " + (i + 1), method));
            }
        }
        int events = events();
        if (events == 0) {
            return Optional.of(new Estimate.Missing(Reason.NO_EVENTS, "", method));
        }
        return events == predicted.length
                ? Optional.of(new Estimate.Missing(Reason.NO_VARIATION, "every row is an event", method))
                : Optional.empty();
    }

    /** Returns an objection unless the scores are probabilities too. */
    Optional<Estimate.Missing> probabilityObjection(Method method) {
        return scoreObjection(method).or(() -> {
            for (int i = 0; i < predicted.length; i++) {
                if (predicted[i] < 0 || predicted[i] > 1) {
                    return Optional.of(new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, "row " + (i + 1), method));
                }
            }
            return Optional.empty();
        });
    }
}
