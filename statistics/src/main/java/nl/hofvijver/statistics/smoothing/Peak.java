package nl.hofvijver.statistics.smoothing;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * The peak of a smooth density in two parameters and its shape: found by the simplex method of Nelder and Mead (1965),
 * described by the curvature over steps that lower the logarithm by about one.
 */
final class Peak {
    private static final int MOST_STEPS = 80;
    private static final double FLAT = 0.01;
    private static final double WIDEST = 2;

    final double[] at;
    final double height;
    /** Columns are the axes of the density, each one standard deviation long. */
    final double[][] axes;

    Peak(DoubleBinaryOperator log, double first, double second) {
        double[][] simplex = {{first, second, 0}, {first + 0.5, second, 0}, {first, second + 1, 0}};
        for (double[] corner : simplex) {
            corner[2] = log.applyAsDouble(corner[0], corner[1]);
        }
        climb(log, simplex);
        at = new double[] {simplex[0][0], simplex[0][1]};
        height = simplex[0][2];
        axes = axes(log);
    }

    private static void climb(DoubleBinaryOperator log, double[][] simplex) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Arrays.sort(simplex, (one, other) -> Double.compare(other[2], one[2]));
            boolean small =
                    Math.abs(simplex[0][0] - simplex[2][0]) < 0.05 && Math.abs(simplex[0][1] - simplex[2][1]) < 0.1;
            if (simplex[0][2] - simplex[2][2] < FLAT && small) {
                return;
            }
            double[] worst = simplex[2];
            double[] reflected = along(log, simplex, -1);
            if (reflected[2] > simplex[0][2]) {
                double[] further = along(log, simplex, -2);
                simplex[2] = further[2] > reflected[2] ? further : reflected;
            } else if (reflected[2] > simplex[1][2]) {
                simplex[2] = reflected;
            } else {
                double[] nearer = along(log, simplex, reflected[2] > worst[2] ? -0.5 : 0.5);
                if (nearer[2] > Math.max(worst[2], reflected[2])) {
                    simplex[2] = nearer;
                } else {
                    shrink(log, simplex);
                }
            }
        }
        Arrays.sort(simplex, (one, other) -> Double.compare(other[2], one[2]));
    }

    /** Returns the point on the line from the middle of the two best to the worst, {@code factor} of the way. */
    private static double[] along(DoubleBinaryOperator log, double[][] simplex, double factor) {
        var point = new double[3];
        for (int k = 0; k < 2; k++) {
            double middle = (simplex[0][k] + simplex[1][k]) / 2;
            point[k] = middle + factor * (simplex[2][k] - middle);
        }
        point[2] = log.applyAsDouble(point[0], point[1]);
        return point;
    }

    private static void shrink(DoubleBinaryOperator log, double[][] simplex) {
        for (int corner = 1; corner < 3; corner++) {
            for (int k = 0; k < 2; k++) {
                simplex[corner][k] = (simplex[corner][k] + simplex[0][k]) / 2;
            }
            simplex[corner][2] = log.applyAsDouble(simplex[corner][0], simplex[corner][1]);
        }
    }

    private double[][] axes(DoubleBinaryOperator log) {
        var step = new double[2];
        var curvature = new double[2];
        for (int k = 0; k < 2; k++) {
            step[k] = 0.2;
            for (int round = 0; round < 4; round++) {
                double drop = drop(log, k, step[k]);
                curvature[k] = 2 * drop / (step[k] * step[k]);
                if (drop > 0.4 && drop < 2.5) {
                    break;
                }
                step[k] = Math.clamp(step[k] * Math.sqrt(1 / Math.max(drop, 0.01)), 0.002, 1);
            }
            curvature[k] = Math.max(curvature[k], 1 / (WIDEST * WIDEST));
        }
        double cross = (log.applyAsDouble(at[0] + step[0], at[1] - step[1])
                        + log.applyAsDouble(at[0] - step[0], at[1] + step[1])
                        - log.applyAsDouble(at[0] + step[0], at[1] + step[1])
                        - log.applyAsDouble(at[0] - step[0], at[1] - step[1]))
                / (4 * step[0] * step[1]);
        double limit = 0.95 * Math.sqrt(curvature[0] * curvature[1]);
        double bounded = Double.isFinite(cross) ? Math.clamp(cross, -limit, limit) : 0;
        return inverseRoot(curvature[0], bounded, curvature[1]);
    }

    /** Returns the mean fall of the logarithm over a step to both sides along parameter {@code k}. */
    private double drop(DoubleBinaryOperator log, int k, double step) {
        double up = log.applyAsDouble(at[0] + (k == 0 ? step : 0), at[1] + (k == 1 ? step : 0));
        double down = log.applyAsDouble(at[0] - (k == 0 ? step : 0), at[1] - (k == 1 ? step : 0));
        double lower = Math.min(up, down);
        double other = Math.max(up, down);
        return height - (Double.isFinite(lower) ? (up + down) / 2 : other);
    }

    /** Returns the eigenvectors of the inverse of a 2 by 2 matrix, as columns as long as the roots of its eigenvalues. */
    private static double[][] inverseRoot(double a, double b, double c) {
        double middle = (a + c) / 2;
        double radius = Math.hypot((a - c) / 2, b);
        double angle = Math.atan2(2 * b, a - c) / 2;
        double one = 1 / Math.sqrt(middle + radius);
        double other = 1 / Math.sqrt(middle - radius);
        return new double[][] {
            {one * Math.cos(angle), -other * Math.sin(angle)}, {one * Math.sin(angle), other * Math.cos(angle)}
        };
    }
}
