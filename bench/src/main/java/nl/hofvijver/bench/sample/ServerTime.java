package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.bench.figures.OtherProcess;

/** Processor time of a server that writes the number of its process in a file. */
final class ServerTime {
    private ServerTime() {}

    /** Of the process of which the number is the first line of {@code pidFile}; 0 where there is no {@code /proc}. */
    static long nanos(Path pidFile) {
        try {
            return OtherProcess.nanos(
                    Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
