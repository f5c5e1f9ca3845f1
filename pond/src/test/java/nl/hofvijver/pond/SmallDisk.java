package nl.hofvijver.pond;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory; where the system does not let a test mount one, the test is skipped. */
public final class SmallDisk implements AutoCloseable {
    private static final String FILLER = "filler";
    private final Path folder;

    /** Mounts a disk of {@code megabytes} in {@code folder}, which is made. */
    public SmallDisk(Path folder, int megabytes) throws IOException {
        this.folder = Files.createDirectories(folder);
        int code = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        Assumptions.assumeTrue(code == 0, "this system does not let the test mount a small disk");
    }

    public Path folder() {
        return folder;
    }

    /** Fills the disk, but for {@code left} kilobytes. */
    public void fill(int left) throws IOException {
        long room = Files.getFileStore(folder).getUsableSpace() - left * 1024L;
        try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER), StandardOpenOption.CREATE)) {
            out.write(new byte[Math.toIntExact(Math.max(0, room))]);
        }
    }

    /** Gives the room back that {@link #fill} took. */
    public void makeRoom() throws IOException {
        Files.delete(folder.resolve(FILLER));
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchCommand) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + command[0], e);
        }
    }
}
