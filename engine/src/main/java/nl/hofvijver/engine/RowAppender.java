package nl.hofvijver.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Fills a table of DuckDB from rows held in Java. Its appender is some hundred times as fast as inserts in a batch. */
final class RowAppender {
    private RowAppender() {}

    /**
     * Adds {@code rows} to the existing temporary {@code table}.
     *
     * @throws IllegalArgumentException when a value is not of the type of its column
     */
    static void append(Connection connection, String table, Source.Rows rows) throws SQLException {
        List<Schema.Column> columns = rows.schema().columns();
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", table)) {
            for (List<@Nullable Object> row : rows.rows()) {
                appender.beginRow();
                for (int i = 0; i < columns.size(); i++) {
                    append(appender, columns.get(i), row.get(i));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Schema.Column column, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> appender.appendNull();
            case String text when column.type() == Schema.Type.TEXT -> appender.append(text);
            case Number number when column.type() == Schema.Type.DOUBLE -> appender.append(number.doubleValue());
            case Number number when column.type() == Schema.Type.BIGINT -> appender.append(number.longValue());
            case Number number
            when column.type() == Schema.Type.INTEGER -> appender.append(Math.toIntExact(number.longValue()));
            case LocalDate day when column.type() == Schema.Type.DATE -> appender.append(day);
            case LocalDateTime moment when column.type() == Schema.Type.TIMESTAMP -> appender.append(moment);
            case Boolean is when column.type() == Schema.Type.BOOLEAN -> appender.append(is.booleanValue());
            default ->
                throw new IllegalArgumentException(column.name() + " is " + column.type() + ", not "
                        + value.getClass().getSimpleName());
        }
    }
}
