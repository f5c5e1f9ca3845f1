package nl.hofvijver.bench.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.DoubleAccumulator;

/** What other processes use, from {@code /proc}: on Linux only, elsewhere everything is 0. */
public final class OtherProcess {
    /** Linux tells processor time in hundredths of a second, whatever the clock of the kernel. */
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;
    private static final long LOOK_EVERY_MS = 200;

    private OtherProcess() {}

    /** Processor time of the process with this number and of all that it started, in nanoseconds. */
    public static long nanos(long pid) {
        long children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> own(child.pid()) + ended(child.pid()))
                .sum();
        return own(pid) + ended(pid) + children;
    }

    /**
     * Runs {@code work}, which starts another process and waits for its end, and tells what that one took. Memory is looked
     * at five times a second: what it grows by in its last moments is not seen.
     */
    public static Timing timing(Runnable work) {
        long self = ProcessHandle.current().pid();
        long began = System.nanoTime();
        long used = ended(self);
        DoubleAccumulator peak = new DoubleAccumulator(Math::max, 0);
        CountDownLatch done = new CountDownLatch(1);
        Thread watch = Thread.ofVirtual().start(() -> watch(done, peak));
        try {
            work.run();
        } finally {
            done.countDown();
        }
        join(watch);
        return new Timing(
                Timing.rounded((System.nanoTime() - began) / 1e9),
                Timing.rounded((ended(self) - used) / 1e9),
                Timing.rounded(peak.get()));
    }

    private static void watch(CountDownLatch done, DoubleAccumulator peak) {
        try {
            do {
                double now = ProcessHandle.current()
                        .descendants()
                        .mapToDouble(child -> Machine.peakGb(Long.toString(child.pid())))
                        .sum();
                peak.accumulate(now);
            } while (!done.await(LOOK_EVERY_MS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while measuring", e);
        }
    }

    private static long own(long pid) {
        return ticks(pid, USER, SYSTEM);
    }

    /** Of children that have ended and were waited for. */
    private static long ended(long pid) {
        return ticks(pid, ENDED_USER, ENDED_SYSTEM);
    }

    private static long ticks(long pid, int one, int other) {
        // When it has ended its time is with its parent by now.
        return told(Long.toString(pid), "stat").stream()
                .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                .mapToLong(fields -> (Long.parseLong(fields[one]) + Long.parseLong(fields[other])) * NANOS_PER_TICK)
                .sum();
    }

    /** The lines of what the system tells in {@code file} of a process; none when it has ended, or this is no Linux. */
    static List<String> told(String process, String file) {
        Path path = Path.of("/proc", process, file);
        try {
            return Files.readAllLines(path);
        } catch (IOException e) {
            if (Files.exists(path)) {
                throw new UncheckedIOException(e);
            }
            return List.of();
        }
    }
}
