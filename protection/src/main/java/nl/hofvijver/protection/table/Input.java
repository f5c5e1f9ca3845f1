package nl.hofvijver.protection.table;

import java.util.List;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.Contribution;

/**
 * A table that is to be released.
 *
 * @param table codes and true values
 * @param contributions who contributed, per row; empty when the values count persons
 */
public record Input(Table table, List<Contribution> contributions) {
    public Input {
        contributions = List.copyOf(contributions);
        if (!contributions.isEmpty() && contributions.size() != table.size()) {
            throw new IllegalArgumentException(contributions.size() + " contributions, " + table.size() + " rows");
        }
    }

    /** A table of counts of persons. */
    public static Input counts(Table table) {
        return new Input(table, List.of());
    }
}
