package nl.hofvijver.engine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What the names of tables stand for in DuckDB. While a {@linkplain Step#keyed keyed} step is made in passes, its tables
 * stand for the rows of one pass: those whose key falls in one share of the keys.
 */
final class BoundTables {
    private final Connection connection;
    private final Map<String, Source> sources = new HashMap<>();

    BoundTables(Connection connection) {
        this.connection = connection;
    }

    /** Makes {@code table} stand for {@code source}, replacing what it stood for. */
    void bind(String table, Source source) throws SQLException {
        execute("drop view if exists " + DuckDbEngine.quoted(table));
        if (source instanceof Source.Rows rows) {
            hold(table, rows);
        }
        sources.put(table, source);
        view(table, "");
    }

    /** In how many passes {@code step} is made, when it reads at most {@code atOnce} rows that have its key at once. */
    long passes(Step step, long atOnce) throws SQLException {
        long rows = 0;
        for (String table : keyed(step)) {
            rows += rows(table);
        }
        return Math.max(1, Math.ceilDiv(rows, atOnce));
    }

    /** Makes the keyed tables of {@code step} stand for the rows of {@code pass}, counted from 0, of {@code passes}. */
    void narrow(Step step, long pass, long passes) throws SQLException {
        String key = DuckDbEngine.quoted(step.keyed().orElseThrow());
        for (String table : keyed(step)) {
            view(table, " where hash(" + key + ") % " + passes + " = " + pass);
        }
    }

    /** Makes the keyed tables of {@code step} stand for all of their rows again. */
    void widen(Step step) throws SQLException {
        for (String table : keyed(step)) {
            view(table, "");
        }
    }

    /** The tables that {@code step} reads and that have its key; none when it has no key. */
    private List<String> keyed(Step step) throws SQLException {
        if (step.keyed().isEmpty()) {
            return List.of();
        }
        String tables = step.reads().stream().map(DuckDbEngine::literal).collect(Collectors.joining(", ", "(", ")"));
        String sql = "select distinct table_name from duckdb_columns() where column_name = "
                + DuckDbEngine.literal(step.keyed().get()) + " and table_name in " + tables + " order by table_name";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    private long rows(String table) throws SQLException {
        return switch (Objects.requireNonNull(sources.get(table), table)) {
            case Source.Rows rows -> rows.rows().size();
            case Source.Parquet parquet -> inFooters(parquet.files());
        };
    }

    private long inFooters(List<Path> files) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select sum(num_rows) from parquet_file_metadata(" + DuckDbEngine.list(files) + ")")) {
            found.next();
            return found.getLong(1);
        }
    }

    /** Rows of the program are held in a table of this session, and their view is this session's too. */
    private void view(String table, String where) throws SQLException {
        switch (Objects.requireNonNull(sources.get(table), table)) {
            case Source.Rows _ ->
                execute("create or replace temp view " + DuckDbEngine.quoted(table) + " as select * from " + held(table)
                        + where);
            case Source.Parquet parquet ->
                execute("create or replace view " + DuckDbEngine.quoted(table) + " as select * from read_parquet("
                        + DuckDbEngine.list(parquet.files()) + ", union_by_name = true)" + where);
        }
    }

    private void hold(String table, Source.Rows rows) throws SQLException {
        List<Schema.Column> columns = rows.schema().columns();
        execute("create or replace temp table " + held(table) + " ("
                + columns.stream()
                        .map(c -> DuckDbEngine.quoted(c.name()) + " " + c.type().sql())
                        .collect(Collectors.joining(", "))
                + ")");
        RowAppender.append(connection, "rows_of_" + table, rows);
    }

    private static String held(String table) {
        return DuckDbEngine.quoted("rows_of_" + table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
