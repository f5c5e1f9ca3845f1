package nl.hofvijver.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;

/**
 * The files that the next run reads of a region: what was delivered and counts, how persons were linked, and the current
 * snapshot. Only of these may a store keep copies between runs.
 */
final class SharedTables {
    private SharedTables() {}

    /** The files as they are now. */
    static Collection<Path> of(Region region) {
        List<Path> files = new ArrayList<>();
        new Deliveries(region).active().forEach(table -> files.addAll(table.parquet()));
        files.addAll(linked(region.folder().resolve("link")));
        Snapshot.current(region).ifPresent(now -> now.tables().values().forEach(files::addAll));
        return files;
    }

    private static List<Path> linked(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(".parquet"))
                    .filter(f -> !folder.relativize(f).startsWith(Aside.PREFIX + "work"))
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
