package nl.hofvijver.synth.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.chance.Dice;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Divides a piece of land into cells of about the same size: a Voronoi diagram whose sites were moved to the middle. */
final class Tessellation {
    /** Lloyd's algorithm is near its end after so many rounds. */
    private static final int ROUNDS = 6;

    private Tessellation() {}

    /** So many cells that cover {@code land} without overlap, those nearest to its middle first. */
    static List<Geometry> divide(Geometry land, int cells, Dice dice) {
        List<Coordinate> sites = new ArrayList<>();
        while (sites.size() < cells) {
            Coordinate site = randomPoint(land.getEnvelopeInternal(), dice);
            if (SimplePointInAreaLocator.isContained(site, land)) {
                sites.add(site);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            sites = cells(land, sites).stream().map(Tessellation::middle).toList();
        }
        Point centre = land.getCentroid();
        return cells(land, sites).stream()
                .sorted(Comparator.comparingDouble(cell -> cell.getCentroid().distance(centre)))
                .toList();
    }

    private static Coordinate randomPoint(Envelope box, Dice dice) {
        return new Coordinate(
                box.getMinX() + dice.uniform() * box.getWidth(), box.getMinY() + dice.uniform() * box.getHeight());
    }

    private static Coordinate middle(Geometry cell) {
        Coordinate centroid = cell.getCentroid().getCoordinate();
        return SimplePointInAreaLocator.isContained(centroid, cell)
                ? centroid
                : cell.getInteriorPoint().getCoordinate();
    }

    private static List<Geometry> cells(Geometry land, List<Coordinate> sites) {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites);
        voronoi.setClipEnvelope(land.getEnvelopeInternal());
        Map<Coordinate, Geometry> cellOf = new HashMap<>();
        for (Object cell : voronoi.getSubdivision().getVoronoiCellPolygons(land.getFactory())) {
            Polygon polygon = (Polygon) cell;
            cellOf.put((Coordinate) polygon.getUserData(), polygon);
        }
        return sites.stream().map(site -> within(land, cell(cellOf, site))).toList();
    }

    private static Geometry within(Geometry land, Geometry cell) {
        return OverlayNGRobust.overlay(cell, land, OverlayNG.INTERSECTION);
    }

    private static Geometry cell(Map<Coordinate, Geometry> cellOf, Coordinate site) {
        Geometry cell = cellOf.get(site);
        if (cell == null) {
            throw new IllegalStateException("two sites of a Voronoi diagram coincide");
        }
        return cell;
    }
}
