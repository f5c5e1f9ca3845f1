package nl.hofvijver.statistics.distribution;

import java.util.function.DoubleUnaryOperator;

/**
 * Solves {@code tail(t) = probability} for a distribution whose density is log-concave in {@code t}. The logarithm of
 * either tail is then concave, and Newton's method on it converges from anywhere.
 */
final class TailInverse {
    private static final int MOST_STEPS = 200;
    private static final double CLOSE_ENOUGH = 1e-14;
    private static final double NEARLY = 1e-6;

    private TailInverse() {}

    /**
     * Returns the solution near {@code start}.
     *
     * @param tail the probability of the tail that ends, or begins, at {@code t}
     * @param density minus or plus the derivative of {@code tail}, never negative
     * @param sign +1 when {@code tail} grows with {@code t} (a lower tail), -1 for an upper tail
     */
    static double solve(
            double start, double probability, DoubleUnaryOperator tail, DoubleUnaryOperator density, int sign) {
        double target = Math.log(probability);
        double t = start;
        double previous = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double area = tail.applyAsDouble(t);
            double slope = density.applyAsDouble(t);
            // Far out both underflow: walk back towards the middle until there is something to divide.
            double move = area > 0 && slope > 0 ? (target - Math.log(area)) * area / slope : 1;
            double bounded = Math.clamp(move, -8, 8);
            t += sign * bounded;
            double size = Math.abs(bounded);
            // Newton's steps shrink until they are the rounding error of the tail function: no use in going on then.
            if (size <= CLOSE_ENOUGH || (size < NEARLY && size >= previous)) {
                return t;
            }
            previous = size;
        }
        throw new ArithmeticException("no quantile found for probability " + probability + " from " + start);
    }
}
