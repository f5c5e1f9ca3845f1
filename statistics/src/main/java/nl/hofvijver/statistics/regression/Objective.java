package nl.hofvijver.statistics.regression;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;

/** A (penalised) log-likelihood of coefficients of standardised columns, to be climbed with some of them held. */
@FunctionalInterface
interface Objective {
    int MAX_ITERATIONS = 500;
    int MAX_HALVINGS = 30;
    double MAX_STEP = 5;
    double SETTLED = 1e-11;

    /** Returns height, slopes and information at a point; empty where the information is singular. */
    Optional<Point> at(double[] b);

    /** What the objective is like at a point. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Point(double height, double[] score, double[][] information) {}

    /** A top, where it is and after how many steps it was reached. */
    @SuppressWarnings("ArrayRecordComponent") // stays inside the package
    record Top(double[] coefficients, Point point, int iterations) {}

    /** Returns the top over the {@code free} coefficients; empty when the climb does not end. */
    default Optional<Top> climb(double[] from, int[] free) {
        double[] b = from.clone();
        Optional<Point> here = at(b);
        for (int iteration = 1; here.isPresent() && iteration <= MAX_ITERATIONS; iteration++) {
            Point point = here.get();
            double[] slopes =
                    Arrays.stream(free).mapToDouble(j -> point.score[j]).toArray();
            Optional<double[]> step =
                    Cholesky.of(Matrices.part(point.information, free)).map(factor -> bounded(factor.solve(slopes)));
            if (step.isEmpty()) {
                return Optional.empty();
            }
            if (largest(step.get()) < SETTLED) {
                return Optional.of(new Top(b, point, iteration));
            }
            Optional<Top> next = higher(b, free, step.get(), point, iteration);
            if (next.isEmpty()) {
                // No point along the step is higher: this is the top as far as rounding shows.
                return Optional.of(new Top(b, point, iteration));
            }
            b = next.get().coefficients;
            here = Optional.of(next.get().point);
        }
        return Optional.empty();
    }

    private Optional<Top> higher(double[] b, int[] free, double[] step, Point now, int iteration) {
        double length = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++, length /= 2) {
            double[] next = b.clone();
            for (int k = 0; k < free.length; k++) {
                next[free[k]] += length * step[k];
            }
            Optional<Point> there = at(next);
            if (there.isPresent() && there.get().height >= now.height - 1e-12 * Math.abs(now.height)) {
                return Optional.of(new Top(next, there.get(), iteration));
            }
        }
        return Optional.empty();
    }

    private static double[] bounded(double[] step) {
        double shrink = Math.min(1, MAX_STEP / Math.max(largest(step), Double.MIN_NORMAL));
        return Arrays.stream(step).map(s -> s * shrink).toArray();
    }

    private static double largest(double[] step) {
        return IntStream.range(0, step.length)
                .mapToDouble(k -> Math.abs(step[k]))
                .max()
                .orElse(0);
    }
}
