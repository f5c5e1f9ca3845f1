package nl.hofvijver.engine.spec;

import java.util.List;

/**
 * A table as it stands in a specification file.
 *
 * @param columns the names in the header
 * @param rows cells as written; an empty cell is no value
 */
public record SpecTable(List<String> columns, List<List<String>> rows) {
    public SpecTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
