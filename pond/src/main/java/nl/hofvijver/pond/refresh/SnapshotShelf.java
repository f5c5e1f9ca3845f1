package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;

/**
 * The folder with snapshots. The file {@code current} names the one that readers take; {@code history} names those
 * that were current, newest first, and decides which old ones may go.
 */
final class SnapshotShelf {
    /** How many snapshots are kept, the current one included: whoever still reads the one before can finish. */
    static final int KEPT = 2;

    private static final String CURRENT = "current";
    private static final String HISTORY = "history";

    private final Path folder;

    SnapshotShelf(Path folder) {
        this.folder = folder;
    }

    Optional<Snapshot> current() {
        return lines(CURRENT).stream().findFirst().flatMap(this::find);
    }

    /** The folder of the snapshot with this id, whether it exists or not. */
    Path place(String id) {
        return folder.resolve(id);
    }

    /** The snapshot with this id, when it is on the shelf. */
    Optional<Snapshot> find(String id) {
        return Files.isRegularFile(place(id).resolve(Manifest.FILE))
                ? Optional.of(Snapshot.read(place(id)))
                : Optional.empty();
    }

    /** Makes a complete snapshot the current one, then removes those that were current too long ago. */
    void makeCurrent(String id) {
        List<String> history = new ArrayList<>(lines(HISTORY));
        history.remove(id);
        history.addFirst(id);
        List<String> kept = history.subList(0, Math.min(KEPT, history.size()));
        Aside.text(folder.resolve(CURRENT), id + "\n");
        Aside.text(folder.resolve(HISTORY), String.join("\n", kept) + "\n");
        snapshots().stream().filter(s -> !kept.contains(s)).forEach(this::remove);
    }

    /** Removes every snapshot but this one, which is the current one. */
    void keepOnly(String id) {
        Aside.text(folder.resolve(HISTORY), id + "\n");
        snapshots().stream().filter(s -> !s.equals(id)).forEach(this::remove);
    }

    /** Removed under an unfinished name first, so that a process killed halfway leaves no broken snapshot. */
    private void remove(String id) {
        Path leaving = folder.resolve(Aside.PREFIX + id);
        try {
            Aside.delete(leaving);
            Files.move(place(id), leaving);
            Aside.delete(leaving);
        } catch (IOException e) {
            throw Aside.failed(place(id), e);
        }
    }

    private List<String> snapshots() {
        try (var entries = Files.list(folder)) {
            return entries.filter(e -> Files.isRegularFile(e.resolve(Manifest.FILE)))
                    .map(e -> e.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }
}
