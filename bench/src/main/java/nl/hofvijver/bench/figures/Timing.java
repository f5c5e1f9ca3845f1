package nl.hofvijver.bench.figures;

/**
 * What one run of a stage took.
 *
 * @param seconds wall time
 * @param processorSeconds user and system time of all threads; on a busy machine the figure to look at
 * @param peakGb the highest memory of this process during the run, in GiB; 0 where the system does not tell
 */
public record Timing(double seconds, double processorSeconds, double peakGb) {
    /** Runs {@code work} and tells what it took. */
    public static Timing of(Runnable work) {
        Machine.forgetPeak();
        long began = System.nanoTime();
        long used = Machine.processorNanos();
        work.run();
        return new Timing(
                rounded((System.nanoTime() - began) / 1e9),
                rounded((Machine.processorNanos() - used) / 1e9),
                rounded(Machine.peakGb()));
    }

    /** To milliseconds: what lies behind is noise. */
    public static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
