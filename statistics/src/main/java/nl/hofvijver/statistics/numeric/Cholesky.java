package nl.hofvijver.statistics.numeric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The Cholesky factor of a small symmetric positive definite matrix. */
public final class Cholesky {
    private static final double SINGULAR = 1e-13;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Factors a matrix; empty when it is not positive definite within rounding. Only the lower triangle is read. */
    public static Optional<Cholesky> of(double[][] a) {
        int n = a.length;
        var l = new double[n][n];
        for (int j = 0; j < n; j++) {
            double pivot = remainder(a, l, j, j);
            if (!(pivot > SINGULAR * a[j][j]) || Double.isInfinite(pivot)) {
                return Optional.empty();
            }
            l[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                l[i][j] = remainder(a, l, i, j) / l[j][j];
            }
        }
        return Optional.of(new Cholesky(l));
    }

    /**
     * Returns the columns of a cross-product matrix that are combinations of the columns before them: what is left of
     * their sum of squares is at most {@code tolerance} of it.
     */
    public static List<Integer> dependentColumns(double[][] a, double tolerance) {
        int n = a.length;
        var l = new double[n][n];
        var dependent = new ArrayList<Integer>();
        for (int j = 0; j < n; j++) {
            double pivot = remainder(a, l, j, j);
            if (!(pivot > tolerance * a[j][j])) {
                // Its column in the factor stays zero, so later columns are compared with the others only.
                dependent.add(j);
                continue;
            }
            l[j][j] = Math.sqrt(pivot);
            for (int i = j + 1; i < n; i++) {
                l[i][j] = remainder(a, l, i, j) / l[j][j];
            }
        }
        return List.copyOf(dependent);
    }

    private static double remainder(double[][] a, double[][] l, int i, int j) {
        double left = a[i][j];
        for (int k = 0; k < j; k++) {
            left -= l[i][k] * l[j][k];
        }
        return left;
    }

    /** Solves {@code A x = b}. */
    public double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    /** Returns the inverse of the matrix, exactly symmetric. */
    public double[][] inverse() {
        int n = lower.length;
        var inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            var unit = new double[n];
            unit[j] = 1;
            inverse[j] = solve(unit);
        }
        return Matrices.symmetric(inverse);
    }

    /** Returns the logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }
}
