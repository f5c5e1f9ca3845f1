package nl.hofvijver.engine.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import nl.hofvijver.engine.EngineProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Lets one process at a time write in a folder. The operating system frees the lock when the process dies. */
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of {@code folder}, or fails at once with {@code HV-2012} when another process holds it. */
    public static FolderLock take(Path folder) {
        Path file = folder.resolve(".lock");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new ProblemException(new Problem(
                        EngineProblem.LOCKED,
                        "Another process is writing here.",
                        folder.toString(),
                        "Wait until it is done, then run the same command again."));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
