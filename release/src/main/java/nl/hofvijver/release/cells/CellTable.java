package nl.hofvijver.release.cells;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;

/** The results of one run, read slice by slice through an engine that the caller opens and closes. */
public final class CellTable {
    private final DuckDbEngine engine;
    private final Step slice = Step.resource(CellTable.class, "slice");

    public CellTable(DuckDbEngine engine, Path cells) {
        this.engine = engine;
        engine.bind("cells", new Source.Parquet(List.of(cells)));
    }

    /** All slices, by measure, area level and period. */
    public List<Slice> slices() {
        Step slices = Step.resource(CellTable.class, "slices");
        try (PreparedStatement statement = engine.connection().prepareStatement(slices.sql());
                ResultSet rows = statement.executeQuery()) {
            List<Slice> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Slice(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the results", e);
        }
    }

    /** The rows of one slice, by sex, age and area. */
    public List<TrueCell> read(Slice wanted) {
        try (PreparedStatement statement = engine.connection().prepareStatement(slice.sql())) {
            statement.setString(1, wanted.measure());
            statement.setString(2, wanted.level());
            statement.setString(3, wanted.period());
            try (ResultSet rows = statement.executeQuery()) {
                List<TrueCell> cells = new ArrayList<>();
                while (rows.next()) {
                    cells.add(cell(rows));
                }
                return cells;
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading the results", e);
        }
    }

    private static TrueCell cell(ResultSet row) throws SQLException {
        return new TrueCell(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                number(row, 5),
                number(row, 6),
                number(row, 7),
                number(row, 8),
                Delivered.of(text(row, 9)),
                number(row, 10),
                number(row, 11),
                number(row, 12),
                text(row, 13),
                text(row, 14));
    }

    private static double number(ResultSet row, int column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? Double.NaN : number;
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
