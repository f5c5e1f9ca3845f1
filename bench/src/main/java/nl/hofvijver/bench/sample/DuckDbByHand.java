package nl.hofvijver.bench.sample;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Years;

/**
 * The sample as somebody would write it who wants these measures only. It writes nothing to disk in between and leaves
 * out what the handbook does beside counting (population, linked share, what was delivered).
 */
final class DuckDbByHand {
    private final DuckDbEngine engine;
    private final Years years;

    DuckDbByHand(DuckDbEngine engine, Snapshot snapshot, Years years) {
        this.engine = engine;
        this.years = years;
        SampleSql.READS.keySet().forEach(table -> engine.bind(table, snapshot.source(table)));
    }

    /** Makes all tables anew. */
    void run() {
        for (int i = 0; i < SampleSql.TABLES.size(); i++) {
            execute("create or replace temp table " + SampleSql.TABLES.get(i) + " as "
                    + SampleSql.of("duckdb", i, years));
        }
    }

    /** How many cells it made with something in them. */
    long cells() {
        return count("select count(*) from (select * from cell union all select * from life_table)"
                + " where numerator + denominator > 0");
    }

    /** Cells that the handbook counted otherwise, or that only one of both has. */
    long differingFromHandbook(Path cells) {
        return count(SampleSql.text("differing.sql").replace("{cells}", quoted(cells)));
    }

    /** Cells of a CSV file with the columns of {@code cell} that are other than those made here. */
    long differingFrom(Path csv) {
        return count(SampleSql.text("differing_csv.sql").replace("{cells}", quoted(csv)));
    }

    /** Writes the columns that the sample needs of a table as CSV. */
    void export(String table, Path csv) {
        execute("copy (select " + String.join(", ", SampleSql.READS.getOrDefault(table, List.of())) + " from " + table
                + ") to '" + quoted(csv) + "' (format csv, header false)");
    }

    /** The types of the columns that the sample needs of a table, as DuckDB names them. */
    List<String> types(String table) {
        List<String> types = new ArrayList<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet columns = statement.executeQuery("describe select "
                        + String.join(", ", SampleSql.READS.getOrDefault(table, List.of())) + " from "
                        + table)) {
            while (columns.next()) {
                types.add(columns.getString("column_type"));
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("describing " + table, e);
        }
        return types;
    }

    private static String quoted(Path file) {
        return file.toAbsolutePath().normalize().toString().replace("'", "''");
    }

    private void execute(String sql) {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("the hand-written sample", e);
        }
    }

    private long count(String sql) {
        try (Statement statement = engine.connection().createStatement();
                ResultSet count = statement.executeQuery(sql)) {
            count.next();
            return count.getLong(1);
        } catch (SQLException e) {
            throw DuckDbEngine.failed("comparing the cells of the sample", e);
        }
    }
}
