package nl.hofvijver.statistics.prediction;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.Wald;

/** Whether persons with the event have higher scores than persons without. */
public final class Discrimination {
    private Discrimination() {}

    /**
     * The difference of two areas under the curve of the same persons.
     *
     * @param difference first minus second, with its interval
     * @param pValue two-sided
     */
    public record Comparison(Estimate difference, double pValue) {}

    /**
     * Area under the ROC curve: the probability that a person with the event scores higher than one without, ties
     * counting half. Standard error by DeLong et al. 1988, computed with mid-ranks (Sun & Xu 2014); limits on the area
     * itself, cut off at 0 and 1.
     *
     * @return missing when there is one event or one non-event, for which there is no variance
     */
    public static Estimate auc(Predictions predictions, double level) {
        Method method = Method.of("area under the ROC curve", "DeLong").with("level", level);
        Optional<Estimate.Missing> objection =
                predictions.scoreObjection(method).or(() -> variance(predictions, method));
        if (objection.isPresent()) {
            return objection.get();
        }
        var placements = new Placements(predictions);
        return clamped(placements.area(), Math.sqrt(placements.covariance(placements)), level, method);
    }

    /** Compares two scores of the same persons, taking into account that they are correlated (DeLong et al. 1988). */
    public static Comparison compare(Predictions first, double[] secondScores, double level) {
        Method method = Method.of("difference of areas under the ROC curve", "DeLong, paired")
                .with("level", level);
        var second = new Predictions(secondScores, first.happened());
        Optional<Estimate.Missing> objection = first.scoreObjection(method)
                .or(() -> second.scoreObjection(method))
                .or(() -> variance(first, method));
        if (objection.isPresent()) {
            return new Comparison(objection.get(), Double.NaN);
        }
        var a = new Placements(first);
        var b = new Placements(second);
        double variance = a.covariance(a) + b.covariance(b) - 2 * a.covariance(b);
        double difference = a.area() - b.area();
        if (!(variance > 1e-18)) {
            return new Comparison(
                    new Estimate.Missing(Reason.NO_VARIATION, "the scores rank alike", method), Double.NaN);
        }
        double error = Math.sqrt(variance);
        return new Comparison(
                new Estimate.Value(difference, Wald.interval(difference, error, level), method),
                Wald.twoSided(difference / error));
    }

    private static Optional<Estimate.Missing> variance(Predictions predictions, Method method) {
        int events = predictions.events();
        return events < 2 || predictions.size() - events < 2
                ? Optional.of(new Estimate.Missing(Reason.TOO_FEW_EVENTS, "one event or one non-event", method))
                : Optional.empty();
    }

    private static Estimate clamped(double value, double error, double level, Method method) {
        Interval raw = Wald.interval(value, error, level);
        return new Estimate.Value(
                value, new Interval(Math.max(0, raw.lower()), Math.min(1, raw.upper()), level), method);
    }

    /** For each person the share of the other group that is ranked on the right side. */
    private static final class Placements {
        private final double[] ofEvents;
        private final double[] ofOthers;

        Placements(Predictions predictions) {
            int events = predictions.events();
            ofEvents = new double[events];
            ofOthers = new double[predictions.size() - events];
            double[] ranks = Order.midRanks(predictions.predicted());
            double[] ranksWithin = ranksWithinGroups(predictions);
            int e = 0;
            int o = 0;
            for (int i = 0; i < ranks.length; i++) {
                if (predictions.happened()[i]) {
                    ofEvents[e++] = (ranks[i] - ranksWithin[i]) / ofOthers.length;
                } else {
                    ofOthers[o++] = 1 - (ranks[i] - ranksWithin[i]) / ofEvents.length;
                }
            }
        }

        private static double[] ranksWithinGroups(Predictions predictions) {
            var ranks = new double[predictions.size()];
            for (boolean group : new boolean[] {true, false}) {
                int[] rows = IntStream.range(0, ranks.length)
                        .filter(i -> predictions.happened()[i] == group)
                        .toArray();
                var scores = new double[rows.length];
                for (int k = 0; k < rows.length; k++) {
                    scores[k] = predictions.predicted()[rows[k]];
                }
                double[] within = Order.midRanks(scores);
                for (int k = 0; k < rows.length; k++) {
                    ranks[rows[k]] = within[k];
                }
            }
            return ranks;
        }

        double area() {
            return mean(ofEvents);
        }

        double covariance(Placements other) {
            return covariance(ofEvents, other.ofEvents) / ofEvents.length
                    + covariance(ofOthers, other.ofOthers) / ofOthers.length;
        }

        private static double covariance(double[] a, double[] b) {
            double meanA = mean(a);
            double meanB = mean(b);
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += (a[i] - meanA) * (b[i] - meanB);
            }
            return sum / (a.length - 1);
        }

        private static double mean(double[] values) {
            return StableSum.of(values) / values.length;
        }
    }

    /**
     * Average precision: the precision at each threshold, weighted by the gain in recall; equal scores are one
     * threshold. No interpolation, which would flatter.
     */
    public static Estimate averagePrecision(Predictions predictions) {
        Method method = Method.of("average precision", "step-wise");
        Optional<Estimate.Missing> objection = predictions.scoreObjection(method);
        if (objection.isPresent()) {
            return objection.get();
        }
        double[] scores = predictions.predicted();
        int[] ascending = Order.ascending(scores);
        int events = predictions.events();
        double sum = 0;
        int found = 0;
        int to = ascending.length;
        while (to > 0) {
            int from = to - 1;
            while (from > 0 && scores[ascending[from - 1]] == scores[ascending[from]]) {
                from--;
            }
            int tied = 0;
            for (int k = from; k < to; k++) {
                tied += predictions.happened()[ascending[k]] ? 1 : 0;
            }
            found += tied;
            sum += (double) tied / events * found / (ascending.length - from);
            to = from;
        }
        return new Estimate.Value(sum, method);
    }
}
