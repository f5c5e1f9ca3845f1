package nl.hofvijver.statistics.inequality;

import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;

/**
 * The influence of each person on twice the covariance of a variable with the fractional rank (delta method of Kakwani,
 * Wagstaff & van Doorslaer 1997, with weights and ties). A person counts with the own value, and by raising the rank of
 * all who come after.
 */
final class RankInfluence {
    private final double[] weights;
    private final double total;
    private final double mean;
    private final double generalised;
    private final double[] values;
    private final double[] ranks;
    private final double[] ofGeneralised;

    RankInfluence(double[] values, double[] rank, double[] weights) {
        this.values = values;
        this.weights = weights;
        total = StableSum.of(weights);
        ranks = Ranked.fractional(rank, weights, total);
        double[] above = above(values, rank, weights);
        var level = new StableSum();
        var together = new StableSum();
        for (int i = 0; i < values.length; i++) {
            level.add(weights[i] * values[i]);
            together.add(weights[i] * values[i] * ranks[i]);
        }
        mean = level.value() / total;
        double product = together.value() / total;
        generalised = 2 * product - mean;
        ofGeneralised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ofGeneralised[i] = 2 * (values[i] * ranks[i] + above[i] / total - 2 * product) - (values[i] - mean);
        }
    }

    /** Returns the weighted sum of the values of those ranked higher, plus half of that of those ranked the same. */
    private static double[] above(double[] values, double[] rank, double[] weights) {
        int[] order = Order.ascending(rank);
        var above = new double[values.length];
        var later = new StableSum();
        int to = order.length;
        while (to > 0) {
            int from = to - 1;
            while (from > 0 && rank[order[from - 1]] == rank[order[from]]) {
                from--;
            }
            double tied = 0;
            for (int k = from; k < to; k++) {
                tied += weights[order[k]] * values[order[k]];
            }
            for (int k = from; k < to; k++) {
                above[order[k]] = later.value() + tied / 2;
            }
            later.add(tied);
            to = from;
        }
        return above;
    }

    double mean() {
        return mean;
    }

    double generalised() {
        return generalised;
    }

    /** Returns the standard error of a figure with these slopes in the generalised index and in the mean. */
    double error(double slope, double slopeOfMean) {
        var sum = new StableSum();
        for (int i = 0; i < values.length; i++) {
            double influence = weights[i] * (slope * ofGeneralised[i] + slopeOfMean * (values[i] - mean));
            sum.add(influence * influence);
        }
        return Math.sqrt(sum.value()) / total;
    }

    /** Returns the standard error of the slope of twice the variance of the ranks, times the values, on the ranks. */
    double regressionError() {
        var squares = new StableSum();
        for (int i = 0; i < ranks.length; i++) {
            squares.add(weights[i] * (ranks[i] - 0.5) * (ranks[i] - 0.5));
        }
        double twiceVariance = 2 * squares.value() / total;
        var rest = new StableSum();
        for (int i = 0; i < ranks.length; i++) {
            double residual = twiceVariance * (values[i] - mean) - generalised * (ranks[i] - 0.5);
            rest.add(weights[i] * residual * residual);
        }
        return Math.sqrt(rest.value() / (ranks.length - 2) / squares.value());
    }
}
