package nl.hofvijver.pond.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a published boundary file into a region: one level, one vintage, in WGS84, without water.
 *
 * <p>An area whose drawing is broken keeps its place without a drawing, and the report names it: its figures remain in
 * tables. A boundary file decides what a map looks like, never in which area an address lies.
 */
public final class AreaImport {
    private static final List<String> CODE_PROPERTIES =
            List.of("code", "BU_CODE", "WK_CODE", "GM_CODE", "buurtcode", "wijkcode", "gemeentecode", "statcode");
    private static final List<String> NAME_PROPERTIES = List.of(
            "name", "BU_NAAM", "WK_NAAM", "GM_NAAM", "buurtnaam", "wijknaam", "gemeentenaam", "statnaam", "naam");
    private static final Map<String, String> PREFIX = Map.of("gemeente", "GM", "wijk", "WK", "buurt", "BU");
    private final JsonMapper json = JsonMapper.shared();
    private final String region;
    private final String level;
    private final int vintage;
    private final Predicate<String> gemeenten;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * What an import did.
     *
     * @param file the boundary file that was written
     * @param areas how many areas it holds
     * @param water how many areas of water were left out
     * @param outside how many areas outside the selection were left out
     * @param problems boundaries that are not drawn, each with its code
     */
    public record Report(Path file, int areas, int water, int outside, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * @param region the region's code, parent of every gemeente
     * @param level the level of the areas in the file
     * @param vintage the year of the division
     * @param gemeenten codes of the gemeenten to keep; empty keeps all
     */
    public AreaImport(String region, String level, int vintage, Set<String> gemeenten) {
        this.region = region;
        this.level = level;
        this.vintage = vintage;
        this.gemeenten = gemeenten.isEmpty() ? code -> true : Set.copyOf(gemeenten)::contains;
    }

    /**
     * Writes {@code <level>-<vintage>.geojson} into {@code folder}, replacing an earlier import.
     *
     * @throws ProblemException {@code HV-1301} to {@code HV-1308} when the file as a whole cannot be used
     */
    public Report run(Path source, Path folder) {
        JsonNode features = features(source);
        ArrayNode kept = json.createArrayNode();
        Set<String> seen = new HashSet<>();
        int water = 0;
        int outside = 0;
        for (JsonNode feature : features) {
            JsonNode properties = feature.path("properties");
            String code = code(source, properties);
            if (isWater(properties)) {
                water++;
            } else if (!gemeenten.test(AreaCode.gemeente(code))) {
                outside++;
            } else if (!seen.add(code)) {
                throw problem(
                        source,
                        AreaProblem.CODE_TWICE,
                        "The code " + code + " stands here twice.",
                        "Merge the parts into one MultiPolygon.");
            } else {
                kept.add(normalised(source, code, properties, feature.path("geometry")));
            }
        }
        if (kept.isEmpty()) {
            throw problem(
                    source,
                    AreaProblem.NOTHING_SELECTED,
                    "No area is left: %d are water, %d lie in other gemeenten.".formatted(water, outside),
                    "Check the gemeenten of the region, or leave the selection out to keep all.");
        }
        ObjectNode collection = json.createObjectNode().put("type", "FeatureCollection");
        collection.set("features", kept);
        Path target = folder.resolve(Areas.fileName(level, vintage));
        Aside.text(target, json.writeValueAsString(collection));
        return new Report(target, kept.size(), water, outside, problems);
    }

    private JsonNode features(Path source) {
        try {
            JsonNode root = json.readTree(source);
            if (root.path("features").isArray()) {
                return root.path("features");
            }
        } catch (JacksonException e) {
            throw new ProblemException(unreadable(source), e);
        }
        throw new ProblemException(unreadable(source));
    }

    private static Problem unreadable(Path source) {
        return new Problem(
                AreaProblem.GEOJSON_UNREADABLE,
                "This is not a GeoJSON feature collection.",
                source.getFileName().toString(),
                "Export the boundaries as GeoJSON (RFC 7946): longitude and latitude, one feature per area.");
    }

    private String code(Path source, JsonNode properties) {
        String prefix = PREFIX.getOrDefault(level, "");
        Optional<String> code = CODE_PROPERTIES.stream()
                .map(p -> properties.path(p).asString(""))
                .filter(c -> c.startsWith(prefix))
                .findFirst();
        if (code.isEmpty()) {
            throw problem(
                    source,
                    AreaProblem.PROPERTY_MISSING,
                    "A feature has no property with a code of a " + level + ".",
                    "Expected one of " + String.join(", ", CODE_PROPERTIES) + ", starting with " + prefix + ".");
        }
        if (!AreaCode.level(code.get()).equals(Optional.of(level))) {
            throw problem(
                    source,
                    AreaProblem.CODE_INVALID,
                    "'" + code.get() + "' is not the code of a " + level + ".",
                    "A code is GM + 4, WK + 6 or BU + 8 digits or capitals.");
        }
        return code.get();
    }

    private static boolean isWater(JsonNode properties) {
        return List.of("WATER", "H2O", "water").stream()
                .anyMatch(p ->
                        properties.path(p).asString("").toUpperCase(Locale.ROOT).equals("JA"));
    }

    private JsonNode normalised(Path source, String code, JsonNode properties, JsonNode geometry) {
        String name = NAME_PROPERTIES.stream()
                .filter(p -> !p.endsWith("_NAAM") || p.startsWith(PREFIX.getOrDefault(level, "")))
                .map(p -> properties.path(p).asString(""))
                .filter(n -> !n.isBlank())
                .findFirst()
                .orElse("");
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.putObject("properties")
                .put("code", code)
                .put("name", name.strip())
                .put("parent", AreaCode.parent(code, region));
        feature.set("geometry", drawable(source, code, geometry) ? geometry : json.nullNode());
        return feature;
    }

    private boolean drawable(Path source, String code, JsonNode geometry) {
        Optional<Geometry> shape = GeoJsonGeometry.read(geometry);
        String fault = shape.map(AreaImport::fault).orElse("it is not a Polygon or MultiPolygon with closed rings");
        if (shape.isPresent() && !withinWorld(shape.get())) {
            throw problem(
                    source,
                    AreaProblem.NOT_WGS84,
                    "The coordinates of " + code + " are not longitude and latitude.",
                    "Convert the file from RD New (EPSG:28992) to WGS84 (EPSG:4326) first.");
        }
        if (!fault.isEmpty()) {
            problems.add(new Problem(
                    AreaProblem.BOUNDARY_INVALID,
                    "The boundary of " + code + " is not valid: " + fault + ".",
                    source.getFileName().toString(),
                    shape.isPresent()
                            ? "It is drawn as it is; repair the polygon in the source."
                            : "It is kept without a drawing; repair the polygon in the source."));
        }
        return shape.isPresent();
    }

    private static String fault(Geometry shape) {
        var error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            return error.getMessage().toLowerCase(Locale.ROOT);
        }
        return shape.getArea() == 0 ? "it has no area" : "";
    }

    private static boolean withinWorld(Geometry shape) {
        var box = shape.getEnvelopeInternal();
        return box.getMinX() >= -180 && box.getMaxX() <= 180 && box.getMinY() >= -90 && box.getMaxY() <= 90;
    }

    private static ProblemException problem(Path source, AreaProblem code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, source.getFileName().toString(), remedy));
    }
}
