package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.spatial.Neighbours;

/**
 * The structured part of BYM2: an intrinsic autoregression over the neighbours, scaled per connected part of the map so
 * that the geometric mean of its variances is one (Sorbye and Rue 2014), with a sum of zero per part. An island has no
 * neighbours to resemble and is an independent effect of variance one (Freni-Sterrantino et al. 2018).
 */
final class Icar {
    final SparsePattern pattern;
    final int[] component;
    final int[] componentSize;
    private final double[] below;
    private final double[] onDiagonal;
    private final double[] variances;
    private final double logPseudoDeterminant;

    Icar(Neighbours neighbours) {
        int n = neighbours.size();
        int[][] lists = IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, neighbours.count(i))
                        .map(k -> neighbours.neighbour(i, k))
                        .toArray())
                .toArray(int[][]::new);
        pattern = new SparsePattern(lists);
        component = neighbours.components();
        componentSize = new int[n == 0 ? 0 : Arrays.stream(component).max().orElse(0) + 1];
        Arrays.stream(component).forEach(c -> componentSize[c]++);
        below = new double[pattern.rows.length];
        onDiagonal = new double[n];
        for (int i = 0; i < n; i++) {
            onDiagonal[pattern.place[i]] = lists[i].length == 0 ? 1 : lists[i].length;
            for (int j : lists[i]) {
                int row = Math.max(pattern.place[i], pattern.place[j]);
                below[pattern.at(row, Math.min(pattern.place[i], pattern.place[j]))] = -1;
            }
        }
        var grounded = grounded();
        variances = variances(grounded);
        double[] scales = scales(variances);
        logPseudoDeterminant = grounded.logDeterminant() + scale(scales);
    }

    /**
     * Returns the factor with 1 added to the diagonal for the first area of each part. That makes the matrix definite,
     * and its inverse is the one with that area held at zero, plus one everywhere.
     */
    private SparseCholesky grounded() {
        double[] diagonal = onDiagonal.clone();
        var met = new boolean[componentSize.length];
        for (int i = 0; i < component.length; i++) {
            if (!met[component[i]] && connected(i)) {
                diagonal[pattern.place[i]] += 1;
            }
            met[component[i]] = true;
        }
        return new SparseCholesky(pattern, below, diagonal);
    }

    /** Returns the variances under a sum of zero per part: those with one area held at zero, centred. */
    private double[] variances(SparseCholesky grounded) {
        int n = component.length;
        var ones = new double[n];
        Arrays.fill(ones, 1);
        double[] sums = grounded.solve(ones);
        double[] inverse = grounded.inverseDiagonal();
        double[] total = perComponent(sums);
        var result = new double[n];
        for (int i = 0; i < n; i++) {
            double size = componentSize[component[i]];
            result[i] = connected(i)
                    ? inverse[i] - 1 - 2 * (sums[i] - size) / size + (total[component[i]] - size * size) / (size * size)
                    : 1;
        }
        return result;
    }

    private double[] scales(double[] variance) {
        var logs = new double[variance.length];
        Arrays.setAll(logs, i -> Math.log(variance[i]));
        double[] sums = perComponent(logs);
        var scales = new double[sums.length];
        Arrays.setAll(scales, c -> Math.exp(sums[c] / componentSize[c]));
        return scales;
    }

    /** Scales the precision and the variances, and returns what that adds to the logarithm of the pseudo-determinant. */
    private double scale(double[] scales) {
        double added = 0;
        for (int c = 0; c < scales.length; c++) {
            if (componentSize[c] > 1) {
                // The determinant with one area held is the product of the eigenvalues over the number of areas.
                added += Math.log(componentSize[c]) + (componentSize[c] - 1) * Math.log(scales[c]);
            }
        }
        for (int j = 0; j < onDiagonal.length; j++) {
            double scale = scales[component[pattern.order[j]]];
            onDiagonal[j] *= scale;
            variances[pattern.order[j]] /= scale;
            for (int p = pattern.starts[j]; p < pattern.starts[j + 1]; p++) {
                below[p] *= scale;
            }
        }
        return added;
    }

    /** Returns whether an area has neighbours, and so is under the constraint of its part. */
    boolean connected(int area) {
        return componentSize[component[area]] > 1;
    }

    int size() {
        return component.length;
    }

    /** Returns the number of parts with more than one area. */
    int parts() {
        return (int) Arrays.stream(componentSize).filter(size -> size > 1).count();
    }

    /** Returns the variance of each area under the scaled model; their geometric mean per part is one. */
    double[] variances() {
        return variances;
    }

    /** Returns the logarithm of the product of the eigenvalues above zero of the scaled precision. */
    double logPseudoDeterminant() {
        return logPseudoDeterminant;
    }

    /** Returns the factor of {@code factor} times the scaled precision plus a diagonal, in original numbering. */
    SparseCholesky plusDiagonal(double factor, double[] added) {
        var values = factor == 1
                ? below
                : Arrays.stream(below).map(value -> factor * value).toArray();
        var diagonal = new double[onDiagonal.length];
        for (int j = 0; j < diagonal.length; j++) {
            diagonal[j] = factor * onDiagonal[j] + added[pattern.order[j]];
        }
        return new SparseCholesky(pattern, values, diagonal);
    }

    /** Returns the quadratic form of the scaled precision. */
    double quadratic(double[] s) {
        double sum = 0;
        for (int j = 0; j < onDiagonal.length; j++) {
            double own = s[pattern.order[j]];
            double off = 0;
            for (int p = pattern.starts[j]; p < pattern.starts[j + 1]; p++) {
                off += below[p] * s[pattern.order[pattern.rows[p]]];
            }
            sum += own * (onDiagonal[j] * own + 2 * off);
        }
        return sum;
    }

    /** Returns the sums of values per part. */
    double[] perComponent(double[] values) {
        var sums = new double[componentSize.length];
        for (int i = 0; i < values.length; i++) {
            sums[component[i]] += values[i];
        }
        return sums;
    }
}
