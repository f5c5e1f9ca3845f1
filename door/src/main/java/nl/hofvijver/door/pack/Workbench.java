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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.SideBySide;
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
        pieces(activity, sql, Integer.MAX_VALUE, reader, rows::addAll);
        return rows;
    }

    long number(String activity, String sql) {
        return rows(activity, sql, row -> row.getLong(1)).getFirst();
    }

    /** Reads an answer in pieces, so that none of any size is held as a whole. */
    <T> void pieces(String activity, String sql, int size, Row<T> reader, Consumer<List<T>> taker) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            new Pieces<>(activity, result, size, reader).forEachRemaining(taker);
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    /** Reads an answer in pieces on which several threads work; the taker gets what they made in the order of the answer. */
    <T, R> void pieces(
            String activity, String sql, int size, Row<T> reader, Function<List<T>, R> work, Consumer<R> taker) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            SideBySide.inOrder(
                    () -> new Pieces<>(activity, result, size, reader),
                    Runtime.getRuntime().availableProcessors(),
                    work,
                    taker);
        } catch (SQLException e) {
            throw DuckDbEngine.failed(activity, e);
        }
    }

    /** The rows of an answer, so many at a time. */
    private static final class Pieces<T> implements Iterator<List<T>> {
        private final String activity;
        private final ResultSet result;
        private final int size;
        private final Row<T> reader;
        private List<T> next;

        Pieces(String activity, ResultSet result, int size, Row<T> reader) {
            this.activity = activity;
            this.result = result;
            this.size = size;
            this.reader = reader;
            this.next = read();
        }

        private List<T> read() {
            try {
                List<T> piece = new ArrayList<>();
                while (piece.size() < size && result.next()) {
                    piece.add(reader.read(result));
                }
                return piece;
            } catch (SQLException e) {
                throw DuckDbEngine.failed(activity, e);
            }
        }

        @Override
        public boolean hasNext() {
            return !next.isEmpty();
        }

        @Override
        public List<T> next() {
            if (next.isEmpty()) {
                throw new NoSuchElementException();
            }
            List<T> piece = next;
            next = read();
            return piece;
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
