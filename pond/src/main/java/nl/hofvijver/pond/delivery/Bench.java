package nl.hofvijver.pond.delivery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.pond.area.Area;
import nl.hofvijver.pond.area.Areas;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The engine as the checks use it: their functions, the area codes of the region, and the tables in which a package is
 * looked at. One package is on it at a time, and one thread uses it.
 */
final class Bench implements AutoCloseable {
    private final Connection connection;
    private final Areas areas;
    private final Set<String> levels;
    private boolean areasListed;

    private Bench(Connection connection, Areas areas) {
        this.connection = connection;
        this.areas = areas;
        this.levels = areas.all().stream().map(Area::level).collect(Collectors.toUnmodifiableSet());
    }

    /** Benches side by side in one engine. They share its memory and the functions, and no tables. */
    static List<Bench> open(DuckDbEngine engine, Areas areas, int number) {
        List<Bench> benches =
                IntStream.range(0, number).mapToObj(i -> beside(engine, areas)).toList();
        for (String function : SqlText.of("functions.sql").split(";\\s*\\n")) {
            benches.getFirst().run("preparing the checks", function);
        }
        return benches;
    }

    /** One more bench in an engine that has the functions already. */
    static Bench beside(DuckDbEngine engine, Areas areas) {
        return new Bench(engine.another(), areas);
    }

    /** What somebody else makes with the connection, for work on the same tables. */
    <T> T with(java.util.function.Function<Connection, T> work) {
        return work.apply(connection);
    }

    /** What reads one row of an answer. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a statement; a failure becomes the engine's problem with {@code activity} as its place. */
    void run(String activity, String sql) {
        try {
            attempt(sql);
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    /** Runs a statement and leaves the explanation of a failure to the caller. */
    void attempt(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    <T> List<T> rows(String activity, String sql, RowReader<T> reader) {
        try {
            return attemptRows(sql, reader);
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    <T> List<T> attemptRows(String sql, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** Adds rows of texts to a temporary table of this bench. */
    void append(String table, List<String[]> rows) {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (String[] row : rows) {
                appender.beginRow();
                for (String value : row) {
                    appender.append(value);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + table, e);
        }
    }

    /** The area levels of which the region knows a division; their codes stand in {@code hv_area} from now on. */
    Set<String> judgedLevels() {
        if (!areasListed) {
            String list = areas.all().stream()
                    .map(a -> DuckDbEngine.literal(a.level() + "@" + a.vintage() + "@" + a.code()))
                    .collect(Collectors.joining(", "));
            String sql = SqlText.of("hv-area.sql", Map.of("areas", list.isEmpty() ? "cast(null as varchar)" : list));
            for (String statement : sql.split(";\\s*\\n")) {
                run("listing the areas", statement);
            }
            areasListed = true;
        }
        return levels;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("closing the checks", e);
        }
    }

    /** The years of the divisions in which an area code exists. */
    List<Integer> vintagesOf(String code) {
        return areas.all().stream()
                .filter(a -> a.code().equals(code))
                .map(Area::vintage)
                .sorted()
                .toList();
    }
}
