package nl.hofvijver.statistics.regression;

import java.util.Arrays;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Standardised;

/** Covariances that hold when the variance is not the one of the model (White 1980; Liang & Zeger 1986). */
final class Sandwich {
    private final Observations observations;
    private final Standardised space;
    private final double[] residuals;

    /** Takes the score residuals (y − μ)(dμ/dη)/V per row, prior weights included. */
    Sandwich(Observations observations, Standardised space, double[] residuals) {
        this.observations = observations;
        this.space = space;
        this.residuals = residuals;
    }

    double[][] independent(double[][] bread) {
        int p = space.size();
        var meat = new double[p][p];
        Pass.overBlocks(residuals.length, space, (from, to, z) -> {
                    var block = new double[p][p];
                    for (int j = 0; j < p; j++) {
                        for (int k = 0; k < p; k++) {
                            for (int i = from; i < to; i++) {
                                block[j][k] += z[j][i - from] * z[k][i - from] * residuals[i] * residuals[i];
                            }
                        }
                    }
                    return block;
                })
                .forEach(block -> add(meat, block));
        return Matrices.sandwich(bread, meat);
    }

    double[][] clustered(double[][] bread, int[] clusters) {
        double[][] scores = clusterScores(clusters);
        int p = space.size();
        var meat = new double[p][p];
        for (double[] score : scores) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    meat[j][k] += score[j] * score[k];
                }
            }
        }
        return Matrices.sandwich(bread, meat);
    }

    private double[][] clusterScores(int[] clusters) {
        int[] distinct = distinct(clusters);
        var scores = new double[distinct.length][space.size()];
        var work = Pass.overBlocks(observations.rows(), space, (from, to, z) -> {
            var products = new double[z.length][to - from];
            for (int j = 0; j < z.length; j++) {
                for (int i = from; i < to; i++) {
                    products[j][i - from] = z[j][i - from] * residuals[i];
                }
            }
            return products;
        });
        int row = 0;
        for (double[][] block : work) {
            for (int i = 0; i < block[0].length; i++, row++) {
                double[] score = scores[Arrays.binarySearch(distinct, clusters[row])];
                for (int j = 0; j < score.length; j++) {
                    score[j] += block[j][i];
                }
            }
        }
        return scores;
    }

    static int[] distinct(int[] clusters) {
        return Arrays.stream(clusters).distinct().sorted().toArray();
    }

    private static void add(double[][] total, double[][] block) {
        for (int j = 0; j < total.length; j++) {
            for (int k = 0; k < total.length; k++) {
                total[j][k] += block[j][k];
            }
        }
    }
}
