package nl.hofvijver.protection.table;

import java.util.List;

/**
 * A job after suppression.
 *
 * @param decisions one per table
 * @param unprotected cells that cannot be protected any more, because earlier releases give them away, by their codes
 */
public record Protected(List<Decision> decisions, List<String> unprotected) {
    public Protected {
        decisions = List.copyOf(decisions);
        unprotected = List.copyOf(unprotected);
    }
}
