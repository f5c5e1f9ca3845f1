package nl.hofvijver.door.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.DuckDbEngine;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The engine as packing uses it, with its SQL from resource files. One thread uses it. */
final class Workbench implements AutoCloseable {
    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)}}");

    private final Connection connection;

    Workbench(DuckDbEngine engine) {
        connection = engine.another();
    }

    /** Runs the statements of a resource, with its places filled in. */
    void run(String resource, Map<String, String> values) {
        for (String statement : sql(resource, values).split(";\\s*\\n")) {
            if (!statement.isBlank()) {
                execute(resource, statement);
            }
        }
    }

    /** Runs the one statement of a resource, and tells how many rows it wrote. */
    long write(String resource, Map<String, String> values) {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql(resource, values));
        } catch (SQLException e) {
            throw DuckDbEngine.failed(resource, e);
        }
    }

    /** The text of a resource, with its places filled in. */
    static String sql(String resource, Map<String, String> values) {
        return PLACE.matcher(text(resource)).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalArgumentException(resource + " needs '" + place.group(1) + "'");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    void execute(String activity, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    /** What reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> rows(String activity, String sql, Row<T> reader) {
        List<T> rows = new ArrayList<>();
        pieces(activity, sql, Integer.MAX_VALUE, reader, piece -> {
            rows.addAll(piece);
            return true;
        });
        return rows;
    }

    long number(String activity, String sql) {
        return rows(activity, sql, row -> row.getLong(1)).getFirst();
    }

    /** Reads an answer in pieces, so that none of any size is held as a whole; stops when the taker says so. */
    <T> void pieces(String activity, String sql, int size, Row<T> reader, Function<List<T>, Boolean> taker) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> piece = new ArrayList<>();
            boolean more = true;
            while (more && result.next()) {
                piece.add(reader.read(result));
                if (piece.size() == size) {
                    more = taker.apply(piece);
                    piece = new ArrayList<>();
                }
            }
            if (more && !piece.isEmpty()) {
                more = taker.apply(piece);
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    /** Adds rows of texts to a temporary table; null stands for no value. */
    void append(String table, List<@Nullable String[]> rows) {
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (@Nullable String[] row : rows) {
                appender.beginRow();
                for (String value : row) {
                    if (value == null) {
                        appender.appendNull();
                    } else {
                        appender.append(value);
                    }
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("writing " + table, e);
        }
    }

    private static String text(String resource) {
        try (InputStream in = Workbench.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("closing the workbench", e);
        }
    }
}
