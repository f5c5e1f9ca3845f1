package nl.hofvijver.release.cells;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;

/** The results of one run, read measure by measure through an engine that the caller opens and closes. */
public final class CellTable {
    private final DuckDbEngine engine;
    private final Step rows = Step.resource(CellTable.class, "rows");

    public CellTable(DuckDbEngine engine, Path cells) {
        this.engine = engine;
        engine.bind("cells", new Source.Parquet(List.of(cells)));
    }

    /** The measures that have rows. */
    public List<String> measures() {
        Step measures = Step.resource(CellTable.class, "measures");
        try (PreparedStatement statement = engine.connection().prepareStatement(measures.sql());
                ResultSet found = statement.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (found.next()) {
                ids.add(found.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the results", e);
        }
    }

    /** Takes the rows of one slice, by sex, age and area. */
    public interface Reader {
        void take(Slice slice, List<TrueCell> cells);
    }

    /**
     * Gives the slices of {@code measure} to {@code reader}, by area level and period, in one pass over its rows.
     * Several threads may read side by side.
     */
    public void read(String measure, Reader reader) {
        try (Connection own = engine.another();
                PreparedStatement statement = own.prepareStatement(rows.sql())) {
            statement.setString(1, measure);
            try (ResultSet found = statement.executeQuery()) {
                pass(measure, found, reader);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the results", e);
        }
    }

    private static void pass(String measure, ResultSet rows, Reader reader) throws SQLException {
        List<TrueCell> cells = new ArrayList<>();
        Slice current = new Slice(measure, "", "");
        while (rows.next()) {
            Slice slice = new Slice(measure, rows.getString(1), rows.getString(2));
            if (!slice.equals(current)) {
                give(current, cells, reader);
                cells = new ArrayList<>();
                current = slice;
            }
            cells.add(cell(rows));
        }
        give(current, cells, reader);
    }

    private static void give(Slice slice, List<TrueCell> cells, Reader reader) {
        if (!cells.isEmpty()) {
            reader.take(slice, cells);
        }
    }

    private static TrueCell cell(ResultSet row) throws SQLException {
        return new TrueCell(
                row.getString(3),
                row.getInt(4),
                row.getString(5),
                row.getString(6),
                number(row, 7),
                number(row, 8),
                number(row, 9),
                number(row, 10),
                Delivered.of(text(row, 11)),
                number(row, 12),
                number(row, 13),
                number(row, 14),
                text(row, 15),
                text(row, 16));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
