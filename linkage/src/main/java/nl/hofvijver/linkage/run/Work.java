package nl.hofvijver.linkage.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A folder in which steps leave their tables: an engine runs them, DuckDB reads what came out.
 *
 * <p>The two may be the same. Tables are Parquet, so that any engine can have made them.
 */
public final class Work {
    /** Table with the records of an earlier run. */
    public static final String RECORDS_BEFORE = "record_before";

    private static final int MOST_FILES = 50;
    private static final String PARQUET = "format parquet, compression zstd, compression_level 1";

    private final Engine engine;
    private final DuckDbEngine reader;
    private final Path folder;
    private final Progress progress;
    private final Map<String, Path> folders = new HashMap<>();
    private int made;

    /**
     * A folder without tables.
     *
     * @param progress is told of every step that was run
     */
    public Work(Engine engine, DuckDbEngine reader, Path folder, Progress progress) {
        this.engine = engine;
        this.reader = reader;
        this.folder = folder;
        this.progress = progress;
    }

    /** What to do with each row. */
    public interface Row<E extends Exception> {
        void accept(ResultSet row) throws SQLException, E;
    }

    /** What to write. */
    public interface Rows {
        void write(DuckDBAppender appender) throws SQLException;
    }

    /** Runs the step in {@code name.sql} beside {@code owner}; its table then stands under its own name. */
    public Path run(Class<?> owner, String name) {
        Step step = Step.resource(owner, name);
        Path table = fresh(step.name());
        long rows = engine.run(step, table);
        bind(step.name(), table);
        progress.step(step.name(), rows);
        return table;
    }

    /** Runs a step of linking. */
    Path run(String name) {
        return run(Work.class, name);
    }

    /** Makes the Parquet files of {@code folder} known as {@code table}. */
    public void bind(String table, Path folder) {
        folders.put(table, folder);
        Source source = new Source.Parquet(Pipeline.parquetFiles(folder));
        engine.bind(table, source);
        if (reader != engine) {
            reader.bind(table, source);
        }
    }

    public void bind(String table, Source.Rows rows) {
        folders.remove(table);
        engine.bind(table, rows);
        if (reader != engine) {
            reader.bind(table, rows);
        }
    }

    /** Makes {@code table} stand for what {@code other} stands for. */
    public void alias(String table, String other) {
        bind(table, folder(other));
    }

    /**
     * Makes {@code table} of the rows of two folders. Their files get a second name, so that a few rows more do not cost
     * writing everything again; too many files are brought together.
     */
    void add(String table, Path before, Path more) {
        Path target = fresh(table);
        List<Path> files = new ArrayList<>(Pipeline.parquetFiles(before));
        files.addAll(Pipeline.parquetFiles(more));
        try {
            for (int i = 0; i < files.size(); i++) {
                Aside.secondName(target.resolve("part-%05d.parquet".formatted(i)), files.get(i));
            }
        } catch (IOException e) {
            throw Aside.failed(target, e);
        }
        bind(table, target);
        if (files.size() > MOST_FILES) {
            Path together = fresh(table);
            copy("select * from " + DuckDbEngine.quoted(table), together.resolve("part-0.parquet"), PARQUET);
            bind(table, together);
        }
    }

    /** The folder of a table that was made or bound here. */
    public Path folder(String table) {
        Path folder = folders.get(table);
        if (folder == null) {
            throw new IllegalArgumentException("no table " + table);
        }
        return folder;
    }

    /** Whether a table was made or bound here that has a folder. */
    public boolean has(String table) {
        return folders.containsKey(table);
    }

    /** Whether a table, or a join of tables, has no row. */
    boolean none(String from) {
        boolean[] none = {true};
        read("select 1 from " + from + " limit 1", row -> none[0] = false);
        return none[0];
    }

    /** Number of rows of a table. */
    public long count(String table) {
        long[] rows = {0};
        read("select count(*) from " + DuckDbEngine.quoted(table), row -> rows[0] = row.getLong(1));
        return rows[0];
    }

    /** A row for {@link Source.Rows}. */
    static List<@Nullable Object> row(Object... values) {
        return List.of(values);
    }

    /** A new empty folder for a table. */
    public Path fresh(String table) {
        made++;
        try {
            return Files.createDirectories(folder.resolve(table + "-" + made));
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }

    /** Writes a table from Java. */
    public Path write(String table, Schema schema, Rows rows) {
        Path target = fresh(table);
        String temp = "being_written";
        try (Statement statement = reader.connection().createStatement()) {
            statement.execute("create or replace table " + temp + " ("
                    + String.join(
                            ", ",
                            schema.columns().stream()
                                    .map(c -> DuckDbEngine.quoted(c.name()) + " "
                                            + c.type().sql())
                                    .toList())
                    + ")");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + table, e);
        }
        try (DuckDBAppender appender =
                reader.connection().unwrap(DuckDBConnection.class).createAppender(temp)) {
            rows.write(appender);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + table, e);
        }
        try (Statement statement = reader.connection().createStatement()) {
            copy("select * from " + temp, target.resolve("part-0.parquet"), PARQUET);
            statement.execute("drop table " + temp);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + table, e);
        }
        bind(table, target);
        return target;
    }

    /** Reads a known table, or some of its columns in an order. */
    public <E extends Exception> void read(String select, Row<E> each) throws E {
        try (Statement statement = reader.connection().createStatement();
                ResultSet rows = statement.executeQuery(select)) {
            while (rows.next()) {
                each.accept(rows);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("reading a table", e);
        }
    }

    /** Writes the result of a run as CSV: {@code source, record, person, probability}. */
    public void links(Path file) {
        String link = Step.resource(Work.class, "link").sql();
        csv(
                "select source, record, person, round(probability, 6) as probability from (\n" + link
                        + "\n) order by position",
                file);
    }

    /** Writes what became of the persons of before as CSV. That a person is new is in its number. */
    public void history(Path file) {
        csv(
                "select event, person, other, records from history where event <> 'created'"
                        + " order by event, person, other",
                file);
    }

    private void csv(String select, Path file) {
        Path csv = folder.resolve("copy.csv");
        copy(select, csv, "format csv, header");
        try {
            Files.move(csv, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private void copy(String select, Path file, String format) {
        try (Statement statement = reader.connection().createStatement()) {
            statement.execute("copy (" + select + ") to "
                    + DuckDbEngine.literal(file.toAbsolutePath().toString()) + " (" + format + ")");
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + file.getFileName(), e);
        }
    }

    /** Makes the records of an earlier run known as {@link #RECORDS_BEFORE}. */
    public void bindRecords(Before before) {
        bind(RECORDS_BEFORE, before.table("record_read"));
    }

    /** The place behind the last record of an earlier run. */
    public long nextPosition() {
        long[] next = {0};
        read("select coalesce(max(position), -1) + 1 from record_before", row -> next[0] = row.getLong(1));
        return next[0];
    }
}
