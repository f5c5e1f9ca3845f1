package nl.hofvijver.handbook.ask;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.compile.Compiled;
import nl.hofvijver.handbook.compile.DerivedTable;
import nl.hofvijver.handbook.derive.CountedCell;
import nl.hofvijver.handbook.derive.Derivation;
import nl.hofvijver.handbook.derive.DerivedKind;
import nl.hofvijver.handbook.derive.Spread;
import nl.hofvijver.pond.area.AreaNeighbours;
import nl.hofvijver.pond.region.Region;
import org.jspecify.annotations.Nullable;

/** Derives, measure by measure, what does not follow from two counts. */
final class Deriving {
    /** The confidence level of every interval, as in a release. */
    private static final double LEVEL = 0.95;

    private static final String BUURT = "buurt";
    private final DuckDbEngine engine;
    private final Map<String, Map<String, Set<String>>> neighbours;

    Deriving(DuckDbEngine engine, Region region) {
        this.engine = engine;
        Integer vintage = region.areas().get(BUURT);
        this.neighbours =
                vintage == null ? Map.of() : Map.of(BUURT, AreaNeighbours.read(region.areaFiles(), BUURT, vintage));
    }

    /** The table of derived figures of all measures. */
    Source.Rows rows(List<Compiled.Numbered> measures, Progress progress) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Compiled.Numbered numbered : measures) {
            boolean spread = numbered.measure().method().ofValues();
            if (spread || !DerivedKind.of(numbered.measure()).isEmpty()) {
                Derivation derivation = new Derivation(numbered.entry(), numbered.measure(), neighbours, LEVEL);
                List<CountedCell> cells = cells(numbered.id());
                if (spread) {
                    Map<String, Spread> spreads = spreads(numbered.id());
                    rows.addAll(derivation.rows(cells, c -> Optional.ofNullable(spreads.get(key(c)))));
                } else {
                    rows.addAll(derivation.rows(cells));
                }
            }
        }
        progress.step("derived", rows.size());
        return new Source.Rows(DerivedTable.schema(), rows);
    }

    private static String key(CountedCell c) {
        return String.join("/", c.level(), c.area(), Integer.toString(c.vintage()), c.period(), c.sex(), c.age());
    }

    private List<CountedCell> cells(String measure) {
        List<CountedCell> cells = new ArrayList<>();
        try (PreparedStatement statement = engine.connection().prepareStatement(Found.sql("counted_cells.sql"))) {
            statement.setString(1, measure);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    cells.add(new CountedCell(
                            measure,
                            row.getInt("measure_version"),
                            row.getString("area_level"),
                            row.getString("area"),
                            row.getInt("area_vintage"),
                            row.getString("period"),
                            row.getString("sex"),
                            row.getString("age"),
                            row.getDouble("numerator"),
                            row.getDouble("denominator"),
                            row.getDouble("population"),
                            row.getDouble("linked"),
                            row.getString("delivered"),
                            row.getString("source")));
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the counted cells", e);
        }
        return cells;
    }

    private Map<String, Spread> spreads(String measure) {
        Map<String, List<Spread.Bin>> bins = new LinkedHashMap<>();
        try (PreparedStatement statement = engine.connection().prepareStatement(Found.sql("spread_cells.sql"))) {
            statement.setString(1, measure);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String key = String.join(
                            "/",
                            row.getString("area_level"),
                            row.getString("area"),
                            row.getString("area_vintage"),
                            row.getString("period"),
                            row.getString("sex"),
                            row.getString("age"));
                    bins.computeIfAbsent(key, k -> new ArrayList<>())
                            .add(new Spread.Bin(
                                    row.getLong("bin"),
                                    row.getBoolean("happened"),
                                    row.getLong("n"),
                                    row.getDouble("total"),
                                    row.getDouble("squares")));
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the spread of values", e);
        }
        Map<String, Spread> spreads = new HashMap<>();
        bins.forEach((key, of) -> spreads.put(key, new Spread(of)));
        return spreads;
    }
}
