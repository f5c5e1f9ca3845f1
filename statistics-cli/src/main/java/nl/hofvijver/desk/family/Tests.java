package nl.hofvijver.desk.family;

import nl.hofvijver.desk.method.Results;
import nl.hofvijver.statistics.numeric.TestResult;

/** Puts a test into words, for notes. */
final class Tests {
    private Tests() {}

    static String text(Results results, TestResult test) {
        return "%s: %s on %s degrees of freedom"
                .formatted(test.name(), results.text(test.statistic()), results.text(test.degreesOfFreedom()));
    }
}
