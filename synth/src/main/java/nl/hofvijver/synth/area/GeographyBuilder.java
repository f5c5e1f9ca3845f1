package nl.hofvijver.synth.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.figures.FigureTable;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Draws the region from its outline and the list of wijken. */
final class GeographyBuilder {
    /** The geography has a seed of its own: places stay where they are when people change. */
    private static final long SEED = 9901;

    private static final double KM_PER_DEGREE = 111.2;
    private static final Coordinate CORNER = new Coordinate(3.44, 52.0);

    /** Buurten of a wijk differ in size and deprivation by about this much. */
    private static final double SPREAD = 0.3;

    private final Dice dice = new Dice(SEED, Dice.Purpose.AREA, 0);
    private final List<Gemeente> gemeenten = new ArrayList<>();
    private final List<Wijk> wijken = new ArrayList<>();
    private final List<FigureTable.Row> wijkRows = new ArrayList<>();

    Geography build() {
        List<Polygon> territories = Outline.territories(dice);
        List<FigureTable.Row> all =
                FigureTable.read(GeographyBuilder.class, "wijken.csv").rows();
        List<Geometry> cells = new ArrayList<>();
        for (FigureTable.Row row :
                FigureTable.read(GeographyBuilder.class, "gemeenten.csv").rows()) {
            Gemeente gemeente = new Gemeente(gemeenten.size(), row.text("code"), row.text("name"));
            gemeenten.add(gemeente);
            cells.addAll(cells(
                    gemeente,
                    territory(territories, row),
                    all.stream()
                            .filter(w -> w.text("gemeente").equals(gemeente.code()))
                            .toList()));
        }
        List<Polygon> areas = Mosaic.of(cells, dice);
        List<Buurt> buurten = buurten(areas);
        return new Geography(gemeenten, wijken, buurten, shapes(buurten, areas));
    }

    private static Polygon territory(List<Polygon> territories, FigureTable.Row row) {
        Point inside = territories
                .getFirst()
                .getFactory()
                .createPoint(new Coordinate(row.number("east"), row.number("north")));
        return territories.stream()
                .filter(t -> t.contains(inside))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no territory for " + row.text("name")));
    }

    /** The cells of the buurten of a gemeente, wijk by wijk; notes the wijken on the way. */
    private List<Geometry> cells(Gemeente gemeente, Polygon territory, List<FigureTable.Row> rows) {
        List<Geometry> cells = new ArrayList<>();
        List<Geometry> parts = Tessellation.divide(territory, rows.size(), dice);
        for (int i = 0; i < rows.size(); i++) {
            String code = "WK%s%02d".formatted(gemeente.code().substring(2), i + 1);
            wijken.add(new Wijk(wijken.size(), code, rows.get(i).text("wijk"), gemeente));
            wijkRows.add(rows.get(i));
            cells.addAll(Tessellation.divide(parts.get(i), names(rows.get(i)).size(), dice));
        }
        return cells;
    }

    private static List<String> names(FigureTable.Row wijk) {
        return List.of(wijk.text("buurten").split("\\|"));
    }

    private List<Buurt> buurten(List<Polygon> areas) {
        List<Buurt> buurten = new ArrayList<>();
        for (Wijk wijk : wijken) {
            FigureTable.Row row = wijkRows.get(wijk.index());
            List<String> names = names(row);
            for (int i = 0; i < names.size(); i++) {
                Point middle = areas.get(buurten.size()).getCentroid();
                buurten.add(new Buurt(
                        buurten.size(),
                        "BU%s%02d".formatted(wijk.code().substring(2), i + 1),
                        names.get(i),
                        wijk,
                        row.number("share") * (1 + SPREAD * (2 * dice.uniform() - 1)),
                        row.number("deprivation") + SPREAD * (2 * dice.uniform() - 1),
                        row.text("profile"),
                        row.number("unregistered"),
                        (middle.getX() - CORNER.x) * KM_PER_DEGREE * Math.cos(Math.toRadians(CORNER.y)),
                        (middle.getY() - CORNER.y) * KM_PER_DEGREE));
            }
        }
        return buurten;
    }

    private Map<String, Geometry> shapes(List<Buurt> buurten, List<Polygon> areas) {
        Map<String, Geometry> shapes = new HashMap<>();
        Map<String, List<Geometry>> parts = new HashMap<>();
        for (Buurt buurt : buurten) {
            Polygon area = areas.get(buurt.index());
            shapes.put(buurt.code(), area);
            parts.computeIfAbsent(buurt.wijk().code(), k -> new ArrayList<>()).add(area);
            parts.computeIfAbsent(buurt.gemeente().code(), k -> new ArrayList<>())
                    .add(area);
        }
        // The union of a coverage only drops shared edges, so that what remains keeps every vertex of the buurten.
        parts.forEach((code, pieces) -> shapes.put(
                code, CoverageUnion.union(pieces.toArray(Geometry[]::new)).norm()));
        return shapes;
    }
}
