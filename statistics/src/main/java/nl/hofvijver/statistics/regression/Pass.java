package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * One pass over the rows: log-likelihood, score and information at given coefficients of the standardised columns.
 * Blocks are summed in parallel and added in their order, so the digits do not depend on the threads.
 */
final class Pass {
    private static final int BLOCK = 2048;

    private final Observations observations;
    private final Standardised space;
    private final Family family;

    Pass(Observations observations, Standardised space, Family family) {
        this.observations = observations;
        this.space = space;
        this.family = family;
    }

    /** What one pass yields. */
    static final class Sums {
        double logLikelihood;
        final double[] score;
        final double[][] information;

        Sums(int p) {
            score = new double[p];
            information = new double[p][p];
        }

        private void add(Sums other) {
            logLikelihood += other.logLikelihood;
            for (int j = 0; j < score.length; j++) {
                score[j] += other.score[j];
                for (int k = 0; k <= j; k++) {
                    information[j][k] += other.information[j][k];
                }
            }
        }

        private Sums mirrored() {
            for (int j = 0; j < score.length; j++) {
                for (int k = 0; k < j; k++) {
                    information[k][j] = information[j][k];
                }
            }
            return this;
        }
    }

    /** Does something with the rows of one block, given their standardised columns. */
    interface BlockWork<T> {
        T on(int from, int to, double[][] z);
    }

    /** Returns what the work made of each block, in the order of the blocks. */
    static <T> List<T> overBlocks(int rows, Standardised space, BlockWork<T> work) {
        int blocks = (rows + BLOCK - 1) / BLOCK;
        return IntStream.range(0, blocks)
                .parallel()
                .mapToObj(b -> {
                    int from = b * BLOCK;
                    int to = Math.min(from + BLOCK, rows);
                    var z = new double[space.size()][to - from];
                    space.fill(from, to, z);
                    return work.on(from, to, z);
                })
                .toList();
    }

    Sums at(double[] b) {
        var total = new Sums(space.size());
        overBlocks(observations.rows(), space, (from, to, z) -> block(b, from, to, z))
                .forEach(total::add);
        return total.mirrored();
    }

    private Sums block(double[] b, int from, int to, double[][] z) {
        var sums = new Sums(b.length);
        double[] eta = predictor(observations, b, from, to, z);
        var residual = new double[to - from];
        var weight = new double[to - from];
        for (int i = from; i < to; i++) {
            double mu = family.mean(eta[i - from]);
            double y = observations.outcome()[i];
            double prior = observations.weight(i);
            sums.logLikelihood += prior * family.kernel(y, eta[i - from], mu);
            residual[i - from] = prior * (y - mu) * family.scoreFactor(mu);
            weight[i - from] = prior * family.weight(mu);
        }
        crossProducts(z, residual, weight, sums);
        return sums;
    }

    private static void crossProducts(double[][] z, double[] residual, double[] weight, Sums sums) {
        var weighted = new double[weight.length];
        for (int j = 0; j < z.length; j++) {
            double score = 0;
            for (int i = 0; i < weighted.length; i++) {
                score += z[j][i] * residual[i];
                weighted[i] = z[j][i] * weight[i];
            }
            sums.score[j] = score;
            for (int k = 0; k <= j; k++) {
                double sum = 0;
                for (int i = 0; i < weighted.length; i++) {
                    sum += weighted[i] * z[k][i];
                }
                sums.information[j][k] = sum;
            }
        }
    }

    static double[] predictor(Observations observations, double[] b, int from, int to, double[][] z) {
        var eta = new double[to - from];
        if (observations.offset().isPresent()) {
            System.arraycopy(observations.offset().get(), from, eta, 0, eta.length);
        }
        for (int j = 0; j < b.length; j++) {
            for (int i = 0; i < eta.length; i++) {
                eta[i] += z[j][i] * b[j];
            }
        }
        return eta;
    }
}
