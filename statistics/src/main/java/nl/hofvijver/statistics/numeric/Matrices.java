package nl.hofvijver.statistics.numeric;

/** Products of small dense matrices, {@code [row][column]}. */
public final class Matrices {
    private Matrices() {}

    /** Returns {@code A B}. */
    public static double[][] product(double[][] a, double[][] b) {
        int columns = b[0].length;
        var c = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                double factor = a[i][k];
                for (int j = 0; j < columns; j++) {
                    c[i][j] += factor * b[k][j];
                }
            }
        }
        return c;
    }

    /** Returns {@code A M A'} for a symmetric {@code M}, exactly symmetric. */
    public static double[][] sandwich(double[][] a, double[][] m) {
        return symmetric(product(product(a, m), transpose(a)));
    }

    /** Returns {@code A x}. */
    public static double[] product(double[][] a, double[] x) {
        var result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = dot(a[i], x);
        }
        return result;
    }

    /** Returns the inner product of two vectors. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Returns {@code x' M x}, for example the variance of the combination {@code x} of coefficients. */
    public static double quadraticForm(double[] x, double[][] m) {
        return dot(x, product(m, x));
    }

    /** Returns the transpose. */
    public static double[][] transpose(double[][] a) {
        var t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    /** Returns {@code factor A}. */
    public static double[][] scaled(double[][] a, double factor) {
        var scaled = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            scaled[i] = a[i].clone();
            for (int j = 0; j < scaled[i].length; j++) {
                scaled[i][j] *= factor;
            }
        }
        return scaled;
    }

    /** Returns the rows and columns of {@code keep}, in that order. */
    public static double[][] part(double[][] a, int[] keep) {
        var part = new double[keep.length][keep.length];
        for (int i = 0; i < keep.length; i++) {
            for (int j = 0; j < keep.length; j++) {
                part[i][j] = a[keep[i]][keep[j]];
            }
        }
        return part;
    }

    /** Returns the mean of a matrix and its transpose: takes away the rounding that makes a covariance lopsided. */
    static double[][] symmetric(double[][] a) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double mean = (a[i][j] + a[j][i]) / 2;
                a[i][j] = mean;
                a[j][i] = mean;
            }
        }
        return a;
    }
}
