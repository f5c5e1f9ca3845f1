package nl.hofvijver.desk.family;

import nl.hofvijver.desk.method.Results;
import nl.hofvijver.statistics.Estimates;

/** Writes one figure per row of the table. */
final class Rows {
    private Rows() {}

    static void write(Results results, Estimates estimates) {
        for (int i = 0; i < estimates.size(); i++) {
            results.line(i).estimate(estimates.get(i)).write();
        }
    }
}
