package nl.hofvijver.engine;

import java.util.List;

/**
 * The columns of a table, in order.
 *
 * @param columns at least one; names differ without regard to case
 */
public record Schema(List<Column> columns) {
    /** The types that steps exchange; the same set exists in both engines and in Parquet. */
    public enum Type {
        TEXT("varchar"),
        INTEGER("integer"),
        BIGINT("bigint"),
        DOUBLE("double"),
        DATE("date"),
        TIMESTAMP("timestamp"),
        BOOLEAN("boolean");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** The name of the type in SQL. */
        public String sql() {
            return sql;
        }
    }

    /** A column with its type. */
    public record Column(String name, Type type) {
        public Column {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw new IllegalArgumentException("not a column name: " + name);
            }
        }
    }

    public Schema {
        columns = List.copyOf(columns);
        long names = columns.stream()
                .map(c -> c.name().toLowerCase(java.util.Locale.ROOT))
                .distinct()
                .count();
        if (columns.isEmpty() || names != columns.size()) {
            throw new IllegalArgumentException("a table has columns with different names");
        }
    }

    public static Schema of(Column... columns) {
        return new Schema(List.of(columns));
    }
}
