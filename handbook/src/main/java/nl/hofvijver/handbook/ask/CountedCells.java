package nl.hofvijver.handbook.ask;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.handbook.derive.CountedCell;
import nl.hofvijver.handbook.derive.Spread;

/**
 * Reads the counted cells from which something is derived. There are millions of cells, and few different words in
 * them: the words are numbered first and read once, and of a cell come numbers only.
 */
final class CountedCells {
    private final DuckDbEngine engine;
    private final List<CountedCell.Stratum> strata;
    private final List<Mark> marks;

    /** What cells of one measure say in words, beside whom they are about. */
    private record Mark(String measure, int version, String delivered, String source) {}

    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private CountedCells(DuckDbEngine engine, List<CountedCell.Stratum> strata, List<Mark> marks) {
        this.engine = engine;
        this.strata = strata;
        this.marks = marks;
    }

    /** Numbers the words in the tables {@code counted} and {@code derived_measure} of the engine. */
    static CountedCells number(DuckDbEngine engine) {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute(Found.sql("derived_stratum.sql"));
            statement.execute(Found.sql("derived_mark.sql"));
            return new CountedCells(
                    engine,
                    all(
                            statement,
                            "strata.sql",
                            r -> new CountedCell.Stratum(
                                    r.getString(1),
                                    r.getString(2),
                                    r.getInt(3),
                                    r.getString(4),
                                    r.getString(5),
                                    r.getString(6))),
                    all(
                            statement,
                            "marks.sql",
                            r -> new Mark(r.getString(1), r.getInt(2), r.getString(3), r.getString(4))));
        } catch (SQLException e) {
            throw DuckDbEngine.failed("numbering the counted cells", e);
        }
    }

    private static <T> List<T> all(Statement statement, String resource, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(Found.sql(resource))) {
            while (row.next()) {
                all.add(reading.of(row));
            }
        }
        return all;
    }

    /** Gives the cells to {@code taker}, those of one measure together, measures in the order of their names. */
    void eachMeasure(BiConsumer<String, List<CountedCell>> taker) {
        try (Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery(Found.sql("counted_cells.sql"))) {
            List<CountedCell> cells = new ArrayList<>();
            while (row.next()) {
                CountedCell next = cell(row);
                if (!cells.isEmpty() && !cells.getFirst().measure().equals(next.measure())) {
                    taker.accept(cells.getFirst().measure(), cells);
                    cells = new ArrayList<>();
                }
                cells.add(next);
            }
            if (!cells.isEmpty()) {
                taker.accept(cells.getFirst().measure(), cells);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the counted cells", e);
        }
    }

    private CountedCell cell(ResultSet row) throws SQLException {
        Mark mark = marks.get(row.getInt(1));
        return new CountedCell(
                mark.measure(),
                mark.version(),
                strata.get(row.getInt(2)),
                row.getDouble(3),
                row.getDouble(4),
                row.getDouble(5),
                row.getDouble(6),
                mark.delivered(),
                mark.source());
    }

    /** How the values of one measure are spread, per stratum. */
    Map<CountedCell.Stratum, Spread> spreads(String measure) {
        Map<CountedCell.Stratum, List<Spread.Bin>> bins = new LinkedHashMap<>();
        try (PreparedStatement statement = engine.connection().prepareStatement(Found.sql("spread_cells.sql"))) {
            statement.setString(1, measure);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    bins.computeIfAbsent(strata.get(row.getInt(1)), _ -> new ArrayList<>())
                            .add(new Spread.Bin(
                                    row.getLong(2),
                                    row.getBoolean(3),
                                    row.getLong(4),
                                    row.getDouble(5),
                                    row.getDouble(6)));
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the spread of values", e);
        }
        Map<CountedCell.Stratum, Spread> spreads = new LinkedHashMap<>();
        bins.forEach((stratum, of) -> spreads.put(stratum, new Spread(of)));
        return spreads;
    }
}
