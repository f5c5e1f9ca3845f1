package nl.hofvijver.statistics.prediction;

import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;

/** What acting above a threshold is worth (Vickers & Elkin 2006). */
public final class NetBenefit {
    private NetBenefit() {}

    /**
     * One threshold of a decision curve, in true positives per person.
     *
     * @param threshold the probability from which one acts: false positives count threshold/(1 − threshold)
     * @param model acting on those with a prediction at or above the threshold
     * @param everybody acting on everybody; acting on nobody is worth 0
     */
    public record Point(double threshold, Estimate model, Estimate everybody) {}

    /** Returns the net benefit at a threshold between 0 and 1. */
    public static Point at(Predictions predictions, double threshold) {
        if (!(threshold > 0 && threshold < 1)) {
            throw new IllegalArgumentException("a threshold lies between 0 and 1, got " + threshold);
        }
        Method method = Method.of("net benefit", "decision curve").with("threshold", threshold);
        var objection = predictions.probabilityObjection(method);
        if (objection.isPresent()) {
            return new Point(threshold, objection.get(), objection.get());
        }
        int truePositives = 0;
        int falsePositives = 0;
        for (int i = 0; i < predictions.size(); i++) {
            if (predictions.predicted()[i] >= threshold) {
                truePositives += predictions.happened()[i] ? 1 : 0;
                falsePositives += predictions.happened()[i] ? 0 : 1;
            }
        }
        int events = predictions.events();
        return new Point(
                threshold,
                value(truePositives, falsePositives, predictions.size(), threshold, method),
                value(events, predictions.size() - events, predictions.size(), threshold, method));
    }

    private static Estimate value(int hits, int misses, double n, double threshold, Method method) {
        return new Estimate.Value(hits / n - misses / n * threshold / (1 - threshold), method);
    }
}
