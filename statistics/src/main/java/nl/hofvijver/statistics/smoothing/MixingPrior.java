package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;

/**
 * The priors of BYM2 that penalise complexity (Simpson et al. 2017, Riebler et al. 2016): the standard deviation is
 * exponential, and the share of structure is exponential in its distance from a map without structure.
 */
final class MixingPrior {
    private static final double STEP = 0.01;

    private final Icar icar;
    private final double deviationRate;
    private final double distanceRate;

    MixingPrior(Icar icar, double deviation, double deviationTail, double share, double shareBelow) {
        this.icar = icar;
        deviationRate = -Math.log(deviationTail) / deviation;
        distanceRate = -Math.log1p(-shareBelow) / distance(share);
    }

    /** Returns the logarithm of the density of (log deviation, logit share), up to a constant. */
    double log(double logDeviation, double logitShare) {
        double deviation = Math.exp(logDeviation);
        double share = 1 / (1 + Math.exp(-logitShare));
        double above = distance(1 / (1 + Math.exp(-logitShare - STEP)));
        double below = distance(1 / (1 + Math.exp(-logitShare + STEP)));
        double slope = (above - below) / (2 * STEP);
        return logDeviation - deviationRate * deviation - distanceRate * distance(share) + Math.log(slope);
    }

    /** Returns the root of twice the divergence of a map with this share of structure from one without. */
    private double distance(double share) {
        var added = new double[icar.size()];
        Arrays.setAll(added, i -> icar.connected(i) ? share : 0);
        double factor = 1 - share;
        double logDeterminant = icar.plusDiagonal(factor, added).logDeterminant();
        double variance = 0;
        int areas = 0;
        int islands = 0;
        for (int i = 0; i < icar.size(); i++) {
            if (icar.connected(i)) {
                variance += icar.variances()[i];
                areas++;
            } else {
                islands++;
            }
        }
        // Islands have variance one for every share: they add nothing but their factor in the determinant.
        double covariance = logDeterminant
                - islands * Math.log(factor)
                - icar.parts() * (Math.log(share) - Math.log(factor))
                - icar.logPseudoDeterminant();
        double divergence = share * (variance - areas) - covariance;
        return Math.sqrt(Math.max(0, divergence));
    }
}
