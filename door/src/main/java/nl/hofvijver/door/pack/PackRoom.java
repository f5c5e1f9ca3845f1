package nl.hofvijver.door.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.pond.delivery.RawCheck;

/**
 * Where packing happens: one engine for all packages of a run, and a folder for what stands there in between. Several
 * threads may pack in one room.
 *
 * <pre>{@code
 * try (PackRoom room = PackRoom.open(settings, 1)) {
 *     PackReport packed = Pack.run(order, room, Progress.silent());
 * }
 * }</pre>
 */
public final class PackRoom implements AutoCloseable {
    private final FolderLock lock;
    private final Path work;
    private final DuckDbEngine engine;

    private PackRoom(FolderLock lock, Path work, DuckDbEngine engine) {
        this.lock = lock;
        this.work = work;
        this.engine = engine;
    }

    /**
     * Opens a room.
     *
     * @param settings its folders are those with the partner's own files and the region's table of postcodes; its spill
     *     folder belongs to the partner, because what stands there in between still has identifiers. It is emptied
     *     when the room is closed
     * @param packing how many threads pack side by side
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-2012} when another process packs there
     */
    public static PackRoom open(EngineSettings settings, int packing) {
        Path spill = settings.spill().toAbsolutePath().normalize();
        FolderLock lock = FolderLock.take(spill);
        boolean open = false;
        try {
            // What a killed run left still has identifiers.
            Aside.sweep(spill);
            Path work = Files.createDirectories(spill.resolve(Aside.PREFIX + "pack-" + UUID.randomUUID()));
            DuckDbEngine engine = DuckDbEngine.open(
                    new EngineSettings(settings.memory(), settings.threads(), work, settings.folders()), packing);
            RawCheck.prepare(engine);
            open = true;
            return new PackRoom(lock, work, engine);
        } catch (IOException e) {
            throw Aside.failed(spill, e);
        } finally {
            if (!open) {
                lock.close();
            }
        }
    }

    DuckDbEngine engine() {
        return engine;
    }

    /** A folder for one package; the caller deletes it. */
    Path folder() throws IOException {
        return Files.createDirectories(work.resolve(UUID.randomUUID().toString()));
    }

    @Override
    public void close() {
        engine.close();
        try {
            Aside.delete(work);
        } catch (IOException e) {
            throw Aside.failed(work, e);
        } finally {
            lock.close();
        }
    }
}
