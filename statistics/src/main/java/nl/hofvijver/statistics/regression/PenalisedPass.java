package nl.hofvijver.statistics.regression;

import java.util.Optional;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * One pass over the rows of a logistic model under Firth's penalty: the log-likelihood plus half the logarithm of the
 * determinant of the information, with its slopes.
 */
final class PenalisedPass implements Objective {
    private final Observations observations;
    private final Standardised space;
    private final Family family = new Family.Binomial();
    private final Pass pass;

    PenalisedPass(Observations observations, Standardised space) {
        this.observations = observations;
        this.space = space;
        pass = new Pass(observations, space, family);
    }

    @Override
    public Optional<Point> at(double[] b) {
        Pass.Sums sums = pass.at(b);
        return Cholesky.of(sums.information)
                .map(factor -> new Point(
                        sums.logLikelihood + factor.logDeterminant() / 2,
                        penalisedScore(sums, factor.inverse(), b),
                        sums.information));
    }

    /** Adds h(1/2 − μ) to each residual, h being the leverage of the row. */
    private double[] penalisedScore(Pass.Sums sums, double[][] inverse, double[] b) {
        double[] score = sums.score.clone();
        Pass.overBlocks(observations.rows(), space, (from, to, z) -> extraScore(inverse, b, from, to, z))
                .forEach(block -> {
                    for (int j = 0; j < score.length; j++) {
                        score[j] += block[j];
                    }
                });
        return score;
    }

    private double[] extraScore(double[][] inverse, double[] b, int from, int to, double[][] z) {
        var extra = new double[b.length];
        double[] eta = Pass.predictor(observations, b, from, to, z);
        var row = new double[b.length];
        for (int i = 0; i < eta.length; i++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = z[j][i];
            }
            double mu = family.mean(eta[i]);
            double leverage = observations.weight(from + i) * family.weight(mu) * Matrices.quadraticForm(row, inverse);
            for (int j = 0; j < row.length; j++) {
                extra[j] += leverage * (0.5 - mu) * row[j];
            }
        }
        return extra;
    }
}
