package nl.hofvijver.pond.area;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which areas of one level and vintage touch. Published boundaries are simplified area by area and leave gaps of tens of
 * metres; areas touch when they come within {@link #GAP} degrees (some 50 metres) of each other.
 */
public final class AreaNeighbours {
    /** In degrees. */
    static final double GAP = 0.0005;

    private AreaNeighbours() {}

    private record Shape(String code, Geometry geometry) {}

    /**
     * For each area the codes of the areas that it touches; nothing when there is no boundary file.
     *
     * @throws ProblemException {@code HV-1301} when the file is not what area import writes
     */
    public static Map<String, Set<String>> read(Path folder, String level, int vintage) {
        Path file = folder.resolve(Areas.fileName(level, vintage));
        if (!Files.isRegularFile(file)) {
            return Map.of();
        }
        List<Shape> shapes = shapes(file);
        STRtree index = new STRtree();
        shapes.forEach(s -> index.insert(s.geometry().getEnvelopeInternal(), s));
        Map<String, Set<String>> neighbours = new TreeMap<>();
        for (Shape shape : shapes) {
            Envelope around = new Envelope(shape.geometry().getEnvelopeInternal());
            around.expandBy(GAP);
            Set<String> touching = new TreeSet<>();
            for (Object found : index.query(around)) {
                Shape other = (Shape) found;
                if (!other.code().equals(shape.code()) && shape.geometry().isWithinDistance(other.geometry(), GAP)) {
                    touching.add(other.code());
                }
            }
            neighbours.put(shape.code(), touching);
        }
        return neighbours;
    }

    private static List<Shape> shapes(Path file) {
        List<Shape> shapes = new ArrayList<>();
        try {
            for (JsonNode feature : JsonMapper.shared().readTree(file).path("features")) {
                String code = feature.path("properties").path("code").asString("");
                GeoJsonGeometry.read(feature.path("geometry")).ifPresent(g -> shapes.add(new Shape(code, g)));
            }
        } catch (JacksonException e) {
            throw new ProblemException(
                    new Problem(
                            AreaProblem.GEOJSON_UNREADABLE,
                            "This is not a GeoJSON feature collection.",
                            file.getFileName().toString(),
                            "Import the boundaries again with `hofvijver area import`."),
                    e);
        }
        return shapes;
    }
}
