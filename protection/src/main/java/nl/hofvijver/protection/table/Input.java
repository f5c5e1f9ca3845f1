package nl.hofvijver.protection.table;

import java.util.BitSet;
import java.util.List;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.Contribution;

/**
 * A table that is to be released.
 *
 * @param table codes and true values
 * @param contributions who contributed, per row; empty when the values count persons
 * @param impossible rows that can only be zero, as everybody knows: these are shown whatever a zero means elsewhere
 */
public record Input(Table table, List<Contribution> contributions, BitSet impossible) {
    public Input {
        contributions = List.copyOf(contributions);
        impossible = (BitSet) impossible.clone();
        if (!contributions.isEmpty() && contributions.size() != table.size()) {
            throw new IllegalArgumentException(contributions.size() + " contributions, " + table.size() + " rows");
        }
    }

    /** A table without rows that can only be zero. */
    public Input(Table table, List<Contribution> contributions) {
        this(table, contributions, new BitSet());
    }

    /** A table of counts of persons. */
    public static Input counts(Table table) {
        return new Input(table, List.of());
    }
}
