package nl.hofvijver.release.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A release in memory, checked against its manifest. Never changes; may be used by many threads.
 *
 * @param manifest what the release is
 * @param folder where its files are
 * @param measures descriptions, by id
 * @param boundaries areas and drawings
 * @param columns all rows
 * @param derived what was computed from the figures as a whole, by the name of its file
 * @param spines what the spines of its areas have in common
 */
public record PublishedRelease(
        Manifest manifest,
        Path folder,
        List<JsonNode> measures,
        Boundaries boundaries,
        Columns columns,
        Map<String, JsonNode> derived,
        Spines spines) {
    /** The files that are read whole when a release has them; one that was made by an older version lacks them. */
    private static final List<String> DERIVED = List.of(
            "weights.json", "hotspots.json", "clusters.json", "projections.json", "neighbours.json", "studies.json");

    public PublishedRelease {
        measures = List.copyOf(measures);
        derived = Map.copyOf(derived);
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
        Columns columns = Columns.read(folder.resolve("measures.parquet"), Math.toIntExact(manifest.cells()));
        Map<String, JsonNode> derived = derived(manifest, folder);
        return new PublishedRelease(
                manifest,
                folder,
                measures,
                Boundaries.read(folder.resolve("areas.geojson")),
                columns,
                derived,
                new Spines(measures, columns, derived));
    }

    private static Map<String, JsonNode> derived(Manifest manifest, Path folder) {
        Map<String, JsonNode> derived = new HashMap<>();
        for (String name : DERIVED) {
            if (manifest.files().containsKey(name)) {
                derived.put(name, Json.mapper().readTree(folder.resolve(name)));
            }
        }
        return derived;
    }

    /** What was computed from the figures as a whole; empty when this release has no such file. */
    public Optional<JsonNode> derived(String name) {
        return Optional.ofNullable(derived.get(name + ".json"));
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
}
