package nl.hofvijver.protection.table;

import java.util.BitSet;
import nl.hofvijver.protection.model.Table;

/**
 * A table that was released before: what it showed is public for good, what it hid stays hidden.
 *
 * @param table with the true values, those of hidden rows too
 * @param hidden rows that were not shown
 */
public record Earlier(Table table, BitSet hidden) {
    public Earlier {
        hidden = (BitSet) hidden.clone();
    }
}
