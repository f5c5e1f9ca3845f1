package nl.hofvijver.statistics.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;

/**
 * The point of a convex hull that is nearest to the origin, by the active-set method of Wolfe 1976: exact after finitely
 * many steps, up to rounding.
 */
final class NearestPoint {
    private static final double OPTIMAL = 1e-14;

    private final double[][] gram;
    private final double scale;
    private final List<Integer> active = new ArrayList<>();
    private final double[] weights;

    private NearestPoint(double[][] gram) {
        this.gram = gram;
        weights = new double[gram.length];
        scale = Arrays.stream(diagonal()).max().orElse(0);
    }

    /**
     * Returns weights, not negative and adding up to 1, for which the weighted sum of points is nearest to the origin.
     *
     * @param gram inner products of the points
     */
    static double[] weights(double[][] gram) {
        return new NearestPoint(gram).solve();
    }

    private double[] diagonal() {
        var diagonal = new double[gram.length];
        for (int j = 0; j < gram.length; j++) {
            diagonal[j] = gram[j][j];
        }
        return diagonal;
    }

    private double[] solve() {
        double[] diagonal = diagonal();
        int nearest = 0;
        for (int j = 1; j < diagonal.length; j++) {
            nearest = diagonal[j] < diagonal[nearest] ? j : nearest;
        }
        active.add(nearest);
        weights[nearest] = 1;
        // Every round lowers the distance; rounding could make it stall, so it may not go on for ever.
        for (int round = 0; round < 50 * gram.length + 100; round++) {
            double[] alongPoints = Matrices.product(gram, weights);
            double distance = Matrices.dot(alongPoints, weights);
            int best = 0;
            for (int j = 1; j < alongPoints.length; j++) {
                best = alongPoints[j] < alongPoints[best] ? j : best;
            }
            if (distance - alongPoints[best] <= OPTIMAL * scale || active.contains(best)) {
                break;
            }
            active.add(best);
            if (!moveToAffineMinimum()) {
                break;
            }
        }
        return weights;
    }

    /** Goes to the nearest point of the affine hull of the active points, dropping those that would become negative. */
    private boolean moveToAffineMinimum() {
        while (true) {
            Optional<double[]> target = affineMinimum();
            if (target.isEmpty()) {
                // The new point depends on the others and adds nothing.
                active.removeLast();
                return false;
            }
            double[] alpha = target.get();
            double step = 1;
            for (int k = 0; k < alpha.length; k++) {
                double now = weights[active.get(k)];
                if (alpha[k] <= 0) {
                    step = Math.min(step, now / (now - alpha[k]));
                }
            }
            for (int k = 0; k < alpha.length; k++) {
                int j = active.get(k);
                weights[j] = Math.max(0, (1 - step) * weights[j] + step * alpha[k]);
            }
            if (step >= 1) {
                return true;
            }
            dropZeros(alpha);
        }
    }

    private void dropZeros(double[] alpha) {
        int smallest = -1;
        for (int k = 0; k < alpha.length; k++) {
            boolean candidate = alpha[k] <= 0;
            if (candidate && (smallest < 0 || weights[active.get(k)] < weights[active.get(smallest)])) {
                smallest = k;
            }
        }
        int dropped = active.get(smallest);
        weights[dropped] = 0;
        active.removeIf(j -> j == dropped);
    }

    private Optional<double[]> affineMinimum() {
        int size = active.size();
        var matrix = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                // Adding a constant leaves the minimum under a fixed sum of weights where it is.
                matrix[a][b] = gram[active.get(a)][active.get(b)] + scale;
            }
        }
        var ones = new double[size];
        Arrays.fill(ones, 1);
        return Cholesky.of(matrix).map(factor -> {
            double[] u = factor.solve(ones);
            double sum = Arrays.stream(u).sum();
            return Arrays.stream(u).map(x -> x / sum).toArray();
        });
    }
}
