package nl.hofvijver.synth.area;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.FigureTable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** The land of the region, cut by its coast, rivers and borders into the territories of the gemeenten. */
final class Outline {
    private static final double STRENGTH = 0.12;

    private Outline() {}

    /** The territories: pieces of land between coast, rivers and borders; the same rings in every run. */
    static List<Polygon> territories(Dice dice) {
        Wiggle wiggle = new Wiggle(dice, STRENGTH);
        List<Geometry> lines = new ArrayList<>();
        for (String line : FigureTable.lines(Outline.class, "outline.wkt")) {
            lines.add(wiggle.apply(line(line.substring(line.indexOf(' ')))));
        }
        Geometry noded = new GeometryFactory().buildGeometry(lines).union();
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> territories = new ArrayList<>();
        for (Object polygon : polygonizer.getPolygons()) {
            territories.add((Polygon) ((Polygon) polygon).norm());
        }
        return territories;
    }

    private static LineString line(String text) {
        try {
            return (LineString) new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalStateException("outline.wkt: " + text, e);
        }
    }
}
