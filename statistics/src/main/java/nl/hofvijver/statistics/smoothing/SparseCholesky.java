package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;

/**
 * The Cholesky factor of a sparse symmetric positive definite matrix with a known pattern (George and Liu 1981, left
 * looking by columns), with solutions, determinant and the variances that belong to it as a precision matrix.
 */
final class SparseCholesky {
    private final SparsePattern pattern;
    private final double[] below;
    private final double[] diagonal;

    /**
     * Factors a matrix.
     *
     * @param values elements below the diagonal, as the pattern keeps them
     * @param onDiagonal elements on the diagonal, in the order of elimination
     * @throws ArithmeticException when the matrix is not positive definite
     */
    SparseCholesky(SparsePattern pattern, double[] values, double[] onDiagonal) {
        this.pattern = pattern;
        below = values.clone();
        diagonal = onDiagonal.clone();
        int n = pattern.size();
        var work = new double[n];
        var next = new int[n];
        var firstOf = new int[n];
        var position = new int[n];
        Arrays.fill(firstOf, -1);
        for (int j = 0; j < n; j++) {
            column(j, work, next, firstOf, position);
        }
    }

    /**
     * Computes column {@code j}: subtracts what earlier columns with an element in row {@code j} contribute. Those are
     * kept in a linked list per row, each column waiting at the row of its next element.
     */
    private void column(int j, double[] work, int[] next, int[] firstOf, int[] position) {
        int[] rows = pattern.rows;
        int start = pattern.starts[j];
        int end = pattern.starts[j + 1];
        double pivot = diagonal[j];
        int earlier = firstOf[j];
        while (earlier >= 0) {
            int after = next[earlier];
            int p = position[earlier];
            double factor = below[p];
            pivot -= factor * factor;
            int last = pattern.starts[earlier + 1];
            for (int q = p + 1; q < last; q++) {
                work[rows[q]] += factor * below[q];
            }
            wait(earlier, p + 1, last, next, firstOf, position);
            earlier = after;
        }
        if (!(pivot > 0)) {
            throw new ArithmeticException("the matrix is not positive definite at step " + j);
        }
        double root = Math.sqrt(pivot);
        diagonal[j] = root;
        for (int p = start; p < end; p++) {
            below[p] = (below[p] - work[rows[p]]) / root;
            work[rows[p]] = 0;
        }
        wait(j, start, end, next, firstOf, position);
    }

    private void wait(int column, int p, int last, int[] next, int[] firstOf, int[] position) {
        if (p < last) {
            position[column] = p;
            int row = pattern.rows[p];
            next[column] = firstOf[row];
            firstOf[row] = column;
        }
    }

    /** Returns the logarithm of the determinant of the matrix. */
    double logDeterminant() {
        double sum = 0;
        for (double root : diagonal) {
            sum += 2 * Math.log(root);
        }
        return sum;
    }

    /** Solves for a right-hand side in original numbering, and returns the solution in original numbering. */
    double[] solve(double[] rightHandSide) {
        int n = diagonal.length;
        var x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = rightHandSide[pattern.order[i]];
        }
        for (int j = 0; j < n; j++) {
            x[j] /= diagonal[j];
            for (int p = pattern.starts[j]; p < pattern.starts[j + 1]; p++) {
                x[pattern.rows[p]] -= below[p] * x[j];
            }
        }
        for (int j = n - 1; j >= 0; j--) {
            double sum = x[j];
            for (int p = pattern.starts[j]; p < pattern.starts[j + 1]; p++) {
                sum -= below[p] * x[pattern.rows[p]];
            }
            x[j] = sum / diagonal[j];
        }
        var solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[pattern.order[i]] = x[i];
        }
        return solution;
    }

    /**
     * Returns the diagonal of the inverse, in original numbering, by the recursion of Takahashi et al. (1973): from the
     * last column back, only elements of the inverse within the pattern of the factor are needed.
     */
    double[] inverseDiagonal() {
        int n = diagonal.length;
        int[] rows = pattern.rows;
        int[] starts = pattern.starts;
        var inverse = new double[below.length];
        var onDiagonal = new double[n];
        var factor = new double[n];
        var sum = new double[n];
        var member = new int[n];
        for (int j = n - 1; j >= 0; j--) {
            int mark = j + 1;
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                int row = rows[p];
                factor[row] = below[p] / diagonal[j];
                sum[row] = 0;
                member[row] = mark;
            }
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                int column = rows[p];
                double weight = factor[column];
                double own = weight * onDiagonal[column];
                for (int q = starts[column]; q < starts[column + 1]; q++) {
                    int row = rows[q];
                    if (member[row] == mark) {
                        own += factor[row] * inverse[q];
                        sum[row] += weight * inverse[q];
                    }
                }
                sum[column] += own;
            }
            double variance = 1 / (diagonal[j] * diagonal[j]);
            for (int p = starts[j]; p < starts[j + 1]; p++) {
                inverse[p] = -sum[rows[p]];
                variance += factor[rows[p]] * sum[rows[p]];
            }
            onDiagonal[j] = variance;
        }
        var result = new double[n];
        for (int i = 0; i < n; i++) {
            result[pattern.order[i]] = onDiagonal[i];
        }
        return result;
    }
}
