package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import org.jspecify.annotations.Nullable;

/** A parameter table under construction. */
final class ParameterTable {
    private final Schema schema;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** A table with columns written as {@code name TYPE, name TYPE}; the types are those of {@link Schema.Type}. */
    ParameterTable(String columns) {
        List<Schema.Column> parsed = new ArrayList<>();
        for (String column : columns.split(", ")) {
            String[] parts = column.split(" ");
            parsed.add(new Schema.Column(parts[0], Schema.Type.valueOf(parts[1])));
        }
        schema = new Schema(parsed);
    }

    /** Adds a row with one value per column. */
    ParameterTable row(@Nullable Object... values) {
        if (values.length != schema.columns().size()) {
            throw new IllegalArgumentException("a row has one value per column");
        }
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(row, values);
        rows.add(Collections.unmodifiableList(row));
        return this;
    }

    Source.Rows source() {
        return new Source.Rows(schema, rows);
    }
}
