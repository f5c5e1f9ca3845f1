package nl.hofvijver.synth.area;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.files.Aside;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the boundaries as GeoJSON (RFC 7946) and the table of codes that changed. */
public final class BoundaryFiles {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Geography geography;
    private final String region;

    /** @param region the region's code, parent of the gemeenten */
    public BoundaryFiles(Geography geography, String region) {
        this.geography = geography;
        this.region = region;
    }

    /** Writes one file per level and vintage, and {@code successors.csv}. */
    public void write(Path folder) {
        ObjectNode gemeenten = collection();
        geography.gemeenten().forEach(g -> add(gemeenten, g.code(), g.name(), region, g.code()));
        write(folder, "gemeente", Geography.VINTAGE, gemeenten);
        ObjectNode wijken = collection();
        geography
                .wijken()
                .forEach(w -> add(wijken, w.code(), w.name(), w.gemeente().code(), w.code()));
        write(folder, "wijk", Geography.VINTAGE, wijken);
        ObjectNode buurten = collection();
        ObjectNode earlier = collection();
        for (Buurt b : geography.buurten()) {
            add(buurten, b.code(), b.name(), b.wijk().code(), b.code());
            add(earlier, OldCodes.of(b), b.name(), b.wijk().code(), b.code());
        }
        write(folder, "buurt", Geography.VINTAGE, buurten);
        write(folder, "buurt", OldCodes.VINTAGE, earlier);
        Aside.text(folder.resolve("successors.csv"), successors());
    }

    private static void write(Path folder, String level, int vintage, ObjectNode collection) {
        Aside.text(folder.resolve(level + "-" + vintage + ".geojson"), JSON.writeValueAsString(collection) + "\n");
    }

    private String successors() {
        List<String> lines = new ArrayList<>();
        lines.add("from_code,from_vintage,to_code,to_vintage,relation");
        for (Buurt b : geography.buurten()) {
            String old = OldCodes.of(b);
            lines.add("%s,%d,%s,%d,%s"
                    .formatted(
                            old,
                            OldCodes.VINTAGE,
                            b.code(),
                            Geography.VINTAGE,
                            old.equals(b.code()) ? "same" : "recoded"));
        }
        return String.join("\n", lines) + "\n";
    }

    private static ObjectNode collection() {
        ObjectNode collection = JSON.createObjectNode();
        collection.put("type", "FeatureCollection");
        collection.putArray("features");
        return collection;
    }

    private void add(ObjectNode collection, String code, String name, String parent, String shape) {
        ObjectNode feature = collection.withArray("features").addObject();
        feature.put("type", "Feature");
        feature.putObject("properties").put("code", code).put("name", name).put("parent", parent);
        geometry(feature.putObject("geometry"), geography.shape(shape));
    }

    private static void geometry(ObjectNode node, Geometry shape) {
        if (shape instanceof Polygon polygon) {
            node.put("type", "Polygon");
            rings(node.putArray("coordinates"), polygon);
            return;
        }
        node.put("type", "MultiPolygon");
        ArrayNode parts = node.putArray("coordinates");
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            rings(parts.addArray(), (Polygon) shape.getGeometryN(i));
        }
    }

    private static void rings(ArrayNode rings, Polygon polygon) {
        ring(rings.addArray(), polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(rings.addArray(), polygon.getInteriorRingN(i), false);
        }
    }

    private static void ring(ArrayNode positions, LinearRing ring, boolean counterClockwise) {
        LinearRing turned = Orientation.isCCW(ring.getCoordinateSequence()) == counterClockwise ? ring : ring.reverse();
        for (Coordinate c : turned.getCoordinates()) {
            positions.addArray().add(c.x).add(c.y);
        }
    }
}
