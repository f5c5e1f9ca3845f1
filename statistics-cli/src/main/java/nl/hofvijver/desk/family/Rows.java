package nl.hofvijver.desk.family;

import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Outcome;

/** Writes one figure per row of the table. */
final class Rows {
    private Rows() {}

    static void write(Results results, Estimates estimates) {
        for (int i = 0; i < estimates.size(); i++) {
            results.line(i).estimate(estimates.get(i)).write();
        }
    }

    /** Says of every row why there is no result. */
    static void refused(Results results, Group group, Outcome.Refused<?> refused) {
        for (int i = 0; i < group.size(); i++) {
            results.line(i).refused(refused).write();
        }
    }
}
