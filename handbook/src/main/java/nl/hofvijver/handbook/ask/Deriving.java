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
import java.util.function.BiConsumer;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
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

    private static final Schema NAMES = Schema.of(new Schema.Column("measure", Schema.Type.TEXT));
    private static final String BUURT = "buurt";
    private final DuckDbEngine engine;
    private final Map<String, Map<String, Set<String>>> neighbours;

    Deriving(DuckDbEngine engine, Region region) {
        this.engine = engine;
        Integer vintage = region.areas().get(BUURT);
        this.neighbours =
                vintage == null ? Map.of() : Map.of(BUURT, AreaNeighbours.read(region.areaFiles(), BUURT, vintage));
    }

    /** The table of derived figures of all measures. The counts of all are read in one query, measure by measure. */
    Source.Rows rows(List<Compiled.Numbered> measures, Progress progress) {
        Map<String, Compiled.Numbered> wanted = new LinkedHashMap<>();
        measures.stream()
                .filter(m -> m.measure().method().ofValues()
                        || !DerivedKind.of(m.measure()).isEmpty())
                .forEach(m -> wanted.put(m.id(), m));
        List<List<@Nullable Object>> names = new ArrayList<>();
        wanted.keySet().forEach(id -> names.add(List.of(id)));
        engine.bind("derived_measure", new Source.Rows(NAMES, names));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        counted((measure, cells) -> rows.addAll(derived(wanted.get(measure), cells)));
        progress.step("derived", rows.size());
        return new Source.Rows(DerivedTable.schema(), rows);
    }

    private List<List<@Nullable Object>> derived(Compiled.@Nullable Numbered numbered, List<CountedCell> cells) {
        if (numbered == null) {
            throw new IllegalStateException("counts of a measure that was not asked for");
        }
        Derivation derivation = new Derivation(numbered.entry(), numbered.measure(), neighbours, LEVEL);
        if (!numbered.measure().method().ofValues()) {
            return derivation.rows(cells);
        }
        Map<String, Spread> spreads = spreads(numbered.id());
        return derivation.rows(cells, c -> Optional.ofNullable(spreads.get(key(c))));
    }

    private static String key(CountedCell c) {
        return String.join("/", c.level(), c.area(), Integer.toString(c.vintage()), c.period(), c.sex(), c.age());
    }

    /** Gives the counted cells to {@code taker}, those of one measure together. */
    private void counted(BiConsumer<String, List<CountedCell>> taker) {
        try (PreparedStatement statement = engine.connection().prepareStatement(Found.sql("counted_cells.sql"));
                ResultSet row = statement.executeQuery()) {
            String measure = "";
            List<CountedCell> cells = new ArrayList<>();
            while (row.next()) {
                String next = row.getString("measure");
                if (!next.equals(measure) && !cells.isEmpty()) {
                    taker.accept(measure, cells);
                    cells = new ArrayList<>();
                }
                measure = next;
                cells.add(cell(measure, row));
            }
            if (!cells.isEmpty()) {
                taker.accept(measure, cells);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the counted cells", e);
        }
    }

    private static CountedCell cell(String measure, ResultSet row) throws SQLException {
        return new CountedCell(
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
                row.getString("source"));
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
