package nl.hofvijver.pond.refresh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.files.Sha256;
import org.jspecify.annotations.Nullable;

/** A small input table, written down row by row. */
final class Rows {
    private final List<Schema.Column> columns = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Rows column(String name, Schema.Type type) {
        columns.add(new Schema.Column(name, type));
        return this;
    }

    /** One value per column, in their order. */
    Rows add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        rows.add(Arrays.asList(values));
        return this;
    }

    RefreshInput as(String table) {
        Sha256 hash = new Sha256();
        columns.forEach(c -> hash.add(c.toString()));
        rows.forEach(r -> r.forEach(v -> hash.add(String.valueOf(v))));
        return new RefreshInput(table, new Source.Rows(new Schema(columns), rows), hash.hex());
    }
}
