package nl.hofvijver.protection.audit;

import java.util.Arrays;
import nl.hofvijver.protection.model.Relations;

/**
 * The least and greatest value of every cell in tables that are known to be possible.
 *
 * @param walked whether a walk has looked for them
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record Seen(double[] lowest, double[] highest, boolean walked) {
    /** The true table only. */
    static Seen nothing(Relations table) {
        double[] values = new double[table.cells()];
        Arrays.setAll(values, table::value);
        return new Seen(values, values, false);
    }
}
