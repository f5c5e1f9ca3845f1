package nl.hofvijver.statistics.regression;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * A fitted regression.
 *
 * @param method model, link and the convention of the covariance
 * @param names columns, in the order of the coefficients
 * @param coefficients on the scale of the linear predictor (logarithm of a rate or of the odds)
 * @param covariance of the coefficients, by the convention that {@code method} names
 * @param logLikelihood at the maximum; penalised for a Firth fit
 * @param deviance twice the distance to the saturated model
 * @param pearson Pearson's X²
 * @param rows rows with a positive weight
 * @param degreesOfFreedom of the limits: infinite for normal limits
 * @param theta the size parameter of a negative binomial fit: variance μ + μ²/θ
 * @param clusters number of clusters, when the covariance is clustered
 * @param iterations until the coefficients settled
 * @param notices what a reader must know
 */
@SuppressWarnings("ArrayRecordComponent") // results are read, not compared
public record Fitted(
        Method method,
        List<String> names,
        double[] coefficients,
        double[][] covariance,
        double logLikelihood,
        double deviance,
        double pearson,
        int rows,
        double degreesOfFreedom,
        OptionalDouble theta,
        OptionalInt clusters,
        int iterations,
        List<Notice> notices) {

    /** Returns the place of a column. */
    public int indexOf(String name) {
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

    /** Returns the standard error of the coefficient of a column. */
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
        return new Estimate.Value(
                coefficient(name),
                Wald.interval(coefficient(name), standardError(name), level, degreesOfFreedom),
                method.with("level", level));
    }

    /** Returns the rate ratio or odds ratio of a column with its limits. */
    public Estimate.Value ratio(String name, double level) {
        Interval log = Wald.interval(coefficient(name), standardError(name), level, degreesOfFreedom);
        return new Estimate.Value(
                Math.exp(coefficient(name)),
                new Interval(Math.exp(log.lower()), Math.exp(log.upper()), level),
                method.with("level", level));
    }

    /** Returns Pearson's X²/(n − k): about 1 when the variance of the model holds, a warning above 2; NaN if n = k. */
    public double dispersion() {
        return rows > coefficients.length ? pearson / (rows - coefficients.length) : Double.NaN;
    }

    /** Returns Akaike's criterion; θ counts as a parameter. */
    public double aic() {
        return -2 * logLikelihood + 2 * (coefficients.length + (theta.isPresent() ? 1 : 0));
    }

    /** Tests whether all of these coefficients are 0 (Wald, chi-squared). */
    public TestResult jointTest(List<String> columns) {
        int[] places = columns.stream().mapToInt(this::indexOf).toArray();
        var b = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            b[i] = coefficients[places[i]];
        }
        double[] solved = Cholesky.of(Matrices.part(covariance, places))
                .orElseThrow(() -> new IllegalArgumentException("the covariance of " + columns + " is singular"))
                .solve(b);
        return TestResult.chiSquared("joint Wald", Matrices.dot(b, solved), places.length);
    }
}
