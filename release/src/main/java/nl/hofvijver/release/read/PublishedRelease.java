package nl.hofvijver.release.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Aside;
import tools.jackson.databind.JsonNode;

/**
 * A release in memory, checked against its manifest. Never changes; may be used by many threads.
 *
 * @param manifest what the release is
 * @param folder where its files are
 * @param measures descriptions, by id
 * @param boundaries areas and drawings
 * @param columns all rows
 */
public record PublishedRelease(
        Manifest manifest, Path folder, List<JsonNode> measures, Boundaries boundaries, Columns columns) {
    public PublishedRelease {
        measures = List.copyOf(measures);
    }

    /**
     * Reads a release.
     *
     * @throws nl.hofvijver.engine.problem.ProblemException {@code HV-3011} when it does not exist, {@code HV-3012} when
     *     it is incomplete or was altered
     */
    public static PublishedRelease read(ReleaseStore store, String id) {
        Manifest manifest = store.verified(id);
        Path folder = store.release(id);
        List<JsonNode> measures = new ArrayList<>();
        Json.mapper().readTree(folder.resolve("measures.json")).forEach(measures::add);
        return new PublishedRelease(
                manifest,
                folder,
                measures,
                Boundaries.read(folder.resolve("areas.geojson")),
                columns(folder.resolve("measures.parquet"), Math.toIntExact(manifest.cells())));
    }

    /** The description of a measure. */
    public Optional<JsonNode> measure(String id) {
        return measures.stream()
                .filter(m -> m.path("id").asString("").equals(id))
                .findFirst();
    }

    /** The area with this code; the coarsest when a code is used on more than one level. */
    public Optional<PublishedArea> area(String code) {
        return boundaries.area(code);
    }

    private static Columns columns(Path parquet, int rows) {
        Path folder = parquet.toAbsolutePath().getParent();
        try {
            Path spill = Files.createTempDirectory("hofvijver-read-");
            try (DuckDbEngine engine = DuckDbEngine.open(new EngineSettings("1GB", 2, spill, List.of(folder)))) {
                engine.bind("measures", new Source.Parquet(List.of(parquet)));
                return ColumnsBuilder.read(engine, rows);
            } finally {
                Aside.delete(spill);
            }
        } catch (IOException e) {
            throw Aside.failed(parquet, e);
        }
    }
}
