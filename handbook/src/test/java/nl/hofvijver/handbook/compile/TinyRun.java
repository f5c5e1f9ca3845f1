package nl.hofvijver.handbook.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.progress.Progress;

/** Runs a compiled handbook over a tiny pond. */
final class TinyRun {
    private TinyRun() {}

    /** A cell of the result. */
    record Cell(double numerator, double denominator, double population, Optional<Double> linked, String delivered) {}

    /** All cells by {@code measure|level|area|period|sex|age}. */
    static Map<String, Cell> cells(Compiled compiled, TinyPond pond, Path folder) throws IOException {
        return cells(compiled, pond.tables(), folder);
    }

    /** The same over tables of the pond by their names. */
    static Map<String, Cell> cells(Compiled compiled, Map<String, Source.Rows> pond, Path folder) throws IOException {
        return cells(compiled, pond, folder, Long.MAX_VALUE);
    }

    /** The same, keyed steps reading at most {@code atOnce} rows at once. */
    static Map<String, Cell> cells(Compiled compiled, Map<String, Source.Rows> pond, Path folder, long atOnce)
            throws IOException {
        Path made = Files.createDirectories(folder);
        EngineSettings settings = new EngineSettings("500MB", 1, made.resolve("spill"), List.of(made), atOnce);
        try (DuckDbEngine engine = DuckDbEngine.open(settings)) {
            Pipeline pipeline = new Pipeline(engine, made, new Pipeline.Earlier(made, Map.of()), Progress.silent());
            pond.forEach((name, rows) -> pipeline.input(name, rows, name));
            compiled.parameters().forEach((name, rows) -> pipeline.input(name, rows, name));
            pipeline.run(compiled.steps());
            return read(engine);
        }
    }

    private static Map<String, Cell> read(DuckDbEngine engine) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet row = statement.executeQuery("select * from cells")) {
            while (row.next()) {
                String key = String.join(
                        "|",
                        row.getString("measure"),
                        row.getString("area_level"),
                        row.getString("area"),
                        row.getString("period"),
                        row.getString("sex"),
                        row.getString("age"));
                Cell cell = new Cell(
                        row.getDouble("numerator"),
                        row.getDouble("denominator"),
                        row.getDouble("population"),
                        Optional.ofNullable((Double) row.getObject("linked")),
                        row.getString("delivered"));
                if (cells.put(key, cell) != null) {
                    throw new IllegalStateException("twice: " + key);
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading cells", e);
        }
        return cells;
    }
}
