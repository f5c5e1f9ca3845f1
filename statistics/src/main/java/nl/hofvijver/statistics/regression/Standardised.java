package nl.hofvijver.statistics.regression;

import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * The columns of a design with mean 0 and standard deviation 1, made block by block and never stored. A year as a
 * column (2015 to 2025) would otherwise cost half of the digits when columns are multiplied with each other. Without
 * an intercept columns are scaled only.
 */
final class Standardised {
    private final double[][] columns;
    private final double[] means;
    private final double[] scales;
    private final int intercept;

    Standardised(Design design) {
        columns = design.columns();
        intercept = design.intercept().orElse(-1);
        means = new double[columns.length];
        scales = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            standardise(j);
        }
    }

    private void standardise(int j) {
        double[] x = columns[j];
        boolean centre = intercept >= 0 && j != intercept;
        means[j] = centre ? StableSum.of(x) / x.length : 0;
        var squares = new StableSum();
        for (double value : x) {
            squares.add((value - means[j]) * (value - means[j]));
        }
        double deviation = Math.sqrt(squares.value() / x.length);
        // A constant column keeps scale 1: its rounding noise must not be blown up into a variable.
        boolean constant = deviation <= 1e-10 * Math.abs(means[j]) || deviation == 0;
        scales[j] = constant ? 1 : 1 / deviation;
        if (constant && centre) {
            means[j] = x.length == 0 ? 0 : x[0];
        }
    }

    int size() {
        return columns.length;
    }

    int intercept() {
        return intercept;
    }

    /** Writes rows {@code from} to {@code to} of all columns into {@code z[column][row - from]}. */
    void fill(int from, int to, double[][] z) {
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

    double[] coefficients(double[] standardised) {
        return Matrices.product(back(), standardised);
    }

    double[][] covariance(double[][] standardised) {
        return Matrices.sandwich(back(), standardised);
    }
}
