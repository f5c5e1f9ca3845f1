package nl.hofvijver.statistics.numeric;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary least squares by Householder reflections: as accurate as the data allow, because the columns are never
 * multiplied with each other. Made once for the columns, solved for as many outcomes as needed.
 */
public final class LeastSquares {
    private static final double DEPENDENT = 1e-10;

    private final int rows;
    private final double[][] columns;
    private final double[][] factor;
    private final double[] diagonal;
    private final List<Integer> dependent = new ArrayList<>();

    private LeastSquares(double[][] columns) {
        this.columns = columns;
        rows = columns.length == 0 ? 0 : columns[0].length;
        factor = new double[columns.length][];
        diagonal = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            factor[j] = columns[j].clone();
            for (int k = 0; k < j; k++) {
                reflect(k, factor[j]);
            }
            makeReflection(j);
        }
    }

    /** Prepares the columns, each with one value per row. */
    public static LeastSquares of(double[][] columns) {
        return new LeastSquares(columns);
    }

    private void makeReflection(int j) {
        double[] v = factor[j];
        double left = norm(v, j);
        if (!(left > DEPENDENT * norm(columns[j], 0))) {
            dependent.add(j);
            return;
        }
        diagonal[j] = v[j] > 0 ? -left : left;
        v[j] -= diagonal[j];
    }

    private double norm(double[] v, int from) {
        double sum = 0;
        for (int i = from; i < rows; i++) {
            sum += v[i] * v[i];
        }
        return Math.sqrt(sum);
    }

    private void reflect(int k, double[] y) {
        double[] v = factor[k];
        double vv = 0;
        double vy = 0;
        for (int i = k; i < rows; i++) {
            vv += v[i] * v[i];
            vy += v[i] * y[i];
        }
        if (vv == 0) {
            return;
        }
        double scale = 2 * vy / vv;
        for (int i = k; i < rows; i++) {
            y[i] -= scale * v[i];
        }
    }

    /** Returns the columns that are combinations of those before them; with any of these nothing can be solved. */
    public List<Integer> dependentColumns() {
        return List.copyOf(dependent);
    }

    /** Returns the coefficients of the columns for this outcome. */
    public double[] solve(double[] outcome) {
        requireIndependent();
        double[] rotated = outcome.clone();
        for (int k = 0; k < columns.length; k++) {
            reflect(k, rotated);
        }
        return backSubstitute(rotated);
    }

    private double[] backSubstitute(double[] rotated) {
        var b = new double[columns.length];
        for (int i = columns.length - 1; i >= 0; i--) {
            double left = rotated[i];
            for (int j = i + 1; j < columns.length; j++) {
                left -= factor[j][i] * b[j];
            }
            b[i] = left / diagonal[i];
        }
        return b;
    }

    /** Returns what the coefficients leave unexplained, per row. */
    public double[] residuals(double[] outcome, double[] coefficients) {
        double[] left = outcome.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < rows; i++) {
                left[i] -= columns[j][i] * coefficients[j];
            }
        }
        return left;
    }

    /** Returns the inverse of the cross-product matrix of the columns. */
    public double[][] inverseCrossProduct() {
        requireIndependent();
        int p = columns.length;
        var inverseR = new double[p][];
        for (int j = 0; j < p; j++) {
            var unit = new double[p];
            unit[j] = 1;
            inverseR[j] = backSubstitute(unit);
        }
        // Row j of inverseR is column j of R^-1, so its transpose times itself is R^-1 R^-T.
        return Matrices.symmetric(Matrices.product(Matrices.transpose(inverseR), inverseR));
    }

    private void requireIndependent() {
        if (!dependent.isEmpty()) {
            throw new IllegalStateException("columns " + dependent + " are combinations of the others");
        }
    }
}
