package nl.hofvijver.synth.area;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.chance.Dice;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.linemerge.LineMerger;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Turns cells that were cut one by one into areas that share every edge vertex by vertex.
 *
 * <p>Cells that were clipped separately meet only within the rounding of a double. All edges are therefore put on a grid
 * of six decimals, drawn once, bent once, and the areas are what lies between them: gaps and overlaps cannot exist.
 */
final class Mosaic {
    private static final double STRENGTH = 0.09;
    private static final PrecisionModel GRID = new PrecisionModel(1e6);

    private Mosaic() {}

    /** For each cell the area that takes its place, in the same order. */
    static List<Polygon> of(List<Geometry> cells, Dice dice) {
        List<Geometry> edges = new ArrayList<>();
        for (Geometry cell : cells) {
            edges.add(cell.getBoundary());
        }
        Geometry noded = UnaryUnionNG.union(edges, GRID);
        LineMerger merger = new LineMerger();
        merger.add(noded);
        Wiggle wiggle = new Wiggle(dice, STRENGTH);
        Polygonizer polygonizer = new Polygonizer();
        for (Object line : merger.getMergedLineStrings()) {
            polygonizer.add(wiggle.apply((LineString) line));
        }
        List<Polygon> areas = new ArrayList<>();
        for (Object area : polygonizer.getPolygons()) {
            // The polygonizer keeps edges in hash sets; without this a ring starts elsewhere in every run.
            areas.add((Polygon) ((Polygon) area).norm());
        }
        if (areas.size() != cells.size()) {
            throw new IllegalStateException(cells.size() + " cells became " + areas.size() + " areas");
        }
        return cells.stream().map(cell -> areaOf(cell, areas)).toList();
    }

    private static Polygon areaOf(Geometry cell, List<Polygon> areas) {
        Coordinate inside = cell.getInteriorPoint().getCoordinate();
        return areas.stream()
                .filter(area -> SimplePointInAreaLocator.isContained(inside, area))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a cell has no area"));
    }
}
