package nl.hofvijver.handbook.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;

/** The columns of everything that the steps read and make, found by asking a handbook of a pond with nothing in it. */
final class Schemas {
    private static final Map<String, Schema.Type> TYPES = Map.of(
            "varchar", Schema.Type.TEXT,
            "integer", Schema.Type.INTEGER,
            "bigint", Schema.Type.BIGINT,
            "double", Schema.Type.DOUBLE,
            "date", Schema.Type.DATE,
            "timestamp", Schema.Type.TIMESTAMP,
            "boolean", Schema.Type.BOOLEAN);

    private Schemas() {}

    /** Columns by table. */
    static Map<String, Schema> of(Compiled compiled, TinyPond pond, Path folder) throws IOException {
        Map<String, Schema> schemas = new HashMap<>();
        Map<String, Source.Rows> inputs = new HashMap<>(pond.tables());
        inputs.putAll(compiled.parameters());
        try (DuckDbEngine engine = engine(folder)) {
            inputs.forEach((name, rows) -> {
                engine.bind(name, rows);
                schemas.put(name, rows.schema());
            });
            for (Step step : compiled.steps()) {
                Path made = Files.createDirectories(folder.resolve("empty").resolve(step.name()));
                engine.run(step, made);
                engine.bind(step.name(), new Source.Parquet(Pipeline.parquetFiles(made)));
                schemas.put(step.name(), described(engine, step.name()));
            }
        }
        return schemas;
    }

    static DuckDbEngine engine(Path folder) {
        return DuckDbEngine.open(settings(folder));
    }

    static EngineSettings settings(Path folder) {
        return new EngineSettings("500MB", 1, folder.resolve("spill"), List.of(folder));
    }

    private static Schema described(DuckDbEngine engine, String table) {
        List<Schema.Column> columns = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery("describe " + DuckDbEngine.quoted(table))) {
            while (row.next()) {
                String type = row.getString("column_type").toLowerCase(Locale.ROOT);
                columns.add(
                        new Schema.Column(row.getString("column_name"), TYPES.getOrDefault(type, Schema.Type.BIGINT)));
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("describing " + table, e);
        }
        return new Schema(columns);
    }
}
