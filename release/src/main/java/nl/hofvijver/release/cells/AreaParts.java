package nl.hofvijver.release.cells;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;

/** Which areas of the results are made of others though their codes do not tell. */
public final class AreaParts {
    private AreaParts() {}

    /** The rows of {@code file}, through an engine that the caller opens and closes. */
    public static List<AreaPart> read(DuckDbEngine engine, Path file) {
        engine.bind("area_part", new Source.Parquet(List.of(file)));
        try (PreparedStatement statement = engine.connection()
                        .prepareStatement(
                                Step.resource(AreaParts.class, "area_parts").sql());
                ResultSet row = statement.executeQuery()) {
            List<AreaPart> parts = new ArrayList<>();
            while (row.next()) {
                parts.add(new AreaPart(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
            return parts;
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading which areas are made of others", e);
        }
    }
}
