package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.pond.region.Region;

/**
 * How long what was made before an objection may stand. Once a snapshot was made without the people who object, the older
 * snapshots, and the answers and extracts drawn from them, are removed: at once, or within the days of {@code retention} in region.yaml
 * when others still read them.
 */
final class Retention {
    private static final String STATE = "objections";

    private final Region region;

    Retention(Region region) {
        this.region = region;
    }

    /**
     * Removes what is due.
     *
     * @param made the snapshot that follows from the deliveries as they are now
     * @param honoured the last event of the list of objections that was honoured in it; empty for none
     */
    void keep(Snapshot made, String honoured) {
        Path state = region.pond().resolve(STATE);
        List<String> lines = lines(state);
        String before = lines.isEmpty() ? "" : lines.getFirst();
        if (honoured.isEmpty() || (honoured.equals(before) && lines.size() < 2)) {
            return;
        }
        LocalDate due = honoured.equals(before)
                ? LocalDate.parse(lines.get(1))
                : region.clock().plusDays(region.retentionDays());
        if (region.clock().isBefore(due)) {
            Aside.text(state, honoured + "\n" + due + "\n");
            return;
        }
        try (FolderLock _ = FolderLock.take(region.pond())) {
            new SnapshotShelf(region.pond()).keepOnly(made.id());
        }
        remove(region.results());
        remove(region.extracts());
        Aside.text(state, honoured + "\n");
    }

    /**
     * Answers and extracts are drawn again from the new snapshot; the record of definitions beside answers says nothing of
     * anybody.
     */
    private static void remove(Path drawn) {
        if (!Files.isDirectory(drawn)) {
            return;
        }
        try (var folders = Files.list(drawn)) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                Aside.delete(folder);
            }
        } catch (IOException e) {
            throw Aside.failed(drawn, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Files.readString(file, StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }
}
