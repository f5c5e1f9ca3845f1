package nl.hofvijver.engine.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import org.jspecify.annotations.Nullable;

/**
 * Runs cases on an engine.
 *
 * <p>A given table for which {@code schemas} knows the columns may leave out columns (they have no value) and gets the
 * types from there; of other tables the types follow from the cells. A table that a step reads and that no case gives
 * is empty when its columns are known, and an error otherwise.
 */
public final class SpecRun {
    private final Engine engine;
    private final DuckDbEngine reader;
    private final Function<String, Optional<Schema>> schemas;
    private final Function<String, Step> steps;

    /**
     * @param engine runs the steps
     * @param reader reads what they made; may be the same
     * @param schemas columns of a table by its name, when known
     * @param steps the step by its name
     */
    public SpecRun(
            Engine engine,
            DuckDbEngine reader,
            Function<String, Optional<Schema>> schemas,
            Function<String, Step> steps) {
        this.engine = engine;
        this.reader = reader;
        this.schemas = schemas;
        this.steps = steps;
    }

    /**
     * Runs the case.
     *
     * @param folder an empty folder that the engines may use
     * @return empty when every expected table is there; otherwise the tables next to each other, for a person to read
     */
    public Optional<String> differences(SpecCase spec, Path folder) {
        spec.given().forEach((name, table) -> engine.bind(name, source(name, table)));
        Set<String> bound = new HashSet<>(spec.given().keySet());
        for (String name : spec.run()) {
            Step step = steps.apply(name);
            for (String read : step.reads()) {
                if (bound.add(read)) {
                    engine.bind(read, Source.Rows.none(known(read, spec)));
                }
            }
            Path made = made(folder, name);
            engine.run(step, made);
            engine.bind(name, new Source.Parquet(Pipeline.parquetFiles(made)));
            bound.add(name);
        }
        String differences = spec.expected().entrySet().stream()
                .map(e -> difference(e.getKey(), e.getValue(), folder.resolve(e.getKey())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(System.lineSeparator()));
        return differences.isEmpty() ? Optional.empty() : Optional.of(spec.title() + differences);
    }

    private static Path made(Path folder, String step) {
        try {
            return Files.createDirectories(folder.resolve(step));
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    private Schema known(String table, SpecCase spec) {
        return schemas.apply(table)
                .orElseThrow(() -> new IllegalArgumentException(
                        "nothing gives the table " + table + " or knows its columns, in: " + spec.title()));
    }

    private Source source(String name, SpecTable table) {
        Schema schema = schemas.apply(name).orElseGet(() -> inferred(table));
        List<String> written =
                table.columns().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
        Set<String> columns = schema.columns().stream()
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (String column : written) {
            if (!columns.contains(column)) {
                throw new IllegalArgumentException(name + " has no column " + column);
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<String> cells : table.rows()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (Schema.Column column : schema.columns()) {
                int at = written.indexOf(column.name().toLowerCase(Locale.ROOT));
                row.add(at < 0 ? null : SpecCell.value(cells.get(at), column.type()));
            }
            rows.add(row);
        }
        return new Source.Rows(schema, rows);
    }

    private static Schema inferred(SpecTable table) {
        List<Schema.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int at = i;
            List<String> cells = table.rows().stream().map(r -> r.get(at)).toList();
            columns.add(new Schema.Column(table.columns().get(i), SpecCell.type(cells)));
        }
        return new Schema(columns);
    }

    private Optional<String> difference(String name, SpecTable expected, Path made) {
        List<List<String>> wanted = new ArrayList<>();
        expected.rows()
                .forEach(r -> wanted.add(r.stream().map(SpecCell::expected).toList()));
        List<List<String>> found = read(expected.columns(), made);
        return SpecDifference.between(name, expected.columns(), wanted, found);
    }

    private List<List<String>> read(List<String> columns, Path made) {
        String sql = "select " + columns.stream().map(DuckDbEngine::quoted).collect(Collectors.joining(", "))
                + " from read_parquet(" + DuckDbEngine.list(Pipeline.parquetFiles(made)) + ")";
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = reader.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(SpecCell.actual(result.getObject(i)));
                }
                rows.add(row);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading " + made.getFileName(), e);
        }
        return rows;
    }
}
