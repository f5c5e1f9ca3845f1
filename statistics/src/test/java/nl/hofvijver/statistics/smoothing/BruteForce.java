package nl.hofvijver.statistics.smoothing;

import java.util.stream.IntStream;

/**
 * BYM2 on a path of three areas by summing over grids: the covariance of the log risks is written out from the two
 * eigenvectors of the path, and the prior of the share from its two eigenvalues.
 */
final class BruteForce {
    private static final double SCALE = Math.cbrt(50 / 729.0);
    /** Eigenvectors (1, 0, -1) / sqrt 2 and (1, -2, 1) / sqrt 6; variances of the structured effect along them. */
    private static final double[] VARIANCES = {1 / SCALE, 1 / (3 * SCALE)};

    private BruteForce() {}

    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    record Exact(double[] mean, double[] deviation, double[] exceedance) {}

    static Exact integrate(double[] observed, double[] expected) {
        var sums = new double[10];
        for (double logDeviation = Math.log(0.01); logDeviation < Math.log(4); logDeviation += 0.25) {
            for (double logit = -4.9; logit < 5; logit += 0.6) {
                double weight = prior(logDeviation, logit);
                add(observed, expected, Math.exp(logDeviation), share(logit), weight, sums);
            }
        }
        return new Exact(
                IntStream.range(0, 3).mapToDouble(i -> sums[i] / sums[9]).toArray(),
                IntStream.range(0, 3)
                        .mapToDouble(i -> Math.sqrt(sums[3 + i] / sums[9] - Math.pow(sums[i] / sums[9], 2)))
                        .toArray(),
                IntStream.range(0, 3).mapToDouble(i -> sums[6 + i] / sums[9]).toArray());
    }

    private static double share(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private static double distance(double share) {
        double divergence = Math.log(1 / (1 - share));
        divergence -= share;
        for (double variance : VARIANCES) {
            divergence += share * (variance - 1) - Math.log(1 - share + share * variance);
        }
        return Math.sqrt(divergence);
    }

    private static double prior(double logDeviation, double logit) {
        double deviation = Math.exp(logDeviation);
        double rate = -Math.log(0.01);
        double distanceRate = Math.log(3) / distance(0.5);
        double slope = (distance(share(logit + 1e-4)) - distance(share(logit - 1e-4))) / 2e-4;
        return deviation * Math.exp(-rate * deviation) * Math.exp(-distanceRate * distance(share(logit))) * slope;
    }

    /** Sums over the mean of the log risks (flat, with the intercept) and the two contrasts. */
    private static void add(
            double[] observed, double[] expected, double deviation, double share, double weight, double[] sums) {
        double spread = deviation * deviation;
        double first = Math.sqrt(spread * (1 - share + share * VARIANCES[0]));
        double second = Math.sqrt(spread * (1 - share + share * VARIANCES[1]));
        double step = 0.5;
        for (double m = -2; m < 2; m += 0.12) {
            for (double a = -5; a <= 5; a += step) {
                for (double b = -5; b <= 5; b += step) {
                    double one = first * a / Math.sqrt(2);
                    double two = second * b / Math.sqrt(6);
                    double[] eta = {m + one + two, m - 2 * two, m - one + two};
                    double log = -(a * a + b * b) / 2;
                    for (int i = 0; i < 3; i++) {
                        log += observed[i] * eta[i] - expected[i] * Math.exp(eta[i]);
                    }
                    double density = weight * Math.exp(log);
                    for (int i = 0; i < 3; i++) {
                        double risk = Math.exp(eta[i]);
                        sums[i] += density * risk;
                        sums[3 + i] += density * risk * risk;
                        sums[6 + i] += eta[i] > 0 ? density : 0;
                    }
                    sums[9] += density;
                }
            }
        }
    }
}
