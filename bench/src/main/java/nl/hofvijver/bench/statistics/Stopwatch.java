package nl.hofvijver.bench.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Times a piece of work several times, after a warm-up, and reports the median. */
final class Stopwatch {
    private Stopwatch() {}

    /**
     * Returns the median wall time in seconds.
     *
     * @param warmUps runs that are not counted
     * @param runs runs that are
     * @param work given the number of the run; returns a number that depends on its result, so that it cannot be left out
     */
    static double seconds(int warmUps, int runs, IntToDoubleFunction work) {
        for (int i = 0; i < warmUps; i++) {
            check(work.applyAsDouble(i));
        }
        var times = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            check(work.applyAsDouble(warmUps + i));
            times[i] = (System.nanoTime() - begin) / 1e9;
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    private static void check(double result) {
        if (Double.isNaN(result)) {
            throw new IllegalStateException("the work gave no result");
        }
    }
}
