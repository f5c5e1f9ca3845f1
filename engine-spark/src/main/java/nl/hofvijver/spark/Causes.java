package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.ProblemException;

/** Looks into a failure and what caused it. Tasks report what failed in an executor as text in the message. */
public final class Causes {
    private static final int DEEPEST = 50;
    private static final String DISK_FULL = "No space left on device";

    private Causes() {}

    /** Whether the failure or one of its causes says one of these words, in its type or its message. */
    public static boolean say(Throwable failure, Stream<String> words) {
        String all = String.join("\n", chain(failure).map(String::valueOf).toList());
        return words.anyMatch(all::contains);
    }

    /** The problem that a failure is whatever was at work: one that is told already, or a full disk. */
    public static Optional<ProblemException> told(String activity, Throwable failure) {
        if (failure instanceof ProblemException known) {
            return Optional.of(known);
        }
        return say(failure, Stream.of(DISK_FULL))
                ? Optional.of(Aside.failed(Path.of(activity), new IOException(DISK_FULL, failure)))
                : Optional.empty();
    }

    /** The failure itself and its causes, the outermost first. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, c -> c.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(DEEPEST);
    }
}
