package nl.hofvijver.statistics.smoothing;

import java.util.List;
import nl.hofvijver.statistics.distribution.Normal;

/** The marginals of all areas at one point of the grid, and their mixture over the grid. */
final class MarginalColumns {
    private final double[] mean;
    private final double[] square;
    private final double[] logMean;
    private final double[] logDeviation;
    private final double[] above;
    private final double[] ownShare;

    MarginalColumns(LatentField.Mode mode, double[] variances, double[] expected, double logThreshold) {
        int n = variances.length;
        mean = new double[n];
        square = new double[n];
        logMean = new double[n];
        logDeviation = new double[n];
        above = new double[n];
        ownShare = new double[n];
        var marginal = new TiltedMarginal();
        for (int i = 0; i < n; i++) {
            marginal.integrate(mode.logRisk()[i], variances[i], expected[i], logThreshold);
            mean[i] = marginal.mean;
            square[i] = marginal.square;
            logMean[i] = marginal.logMean;
            logDeviation[i] = Math.sqrt(marginal.logVariance);
            above[i] = marginal.above;
            ownShare[i] = mode.precision()[i] * variances[i];
        }
    }

    int size() {
        return mean.length;
    }

    /** Writes the mixture for area {@code i} over the points of the grid. */
    static void mix(List<MarginalColumns> points, double[] weights, int i, double z, SmoothedMap.Columns to) {
        double squared = 0;
        for (int g = 0; g < weights.length; g++) {
            var point = points.get(g);
            to.mean[i] += weights[g] * point.mean[i];
            squared += weights[g] * point.square[i];
            to.exceedance[i] += weights[g] * point.above[i];
            to.ownShare[i] += weights[g] * point.ownShare[i];
        }
        to.deviation[i] = Math.sqrt(Math.max(0, squared - to.mean[i] * to.mean[i]));
        to.lower[i] = Math.exp(quantile(points, weights, i, -z));
        to.upper[i] = Math.exp(quantile(points, weights, i, z));
    }

    /** Finds by bisection where the mixture of normal log risks has the probability that {@code z} has. */
    private static double quantile(List<MarginalColumns> points, double[] weights, int i, double z) {
        double target = Normal.below(z);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (var point : points) {
            low = Math.min(low, point.logMean[i] + z * point.logDeviation[i]);
            high = Math.max(high, point.logMean[i] + z * point.logDeviation[i]);
        }
        // The quantile of a mixture lies between those of its parts.
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            double below = 0;
            for (int g = 0; g < weights.length; g++) {
                var point = points.get(g);
                below += weights[g] * Normal.below((middle - point.logMean[i]) / point.logDeviation[i]);
            }
            if (below < target) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
