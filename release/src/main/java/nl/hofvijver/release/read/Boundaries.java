package nl.hofvijver.release.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import nl.hofvijver.engine.files.Aside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The areas of a release with their drawings, a level at a time and ready to be sent. Drawings are kept compressed,
 * because that is how they leave: those of a country fit in tens of megabytes.
 */
public final class Boundaries {
    private final List<PublishedArea> areas = new ArrayList<>();
    private final Map<String, PublishedArea> byCode = new HashMap<>();
    private final Map<String, byte[]> compressed = new LinkedHashMap<>();

    private Boundaries() {}

    /** Reads {@code areas.geojson}, one feature in memory at a time. */
    public static Boundaries read(Path file) {
        Boundaries boundaries = new Boundaries();
        try {
            boundaries.readFeatures(file);
            return boundaries;
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** All areas: the region, then level by level. */
    public List<PublishedArea> areas() {
        return List.copyOf(areas);
    }

    /** The area with this code. */
    Optional<PublishedArea> area(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The feature collection of a level as gzip; empty for a level that does not exist. */
    public Optional<byte[]> gzip(String level) {
        return Optional.ofNullable(compressed.get(level)).map(byte[]::clone);
    }

    private void readFeatures(Path file) throws IOException {
        Map<String, Level> levels = new LinkedHashMap<>();
        Features.each(file, feature -> {
            PublishedArea area = area(feature.path("properties"));
            Level level = levels.get(area.level());
            if (level == null) {
                level = new Level();
                levels.put(area.level(), level);
            }
            areas.add(area);
            byCode.putIfAbsent(area.code(), area);
            level.add(area, feature.path("geometry"));
        });
        for (Map.Entry<String, Level> level : levels.entrySet()) {
            compressed.put(level.getKey(), level.getValue().finish());
        }
    }

    private static PublishedArea area(JsonNode properties) {
        return new PublishedArea(
                properties.path("code").asString(""),
                properties.path("name").asString(""),
                properties.path("level").asString(""),
                properties.path("vintage").asInt(0),
                properties.path("parent").asString(""));
    }

    private static final class Level {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final OutputStream out = new GZIPOutputStream(bytes);
        private String separator = "";

        Level() throws IOException {
            write("{\"type\":\"FeatureCollection\",\"features\":[\n");
        }

        void add(PublishedArea area, JsonNode geometry) throws IOException {
            ObjectNode feature = Json.mapper().createObjectNode().put("type", "Feature");
            feature.putObject("properties").put("code", area.code()).put("name", area.name());
            feature.set("geometry", geometry);
            write(separator);
            write(feature.toString());
            separator = ",\n";
        }

        byte[] finish() throws IOException {
            write("\n]}\n");
            out.close();
            return bytes.toByteArray();
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
