package nl.hofvijver.bench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.region.Years;
import org.postgresql.PGConnection;

/**
 * The sample in PostgreSQL: only the columns that it needs, unlogged tables, statistics up to date, and the indexes that
 * its queries can use. What it does on the way is for the planner of PostgreSQL, not a copy of what suits DuckDB.
 */
final class PostgresByHand implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "VARCHAR", "text",
            "INTEGER", "integer",
            "BIGINT", "bigint",
            "SMALLINT", "smallint",
            "DOUBLE", "double precision",
            "DATE", "date",
            "BOOLEAN", "boolean");

    private final PostgresServer server;
    private final Years years;
    private final Connection connection;

    PostgresByHand(PostgresServer server, Years years) {
        this.server = server;
        this.years = years;
        this.connection = server.connect();
    }

    /** Takes the tables over by way of files in {@code work}. */
    Timing load(DuckDbByHand from, Path work) {
        return timed(() -> {
            for (String table : SampleSql.READS.keySet()) {
                load(table, from, work.resolve(table + ".csv"));
            }
            execute("create index on visit_occurrence (person_id, visit_start_date) where visit_source_value = 'GP'");
            execute("create index on x_residence (person_id)");
            execute("vacuum analyze");
        });
    }

    private void load(String table, DuckDbByHand from, Path csv) throws SQLException, IOException {
        List<String> types = from.types(table);
        List<String> columns = SampleSql.READS.getOrDefault(table, List.of());
        List<String> described = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String type = TYPES.get(types.get(i));
            if (type == null) {
                throw new IllegalStateException("no type for " + types.get(i));
            }
            described.add(columns.get(i) + " " + type);
        }
        execute("create unlogged table " + table + " (" + String.join(", ", described) + ")");
        from.export(table, csv);
        try (InputStream in = Files.newInputStream(csv)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin (format csv)", in);
        }
        Aside.delete(csv);
    }

    /** Makes all tables anew, with statistics for the next. */
    Timing run() {
        for (String table : SampleSql.TABLES.reversed()) {
            timed(() -> execute("drop table if exists " + table));
        }
        return timed(() -> {
            for (int i = 0; i < SampleSql.TABLES.size(); i++) {
                String table = SampleSql.TABLES.get(i);
                execute("create unlogged table " + table + " as " + SampleSql.of("postgres", i, years));
                execute("analyze " + table);
            }
        });
    }

    /** Writes the cells as CSV. */
    void export(Path csv) {
        try (OutputStream out = Files.newOutputStream(csv)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from cell union all select * from life_table) to stdout (format csv)", out);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("the sample in PostgreSQL", e);
        } catch (IOException e) {
            throw Aside.failed(csv, e);
        }
    }

    private interface Work {
        void run() throws SQLException, IOException;
    }

    /** Wall time here, and processor time there. */
    private Timing timed(Work work) {
        long began = System.nanoTime();
        long used = server.processorNanos();
        try {
            work.run();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("the sample in PostgreSQL", e);
        } catch (IOException e) {
            throw Aside.failed(Path.of("the sample in PostgreSQL"), e);
        }
        return new Timing(
                Timing.rounded((System.nanoTime() - began) / 1e9),
                Timing.rounded((server.processorNanos() - used) / 1e9),
                0);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("closing the connection to PostgreSQL", e);
        }
    }
}
