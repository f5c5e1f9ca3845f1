package nl.hofvijver.pond.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** Polygons of GeoJSON (RFC 7946 section 3.1) as JTS geometries. */
final class GeoJsonGeometry {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometry() {}

    /** The polygon or multipolygon in {@code geometry}; empty for anything else, and for rings that do not close. */
    static Optional<Geometry> read(JsonNode geometry) {
        try {
            return switch (geometry.path("type").asString("")) {
                case "Polygon" -> Optional.of(polygon(geometry.path("coordinates")));
                case "MultiPolygon" -> {
                    List<Polygon> parts = new ArrayList<>();
                    geometry.path("coordinates").forEach(part -> parts.add(polygon(part)));
                    yield Optional.of(FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new)));
                }
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notClosed) {
            return Optional.empty();
        }
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = new ArrayList<>();
        rings.forEach(ring -> read.add(ring(ring)));
        if (read.isEmpty()) {
            throw new IllegalArgumentException("a polygon without a ring");
        }
        return FACTORY.createPolygon(
                read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (JsonNode position : positions) {
            coordinates.add(new Coordinate(number(position.path(0)), number(position.path(1))));
        }
        return FACTORY.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("a position without two numbers");
        }
        return value.asDouble();
    }
}
