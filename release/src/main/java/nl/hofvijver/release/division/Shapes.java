package nl.hofvijver.release.division;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.release.read.Features;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/**
 * The areas of one division as shapes, by level and code, in the order of the file. Longitudes are shortened to the length
 * of a degree of latitude, so that a distance is the same in all directions.
 */
public final class Shapes {
    // As precise as a release draws them, so that the boundaries of the region and those of a release compare.
    private static final double PRECISION = 1e5;

    private final Map<String, Map<String, Geometry>> levels = new LinkedHashMap<>();

    private Shapes() {}

    /** Reads {@code areas.geojson} of a release. */
    public static Shapes read(Path file) {
        Shapes shapes = new Shapes();
        shapes.read(file, "");
        return shapes;
    }

    /** Reads boundaries of a region, a file per level. */
    public static Shapes read(Map<String, Path> files) {
        Shapes shapes = new Shapes();
        files.forEach((level, file) -> shapes.read(file, level));
        return shapes;
    }

    private void read(Path file, String level) {
        try {
            Features.each(file, feature -> {
                JsonNode properties = feature.path("properties");
                levels.computeIfAbsent(
                                level.isEmpty() ? properties.path("level").asString("") : level,
                                l -> new LinkedHashMap<>())
                        .put(properties.path("code").asString(""), shape(feature.path("geometry")));
            });
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** The codes of a level. */
    public List<String> codes(String level) {
        return List.copyOf(level(level).keySet());
    }

    /** The shapes of a level, in the order of its codes; one without a drawing is empty. */
    public List<Geometry> shapes(String level) {
        return List.copyOf(level(level).values());
    }

    /** The shapes of a level by code. */
    Map<String, Geometry> level(String level) {
        return levels.getOrDefault(level, Map.of());
    }

    private static Geometry shape(JsonNode geometry) {
        GeometryFactory factory = new GeometryFactory();
        JsonNode coordinates = geometry.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (geometry.path("type").asString("").equals("Polygon")) {
            polygons.add(polygon(coordinates, factory));
        } else {
            coordinates.forEach(part -> polygons.add(polygon(part, factory)));
        }
        return factory.createMultiPolygon(
                polygons.stream().filter(p -> !p.isEmpty()).toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings, GeometryFactory factory) {
        JsonNode outer = rings.path(0);
        Coordinate[] points = new Coordinate[outer.size()];
        for (int i = 0; i < points.length; i++) {
            double latitude = rounded(outer.path(i).path(1));
            double longitude = rounded(outer.path(i).path(0));
            points[i] = new Coordinate(longitude * Math.cos(Math.toRadians(latitude)), latitude);
        }
        LinearRing ring = points.length < 4 ? factory.createLinearRing() : factory.createLinearRing(points);
        return factory.createPolygon(ring);
    }

    private static double rounded(JsonNode degrees) {
        return Math.rint(degrees.asDouble(0) * PRECISION) / PRECISION;
    }
}
