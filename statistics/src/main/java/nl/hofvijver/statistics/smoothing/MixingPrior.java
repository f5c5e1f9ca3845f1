package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;

/**
 * The priors of BYM2 that penalise complexity (Simpson et al. 2017, Riebler et al. 2016): the standard deviation is
 * exponential, and the share of structure is exponential in its distance from a map without structure.
 */
final class MixingPrior {
    private static final double FARTHEST_LOGIT = 5.2;
    private static final int NODES = 24;

    private final Icar icar;
    private final double deviationRate;
    private final double distanceRate;
    private final double[] logDistances = new double[NODES];

    MixingPrior(Icar icar, double deviation, double deviationTail, double share, double shareBelow) {
        this.icar = icar;
        deviationRate = -Math.log(deviationTail) / deviation;
        distanceRate = -Math.log1p(-shareBelow) / distance(share);
        for (int k = 0; k < NODES; k++) {
            logDistances[k] = Math.log(distance(1 / (1 + Math.exp(-FARTHEST_LOGIT * Math.cos(angle(k))))));
        }
    }

    private static double angle(int node) {
        return Math.PI * (node + 0.5) / NODES;
    }

    /**
     * Returns the logarithm of the density of (log deviation, logit share), up to a constant, for a logit between -5 and
     * 5. The distance needs a factor of the map each time; it is smooth, and so is read from its Chebyshev interpolant.
     */
    double log(double logDeviation, double logitShare) {
        double angle = Math.acos(Math.clamp(logitShare / FARTHEST_LOGIT, -1, 1));
        double logDistance = 0;
        double byAngle = 0;
        for (int degree = 0; degree < NODES; degree++) {
            double coefficient = 0;
            for (int k = 0; k < NODES; k++) {
                coefficient += logDistances[k] * Math.cos(degree * angle(k));
            }
            coefficient *= (degree == 0 ? 1.0 : 2.0) / NODES;
            logDistance += coefficient * Math.cos(degree * angle);
            byAngle -= coefficient * degree * Math.sin(degree * angle);
        }
        double distance = Math.exp(logDistance);
        double slope = -distance * byAngle / (FARTHEST_LOGIT * Math.sin(angle));
        return logDeviation - deviationRate * Math.exp(logDeviation) - distanceRate * distance + Math.log(slope);
    }

    /** Returns the root of twice the divergence of a map with this share of structure from one without. */
    double distance(double share) {
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
