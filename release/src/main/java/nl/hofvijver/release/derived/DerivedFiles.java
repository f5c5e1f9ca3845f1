package nl.hofvijver.release.derived;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.release.read.Boundaries;
import nl.hofvijver.release.read.Columns;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.Manifest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the files of this package beside the figures of a release. */
public final class DerivedFiles {
    /** Who touches whom, by level and code. */
    public static final String NEIGHBOURS = "neighbours.json";

    private DerivedFiles() {}

    /**
     * Writes all of them.
     *
     * @param folder where the figures and boundaries of the release have been written
     * @param rows how many rows the figures have
     */
    public static void write(Path folder, List<? extends JsonNode> measures, int rows, Manifest.About region)
            throws IOException {
        Columns columns = Columns.read(folder.resolve("measures.parquet"), rows);
        Path drawings = folder.resolve("areas.geojson");
        List<String> levels = region.levels().stream().map(Manifest.Level::name).toList();
        Subject subject = new Subject(
                List.copyOf(measures), columns, Boundaries.read(drawings).areas(), levels);
        Touching touching = Touching.read(drawings);
        Map<String, int[][]> lists = new LinkedHashMap<>();
        levels.forEach(level -> lists.put(level, touching.lists(level)));
        ObjectNode neighbours = Json.mapper().createObjectNode();
        lists.forEach((level, list) -> neighbours.set(level, Json.mapper().valueToTree(touching.byCode(level, list))));
        put(folder, NEIGHBOURS, neighbours);
        put(folder, RankingFile.FILE, new RankingFile(subject, lists).json());
        put(folder, HotspotFile.FILE, new HotspotFile(subject).json());
        put(folder, ClusterFile.FILE, new ClusterFile(subject).json());
        put(folder, ProjectionFile.FILE, new ProjectionFile(subject).json());
    }

    // Not indented: these files are for programs, and those of a country are large.
    private static void put(Path folder, String name, JsonNode json) throws IOException {
        Files.writeString(folder.resolve(name), json + "\n");
    }
}
