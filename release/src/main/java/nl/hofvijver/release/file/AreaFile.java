package nl.hofvijver.release.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.area.Areas;
import nl.hofvijver.release.ReleaseProblem;
import nl.hofvijver.release.read.Features;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.read.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The boundaries of all levels in one file: the region itself without a drawing, then every level from coarse to fine.
 */
public final class AreaFile {
    /** The name of the file. */
    public static final String FILE = "areas.geojson";

    // Five decimals of a degree are about a metre, less than the width of the line on any map.
    private static final double PRECISION = 1e5;

    private AreaFile() {}

    /**
     * Writes the boundaries that the region's maps use.
     *
     * @param boundaries the folder with one file per level and vintage
     * @throws ProblemException {@code HV-3004} when the file of a level is missing or is not what area import writes
     */
    public static void write(Path folder, Path boundaries, Manifest.About region) {
        Path target = folder.resolve(FILE);
        try (BufferedWriter out = Files.newBufferedWriter(target)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            out.write(regionItself(region).toString());
            for (Manifest.Level level : region.levels()) {
                copy(file(boundaries, level), level, out);
            }
            out.write("\n]}\n");
        } catch (IOException e) {
            throw Aside.failed(target, e);
        }
    }

    /** The boundary files of these levels, in order. Throws {@code HV-3004} when one is missing. */
    public static List<Path> files(Path boundaries, List<Manifest.Level> levels) {
        return levels.stream().map(level -> file(boundaries, level)).toList();
    }

    private static Path file(Path boundaries, Manifest.Level level) {
        Path file = boundaries.resolve(Areas.fileName(level.name(), level.vintage()));
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.AREAS_MISSING,
                    "The boundaries of level " + level.name() + " in " + level.vintage() + " are missing.",
                    file.getFileName().toString(),
                    "Import them with `hofvijver area import`, or correct 'areas:' in region.yaml."));
        }
        return file;
    }

    private static ObjectNode regionItself(Manifest.About region) {
        int vintage =
                region.levels().stream().mapToInt(Manifest.Level::vintage).max().orElse(0);
        return feature(
                region.code(),
                region.name().nl(),
                "region",
                vintage,
                "",
                Json.mapper().nullNode());
    }

    private static ObjectNode feature(
            String code, String name, String level, int vintage, String parent, JsonNode geometry) {
        ObjectNode feature = Json.mapper().createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("code", code)
                .put("name", name)
                .put("level", level)
                .put("vintage", vintage)
                .put("parent", parent);
        feature.set("geometry", geometry);
        return feature;
    }

    private static void copy(Path file, Manifest.Level level, BufferedWriter out) throws IOException {
        try {
            Features.each(file, feature -> {
                JsonNode properties = feature.path("properties");
                out.write(",\n");
                out.write(feature(
                                properties.path("code").asString(""),
                                properties.path("name").asString(""),
                                level.name(),
                                level.vintage(),
                                properties.path("parent").asString(""),
                                rounded(feature.path("geometry")))
                        .toString());
            });
        } catch (JacksonException e) {
            throw new ProblemException(
                    new Problem(
                            ReleaseProblem.AREAS_MISSING,
                            "The boundaries of level " + level.name() + " cannot be read.",
                            file.getFileName().toString(),
                            "Import them again with `hofvijver area import`."),
                    e);
        }
    }

    private static JsonNode rounded(JsonNode geometry) {
        if (!(geometry instanceof ObjectNode shape)) {
            return Json.mapper().nullNode();
        }
        shape.set("coordinates", roundedNumbers(shape.path("coordinates")));
        return shape;
    }

    private static JsonNode roundedNumbers(JsonNode coordinates) {
        ArrayNode rounded = Json.mapper().createArrayNode();
        for (JsonNode item : coordinates) {
            if (item.isNumber()) {
                rounded.add(Math.rint(item.asDouble() * PRECISION) / PRECISION);
            } else {
                rounded.add(roundedNumbers(item));
            }
        }
        return rounded;
    }
}
