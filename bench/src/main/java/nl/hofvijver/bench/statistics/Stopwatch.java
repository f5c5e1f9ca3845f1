package nl.hofvijver.bench.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import nl.hofvijver.bench.figures.Machine;

/**
 * Times a piece of work several times, after a warm-up, and reports the median: on the clock, and in processor time of
 * the whole process, which other work on the machine changes little.
 */
final class Stopwatch {
    private Stopwatch() {}

    /**
     * What a piece of work took.
     *
     * @param wall seconds on the clock
     * @param processor seconds of processor time, all threads together
     * @param bar seconds on the clock that it may take; empty when none was agreed
     */
    record Spent(double wall, double processor, OptionalDouble bar) {
        /** Returns the same with the seconds that it may take. */
        Spent within(double seconds) {
            return new Spent(wall, processor, OptionalDouble.of(seconds));
        }
    }

    /**
     * Returns the median times.
     *
     * @param warmUps runs that are not counted
     * @param runs runs that are
     * @param work given the number of the run; returns a number that depends on its result, so that it cannot be left out
     */
    static Spent spent(int warmUps, int runs, IntToDoubleFunction work) {
        for (int i = 0; i < warmUps; i++) {
            check(work.applyAsDouble(i));
        }
        var wall = new double[runs];
        var processor = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = System.nanoTime();
            long worked = Machine.processorNanos();
            check(work.applyAsDouble(warmUps + i));
            wall[i] = (System.nanoTime() - begin) / 1e9;
            processor[i] = (Machine.processorNanos() - worked) / 1e9;
        }
        Arrays.sort(wall);
        Arrays.sort(processor);
        return new Spent(wall[runs / 2], processor[runs / 2], OptionalDouble.empty());
    }

    private static void check(double result) {
        if (Double.isNaN(result)) {
            throw new IllegalStateException("the work gave no result");
        }
    }
}
