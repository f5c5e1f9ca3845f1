package nl.hofvijver.statistics.evaluation;

import nl.hofvijver.statistics.numeric.LeastSquares;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.regression.Design;

/**
 * What the estimation of the propensities adds to the influence of each person on a weighted comparison (Lunceford &
 * Davidian 2004): H'I⁻¹x(T − p), with I the information of the logistic model and H the slope of the comparison in its
 * coefficients.
 */
final class ScoreInfluence {
    private final Propensity propensity;
    private final double[][] columns;
    private final double[][] inverseInformation;

    /** Takes the columns that the propensities were estimated from; the scores must not have been cut off since. */
    ScoreInfluence(Propensity propensity, Design design) {
        this.propensity = propensity;
        columns = design.columns();
        var scaled = new double[columns.length][propensity.size()];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < propensity.size(); i++) {
                double p = propensity.scores()[i];
                scaled[j][i] = columns[j][i] * Math.sqrt(p * (1 - p));
            }
        }
        inverseInformation = LeastSquares.of(scaled).inverseCrossProduct();
    }

    /**
     * Adds it.
     *
     * @param influence per person, with the propensities taken as known
     * @param slopes how the influence of each person changes with the logit of its own propensity
     */
    void add(double[] influence, double[] slopes) {
        var slope = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            slope[j] = Matrices.dot(columns[j], slopes);
        }
        double[] solved = Matrices.product(inverseInformation, slope);
        for (int i = 0; i < influence.length; i++) {
            double rest = (propensity.treated()[i] ? 1 : 0) - propensity.scores()[i];
            for (int j = 0; j < columns.length; j++) {
                influence[i] += solved[j] * columns[j][i] * rest;
            }
        }
    }
}
