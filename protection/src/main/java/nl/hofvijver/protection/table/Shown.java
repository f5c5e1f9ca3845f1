package nl.hofvijver.protection.table;

import java.util.List;

/**
 * A job of which every figure is shown, but not exactly.
 *
 * @param values per table the figure of each row
 */
public record Shown(List<double[]> values) {
    public Shown {
        values = List.copyOf(values);
    }
}
