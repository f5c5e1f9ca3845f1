package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.region.Region;

/**
 * A complete, unalterable set of tables: OMOP CDM 5.4 and the region's extension tables.
 *
 * @param id twelve hexadecimal digits that follow from deliveries, SQL and engine
 * @param folder one sub-folder per table, and the manifest
 * @param tables name to Parquet files, at least one each
 * @param hashes name to the hash that decides the table's content
 * @param rows name to number of rows
 */
public record Snapshot(
        String id, Path folder, Map<String, List<Path>> tables, Map<String, String> hashes, Map<String, Long> rows) {
    public Snapshot {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        hashes = Map.copyOf(hashes);
        rows = Map.copyOf(rows);
    }

    /** The current snapshot of the region; empty before the first refresh. */
    public static Optional<Snapshot> current(Region region) {
        return new SnapshotShelf(region.pond()).current();
    }

    /**
     * The current snapshot of the region.
     *
     * @throws ProblemException {@code HV-2101} before the first refresh
     */
    public static Snapshot required(Region region) {
        return current(region)
                .orElseThrow(() -> new ProblemException(new Problem(
                        RefreshProblem.NO_SNAPSHOT,
                        "The region has no snapshot yet.",
                        region.pond().toString(),
                        "Run `hofvijver refresh` first.")));
    }

    /** The table with this name as input of a step. */
    public Source source(String table) {
        return new Source.Parquet(tables.getOrDefault(table, List.of()));
    }

    /** The hash that decides the content of a table of this snapshot. */
    public String hash(String table) {
        return Optional.ofNullable(hashes.get(table))
                .orElseThrow(() -> new IllegalArgumentException("a snapshot has no table " + table));
    }

    /** The snapshot in {@code folder}. */
    static Snapshot read(Path folder) {
        Manifest manifest = Manifest.read(folder);
        Map<String, List<Path>> tables = new LinkedHashMap<>();
        manifest.tables().forEach(t -> tables.put(t.table(), Pipeline.parquetFiles(folder.resolve(t.table()))));
        return new Snapshot(
                manifest.snapshot(),
                folder,
                tables,
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Made::table, Manifest.Made::hash)),
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Made::table, Manifest.Made::rows)));
    }
}
