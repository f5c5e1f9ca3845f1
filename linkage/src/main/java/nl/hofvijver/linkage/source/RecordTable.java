package nl.hofvijver.linkage.source;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.linkage.LinkProblem;
import nl.hofvijver.linkage.encode.EncodedColumn;
import nl.hofvijver.linkage.encode.Encoder;
import nl.hofvijver.linkage.field.Normal;
import nl.hofvijver.linkage.field.Role;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Writes records in the form in which they are compared as Parquet: plain, or encoded on the way in. */
public final class RecordTable {
    private static final String TEMP = "record_being_read";
    private static final int NAMED = 10;

    private final DuckDbEngine engine;
    private final List<String> columns;
    private final Function<Map<Role, String>, List<String>> cells;
    private final RecordId ids = new RecordId();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Long, String> seen = new HashMap<>();
    private long position;

    private RecordTable(DuckDbEngine engine, List<String> columns, Function<Map<Role, String>, List<String>> cells) {
        this.engine = engine;
        this.columns = columns;
        this.cells = cells;
    }

    /** Writes what {@link nl.hofvijver.linkage.run.Form#PLAIN} compares. */
    public static RecordTable plain(DuckDbEngine engine) {
        return new RecordTable(
                engine,
                Arrays.stream(RecordColumn.values()).map(RecordColumn::column).toList(),
                values -> {
                    Normal normal = Normal.of(values);
                    List<String> cells = new ArrayList<>(List.of(normal.birth().year()));
                    for (RecordColumn column : RecordColumn.values()) {
                        cells.add(column.of(normal));
                    }
                    return cells;
                });
    }

    /** Writes what {@link nl.hofvijver.linkage.run.Form#ENCODED} compares; no name stays. */
    public static RecordTable encoded(DuckDbEngine engine, Encoder encoder) {
        List<EncodedColumn> columns = Arrays.stream(EncodedColumn.values())
                .filter(c -> c != EncodedColumn.BIRTH_YEAR)
                .toList();
        List<String> names =
                new ArrayList<>(columns.stream().map(EncodedColumn::column).toList());
        names.add(RecordColumn.IDENTIFIER.column());
        return new RecordTable(engine, names, values -> {
            Map<EncodedColumn, String> encoded = encoder.encode(values);
            List<String> cells = new ArrayList<>(List.of(encoded.getOrDefault(EncodedColumn.BIRTH_YEAR, "")));
            columns.forEach(c -> cells.add(encoded.getOrDefault(c, "")));
            cells.add(encoder.pseudonym(RecordColumn.IDENTIFIER.of(Normal.of(values))));
            return cells;
        });
    }

    /**
     * Reads the files and writes {@code folder/part-0.parquet}.
     *
     * @param known table with the places of records of earlier runs (columns rid, position); they keep them
     * @param from place of the first record that is not among them
     * @return the number of records
     * @throws ProblemException {@code HV-2605} when a source uses a record number twice
     */
    public long write(List<SourceFile> files, Path folder, Optional<String> known, long from) {
        position = from;
        try {
            create();
            long rows = 0;
            try (DuckDBAppender appender =
                    engine.connection().unwrap(DuckDBConnection.class).createAppender(TEMP)) {
                for (SourceFile file : files) {
                    rows += append(appender, file);
                }
            }
            copy(folder, known);
            return rows;
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading records", e);
        }
    }

    /** The columns of plain records, for tests of steps. */
    public static Schema schema() {
        List<Schema.Column> columns = new ArrayList<>(List.of(
                new Schema.Column("rid", Schema.Type.BIGINT),
                new Schema.Column("position", Schema.Type.BIGINT),
                new Schema.Column("source", Schema.Type.TEXT),
                new Schema.Column("record", Schema.Type.TEXT),
                new Schema.Column("birth_year", Schema.Type.INTEGER)));
        for (RecordColumn column : RecordColumn.values()) {
            columns.add(new Schema.Column(column.column(), Schema.Type.TEXT));
        }
        return new Schema(columns);
    }

    /** Rows that were left out, and why. */
    public List<Problem> problems() {
        return problems;
    }

    private long append(DuckDBAppender appender, SourceFile file) throws SQLException {
        List<Problem> twice = new ArrayList<>();
        long[] rows = {0};
        String source = file.spec().name();
        problems.addAll(file.read((record, values, line) -> {
            long id = ids.of(source, record);
            if (seen.put(id, source) != null) {
                twice.add(new Problem(
                        LinkProblem.RECORD_TWICE,
                        "The record number of this row was used before.",
                        file.spec().file().getFileName() + ", line " + line,
                        "Give each row a number of its own, or leave the column out."));
                return;
            }
            row(appender, id, source, record, cells.apply(values));
            rows[0]++;
            position++;
        }));
        if (!twice.isEmpty()) {
            throw new ProblemException(twice.stream().limit(NAMED).toList());
        }
        return rows[0];
    }

    private void row(DuckDBAppender appender, long id, String source, String record, List<String> cells) {
        try {
            appender.beginRow().append(id).append(position).append(source).append(record);
            String year = cells.getFirst();
            if (year.isEmpty()) {
                appender.appendNull();
            } else {
                appender.append(Integer.parseInt(year));
            }
            for (String cell : cells.subList(1, cells.size())) {
                if (cell.isEmpty()) {
                    appender.appendNull();
                } else {
                    appender.append(cell);
                }
            }
            appender.endRow();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading records", e);
        }
    }

    private void create() throws SQLException {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute("create or replace table " + TEMP
                    + " (rid bigint, position bigint, source varchar, record varchar, birth_year integer, "
                    + columns.stream().map(c -> c + " varchar").collect(Collectors.joining(", "))
                    + ")");
        }
    }

    private void copy(Path folder, Optional<String> known) throws SQLException {
        try (Statement statement = engine.connection().createStatement()) {
            if (known.isPresent()) {
                statement.execute("update " + TEMP + " as t set position = k.position from " + known.orElseThrow()
                        + " k where k.rid = t.rid");
            }
            statement.execute("copy " + TEMP + " to "
                    + DuckDbEngine.literal(
                            folder.resolve("part-0.parquet").toAbsolutePath().toString())
                    + " (format parquet, compression zstd, compression_level 1)");
            statement.execute("drop table " + TEMP);
        }
    }
}
