package nl.hofvijver.statistics.numeric;

/**
 * A test statistic with its p-value.
 *
 * @param name the test and its variant
 * @param statistic the statistic
 * @param degreesOfFreedom degrees of freedom of the chi-squared reference
 * @param pValue probability of a statistic at least this large when nothing is the matter
 */
public record TestResult(String name, double statistic, double degreesOfFreedom, double pValue) {

    /** Returns a test against the chi-squared distribution. */
    public static TestResult chiSquared(String name, double statistic, double degreesOfFreedom) {
        return new TestResult(name, statistic, degreesOfFreedom, Wald.chiSquaredTail(statistic, degreesOfFreedom));
    }
}
