package nl.hofvijver.statistics.numeric;

import nl.hofvijver.statistics.StableSum;

/**
 * The columns of a design with mean 0 and standard deviation 1, made block by block and never stored. A year as a
 * column (2015 to 2025) would otherwise cost half of the digits when columns are multiplied with each other. Without
 * an intercept columns are scaled only.
 */
public final class Standardised {
    private final double[][] columns;
    private final double[] means;
    private final double[] scales;
    private final int intercept;
    private final boolean centre;

    private Standardised(double[][] columns, int intercept, boolean centre) {
        this.columns = columns;
        this.intercept = intercept;
        this.centre = centre;
        means = new double[columns.length];
        scales = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            standardise(j);
        }
    }

    /** Prepares columns next to an intercept, which is left as it is; without one (-1) columns are scaled only. */
    public static Standardised withIntercept(double[][] columns, int intercept) {
        return new Standardised(columns, intercept, intercept >= 0);
    }

    /** Prepares columns of a model in which a constant cancels out, such as the Cox model. */
    public static Standardised centred(double[][] columns) {
        return new Standardised(columns, -1, true);
    }

    private void standardise(int j) {
        double[] x = columns[j];
        boolean shift = centre && j != intercept;
        means[j] = shift ? StableSum.of(x) / x.length : 0;
        var squares = new StableSum();
        for (double value : x) {
            squares.add((value - means[j]) * (value - means[j]));
        }
        double deviation = Math.sqrt(squares.value() / x.length);
        // A constant column keeps scale 1: its rounding noise must not be blown up into a variable.
        boolean constant = deviation <= 1e-10 * Math.abs(means[j]) || deviation == 0;
        scales[j] = constant ? 1 : 1 / deviation;
        if (constant && shift) {
            means[j] = x.length == 0 ? 0 : x[0];
        }
    }

    /** Returns the number of columns. */
    public int size() {
        return columns.length;
    }

    /** Returns the place of the intercept, or -1. */
    public int intercept() {
        return intercept;
    }

    /** Writes rows {@code from} to {@code to} of all columns into {@code z[column][row - from]}. */
    public void fill(int from, int to, double[][] z) {
        for (int j = 0; j < columns.length; j++) {
            double[] x = columns[j];
            double[] target = z[j];
            double mean = means[j];
            double scale = scales[j];
            for (int i = from; i < to; i++) {
                target[i - from] = (x[i] - mean) * scale;
            }
        }
    }

    /** Returns the matrix that turns coefficients of these columns into coefficients of the columns as given. */
    private double[][] back() {
        int p = columns.length;
        var t = new double[p][p];
        for (int j = 0; j < p; j++) {
            t[j][j] = scales[j];
            if (intercept >= 0 && j != intercept) {
                t[intercept][j] = -scales[j] * means[j];
            }
        }
        return t;
    }

    /** Returns coefficients of the columns as given. */
    public double[] coefficients(double[] standardised) {
        return Matrices.product(back(), standardised);
    }

    /** Returns the coefficients of these columns that belong to coefficients of the columns as given. */
    public double[] standardised(double[] coefficients) {
        double[] standardised = coefficients.clone();
        for (int j = 0; j < standardised.length; j++) {
            if (j != intercept) {
                standardised[j] /= scales[j];
                if (intercept >= 0) {
                    standardised[intercept] += means[j] * coefficients[j];
                }
            }
        }
        return standardised;
    }

    /** Returns the covariance of coefficients of the columns as given. */
    public double[][] covariance(double[][] standardised) {
        return Matrices.sandwich(back(), standardised);
    }
}
