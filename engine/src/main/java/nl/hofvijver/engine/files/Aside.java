package nl.hofvijver.engine.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * Writes a folder or a file beside its place and moves it there when it is complete. A reader therefore never sees
 * half of it, and whatever a killed process left behind starts with {@value #PREFIX} and is removed by the next one.
 */
public final class Aside {
    /** Names of unfinished work start with this; readers skip them. */
    public static final String PREFIX = ".part-";

    private Aside() {}

    /** What fills the folder or the file that is being written. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path part) throws IOException;
    }

    /** A second name for the same file costs nothing; a copy where the file system has no such thing. */
    public static void secondName(Path target, Path existing) throws IOException {
        try {
            Files.createLink(target, existing);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(existing, target);
        }
    }

    /**
     * Makes {@code target} a folder with what {@code filling} writes, or leaves nothing. The target must not exist.
     *
     * @throws ProblemException when the disk is full or a file fails ({@code HV-2010}, {@code HV-2011})
     */
    public static void folder(Path target, Filling filling) {
        Path part = target.resolveSibling(PREFIX + target.getFileName());
        try {
            delete(part);
            Files.createDirectories(part);
            boolean complete = false;
            try {
                filling.fill(part);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                complete = true;
            } finally {
                if (!complete) {
                    delete(part);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed(target, e);
        }
    }

    /** Replaces the content of {@code target} in one move. */
    public static void text(Path target, String content) {
        file(target, part -> Files.writeString(part, content, StandardCharsets.UTF_8));
    }

    /**
     * Makes {@code target} a file with what {@code filling} writes into the path it is given, in one move; when the
     * filling fails the target stays as it was.
     *
     * @throws ProblemException when the disk is full or a file fails ({@code HV-2010}, {@code HV-2011})
     */
    public static void file(Path target, Filling filling) {
        Path part = target.resolveSibling(PREFIX + target.getFileName());
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            boolean complete = false;
            try {
                filling.fill(part);
                complete = true;
            } finally {
                if (!complete) {
                    delete(part);
                }
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            throw failed(target, e);
        }
    }

    /** Removes what killed processes left unfinished directly below {@code folder}. */
    public static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (Path leftover : entries) {
                delete(leftover);
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    /** Deletes a file, or a folder with all that is in it; does nothing when it does not exist. */
    public static void delete(Path path) throws IOException {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(
                        Path folder, java.io.@org.jspecify.annotations.Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException absent) {
            // Already gone is what the caller wants.
        }
    }

    /** The problem for a file operation that failed; a full disk is named as such. */
    public static ProblemException failed(Path place, Exception cause) {
        String message = String.valueOf(cause.getMessage());
        boolean full = List.of("No space left", "Disk quota", "not enough space", "no more space").stream()
                .anyMatch(message::contains);
        Problem problem = full
                ? new Problem(
                        EngineProblem.DISK_FULL,
                        "The disk is full; nothing was left half-written.",
                        place.toString(),
                        "Free some space or choose another disk, then run the same command again.")
                : new Problem(
                        EngineProblem.FILE_FAILED,
                        "A file cannot be read or written: " + cause.getClass().getSimpleName() + ".",
                        place.toString(),
                        "Check that the path exists and that you may write there, then run the same command again.");
        return new ProblemException(problem, cause);
    }
}
