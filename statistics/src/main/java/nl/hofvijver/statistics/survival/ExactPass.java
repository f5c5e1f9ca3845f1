package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One pass of a Cox model with the exact likelihood of tied events (Cox 1972): the chance that of those at risk exactly
 * these had the event, by the recursion of Gail, Lubin & Rubinstein 1981 over sums of products.
 */
final class ExactPass implements PartialLikelihood {
    private static final double LARGE = 1e150;

    private final CoxData data;
    private final int p;

    ExactPass(CoxData data) {
        this.data = data;
        p = data.size();
    }

    @Override
    public Sums at(double[] b, Optional<EventSteps> steps) {
        var sums = new Sums(p);
        var weights = new double[data.rows()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = Math.exp(data.predictor(k, b));
        }
        int first = 0;
        int from = 0;
        while (from < data.rows()) {
            first = from > 0 && data.stratum(from) == data.stratum(from - 1) ? first : from;
            int to = from;
            while (to < data.rows() && data.exit(to) == data.exit(from) && data.stratum(to) == data.stratum(from)) {
                to++;
            }
            int[] events = IntStream.range(from, to).filter(data::event).toArray();
            if (events.length > 0) {
                double time = data.exit(from);
                int[] atRisk = IntStream.range(first, to)
                        .filter(k -> data.entry(k) < time)
                        .toArray();
                steps.ifPresent(s -> s.start(events[0], events[events.length - 1] + 1));
                add(events, atRisk, weights, sums, steps);
            }
            from = to;
        }
        return sums;
    }

    private void add(int[] events, int[] atRisk, double[] weights, Sums sums, Optional<EventSteps> steps) {
        int d = events.length;
        // With this unit the sums of products are largest near d factors, whatever the scale of the weights.
        double unit = Arrays.stream(atRisk).mapToDouble(k -> weights[k]).sum() / d;
        var products = new Products(d);
        for (int k : atRisk) {
            products.include(k, weights[k] / unit);
        }
        sums.events += d;
        sums.logLikelihood -= Math.log(products.zero[d]) + products.logScale;
        for (int k : events) {
            sums.logLikelihood += Math.log(weights[k] / unit);
            for (int j = 0; j < p; j++) {
                sums.score[j] += data.z(k, j);
            }
        }
        var mean = new double[p];
        var spread = new double[p][p];
        for (int j = 0; j < p; j++) {
            mean[j] = products.one[d][j] / products.zero[d];
            sums.score[j] -= mean[j];
            for (int l = 0; l <= j; l++) {
                spread[j][l] = products.two[d][j][l] / products.zero[d] - mean[j] * mean[l];
                sums.information[j][l] += spread[j][l];
                sums.information[l][j] = sums.information[j][l];
            }
        }
        steps.ifPresent(s -> s.addTogether(mean, spread));
    }

    /** Per number of factors: the sum of the products of that many weights, with its first and second slopes. */
    private final class Products {
        private final double[] zero;
        private final double[][] one;
        private final double[][][] two;
        private double logScale;

        Products(int d) {
            zero = new double[d + 1];
            one = new double[d + 1][p];
            two = new double[d + 1][p][p];
            zero[0] = 1;
        }

        void include(int k, double weight) {
            for (int m = zero.length - 1; m > 0; m--) {
                for (int j = 0; j < p; j++) {
                    double z = data.z(k, j);
                    for (int l = 0; l <= j; l++) {
                        two[m][j][l] += weight
                                * (two[m - 1][j][l]
                                        + z * one[m - 1][l]
                                        + data.z(k, l) * (one[m - 1][j] + z * zero[m - 1]));
                    }
                }
                for (int j = 0; j < p; j++) {
                    one[m][j] += weight * (one[m - 1][j] + data.z(k, j) * zero[m - 1]);
                }
                zero[m] += weight * zero[m - 1];
            }
            if (Arrays.stream(zero).max().orElse(0) > LARGE) {
                rescale();
            }
        }

        private void rescale() {
            logScale += Math.log(LARGE);
            for (int m = 0; m < zero.length; m++) {
                zero[m] /= LARGE;
                for (int j = 0; j < p; j++) {
                    one[m][j] /= LARGE;
                    for (int l = 0; l <= j; l++) {
                        two[m][j][l] /= LARGE;
                    }
                }
            }
        }
    }
}
