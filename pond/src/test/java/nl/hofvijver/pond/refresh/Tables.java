package nl.hofvijver.pond.refresh;

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
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.region.Region;

/** The columns of every input and of every table that a refresh makes, found by refreshing a region with nothing in it. */
final class Tables {
    private Tables() {}

    /** Columns by table. */
    static Map<String, Schema> ofEmptyRefresh(Path folder) throws IOException {
        Map<String, Schema> schemas = new HashMap<>();
        try (DuckDbEngine engine = engine(folder)) {
            for (RefreshInput input :
                    new RefreshInputs(region(folder), Contracts.builtIn(), List.of(), List.of()).all()) {
                engine.bind(input.table(), input.source());
                schemas.put(input.table(), schema(engine, input.table()));
            }
            engine.bind("linked", Source.Rows.none(PersonLinking.LINKED));
            schemas.put("linked", PersonLinking.LINKED);
            for (Step step : RefreshSteps.all()) {
                Path made = Files.createDirectories(folder.resolve("empty").resolve(step.name()));
                engine.run(step, made);
                engine.bind(step.name(), new Source.Parquet(Pipeline.parquetFiles(made)));
                schemas.put(step.name(), schema(engine, step.name()));
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

    /** A region with two years and no partners. */
    static Region region(Path folder) throws IOException {
        Files.writeString(folder.resolve(Region.FILE), """
                code: testland
                name: {nl: Testland, en: Testland}
                languages: [nl, en]
                clock: 2026-01-15
                years: {from: 2024, to: 2025}
                areas: {gemeente: 2025, wijk: 2025, buurt: 2025}
                partners: []
                """);
        return Region.read(folder);
    }

    private static Schema schema(DuckDbEngine engine, String table) {
        List<Schema.Column> columns = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet result = statement.executeQuery("describe " + DuckDbEngine.quoted(table))) {
            while (result.next()) {
                // A name that is a word of SQL comes between quotes.
                String name = result.getString(1).replace("\"", "");
                columns.add(new Schema.Column(name, type(result.getString(2))));
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("describing " + table, e);
        }
        return new Schema(columns);
    }

    private static Schema.Type type(String written) {
        return switch (written) {
            case "VARCHAR" -> Schema.Type.TEXT;
            default -> Schema.Type.valueOf(written.toUpperCase(Locale.ROOT));
        };
    }
}
