package nl.hofvijver.desk.family;

import nl.hofvijver.statistics.numeric.TestResult;

/** Puts a test into words, for notes. */
final class Tests {
    private Tests() {}

    static String text(TestResult test) {
        return test.name() + ": " + test.statistic() + " on " + test.degreesOfFreedom() + " degrees of freedom";
    }
}
