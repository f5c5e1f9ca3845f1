package nl.hofvijver.statistics.timeseries;

import java.util.List;
import java.util.OptionalDouble;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * A fitted linear model with Student limits.
 *
 * @param method model and convention of the covariance
 * @param names columns, in the order of the coefficients
 * @param coefficients in units of the outcome
 * @param covariance of the coefficients
 * @param residuals outcome minus fitted value, in time order; autocorrelated when the errors are
 * @param variance residual variance with n − k (of the innovations for an autoregression)
 * @param degreesOfFreedom n − k
 * @param autocorrelation first-order autocorrelation of the errors, when the model has one
 */
@SuppressWarnings("ArrayRecordComponent") // results are read, not compared
public record LinearFit(
        Method method,
        List<String> names,
        double[] coefficients,
        double[][] covariance,
        double[] residuals,
        double variance,
        int degreesOfFreedom,
        OptionalDouble autocorrelation) {

    private int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + names);
        }
        return index;
    }

    /** Returns the coefficient of a column. */
    public double coefficient(String name) {
        return coefficients[indexOf(name)];
    }

    /** Returns the standard error of a coefficient. */
    public double standardError(String name) {
        int j = indexOf(name);
        return Math.sqrt(covariance[j][j]);
    }

    /** Returns the two-sided p-value of a coefficient against 0. */
    public double pValue(String name) {
        return Wald.twoSided(coefficient(name) / standardError(name), degreesOfFreedom);
    }

    /** Returns a coefficient with its limits. */
    public Estimate.Value estimate(String name, double level) {
        var weights = new double[names.size()];
        weights[indexOf(name)] = 1;
        return combination(weights, level);
    }

    /** Returns a weighted sum of the coefficients with its limits. */
    public Estimate.Value combination(double[] weights, double level) {
        double value = Matrices.dot(weights, coefficients);
        double error = Math.sqrt(Matrices.quadraticForm(weights, covariance));
        return new Estimate.Value(
                value, Wald.interval(value, error, level, degreesOfFreedom), method.with("level", level));
    }
}
