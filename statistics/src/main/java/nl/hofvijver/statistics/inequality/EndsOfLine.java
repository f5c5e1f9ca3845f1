package nl.hofvijver.statistics.inequality;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * The line through the groups, read at the first end (population rank 0) and the last (rank 1), with the variances
 * that come from the groups' standard errors.
 */
record EndsOfLine(
        double first, double last, double variance, double lastVariance, double covariance, double slopeVariance) {

    /** Fits by weighted least squares, with population shares as weights. */
    static EndsOfLine fit(double[] population, double[] values, double[] errors) {
        double total = StableSum.of(population);
        int groups = population.length;
        var rank = new double[groups];
        var spread = new StableSum();
        double before = 0;
        for (int i = 0; i < groups; i++) {
            double share = population[i] / total;
            rank[i] = before + share / 2;
            before += share;
            // The weighted mean rank is one half by construction.
            spread.add(share * (rank[i] - 0.5) * (rank[i] - 0.5));
        }
        var sums = new StableSum[] {
            new StableSum(), new StableSum(), new StableSum(), new StableSum(), new StableSum(), new StableSum()
        };
        for (int i = 0; i < groups; i++) {
            double share = population[i] / total;
            double slope = share * (rank[i] - 0.5) / spread.value();
            double atFirst = share - slope / 2;
            double atLast = share + slope / 2;
            double squared = errors[i] * errors[i];
            double[] terms = {
                atFirst * values[i],
                atLast * values[i],
                atFirst * atFirst * squared,
                atLast * atLast * squared,
                atFirst * atLast * squared,
                slope * slope * squared
            };
            for (int k = 0; k < terms.length; k++) {
                sums[k].add(terms[k]);
            }
        }
        return new EndsOfLine(
                sums[0].value(), sums[1].value(), sums[2].value(), sums[3].value(), sums[4].value(), sums[5].value());
    }

    /** Returns the ratio last / first with the interval of Fieller 1954. */
    Estimate fieller(double level, Method method) {
        if (!(first > 0)) {
            return new Estimate.Missing(Reason.MEAN_NOT_POSITIVE, "fitted value at the first end", method);
        }
        double ratio = last / first;
        double z = Normal.z(level);
        double g = z * z * variance / (first * first);
        if (g >= 1) {
            return new Estimate.Missing(
                    Reason.INTERVAL_TOO_WIDE,
                    "the fitted value at the first end may be zero",
                    method,
                    Optional.of(new Estimate.Value(ratio, method)));
        }
        double centre = last * first - z * z * covariance;
        double root = centre * centre - (first * first - z * z * variance) * (last * last - z * z * lastVariance);
        double half = Math.sqrt(Math.max(0, root));
        double divisor = first * first - z * z * variance;
        return new Estimate.Value(
                ratio, new Interval((centre - half) / divisor, (centre + half) / divisor, level), method);
    }
}
