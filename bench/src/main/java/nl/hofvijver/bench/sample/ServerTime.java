package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processor time of another process and of all that it started, from {@code /proc}: on Linux only. */
final class ServerTime {
    /** Linux tells processor time in hundredths of a second, whatever the clock of the kernel. */
    private static final long NANOS_PER_TICK = 10_000_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_USER = 13;
    private static final int ENDED_SYSTEM = 14;

    private ServerTime() {}

    /** Of the process of which the number is the first line of {@code pidFile}; 0 where there is no {@code /proc}. */
    static long nanos(Path pidFile) {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            long children = ProcessHandle.of(pid).stream()
                    .flatMap(ProcessHandle::descendants)
                    .mapToLong(child -> ticks(child.pid()))
                    .sum();
            return (ticks(pid) + children) * NANOS_PER_TICK;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Own time, and that of children that have ended. */
    private static long ticks(long pid) {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            String line = Files.readString(stat);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[USER])
                    + Long.parseLong(fields[SYSTEM])
                    + Long.parseLong(fields[ENDED_USER])
                    + Long.parseLong(fields[ENDED_SYSTEM]);
        } catch (NoSuchFileException e) {
            return 0; // it has ended, and its time is with its parent by now; or this is no Linux
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
