package nl.hofvijver.statistics.survival;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.numeric.Wald;

/** A fitted Cox model. */
public final class CoxFit {
    private final Method method;
    private final List<String> names;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double[][] modelCovariance;
    private final double logLikelihood;
    private final double logLikelihoodAtZero;
    private final int rows;
    private final int events;
    private final int iterations;
    private final List<Notice> notices;
    private final EventSteps steps;

    CoxFit(
            Method method,
            List<String> names,
            double[] coefficients,
            double[][] covariance,
            double[][] modelCovariance,
            double logLikelihood,
            double logLikelihoodAtZero,
            int rows,
            int events,
            int iterations,
            List<Notice> notices,
            EventSteps steps) {
        this.method = method;
        this.names = names;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.modelCovariance = modelCovariance;
        this.logLikelihood = logLikelihood;
        this.logLikelihoodAtZero = logLikelihoodAtZero;
        this.rows = rows;
        this.events = events;
        this.iterations = iterations;
        this.notices = notices;
        this.steps = steps;
    }

    /** Returns the treatment of ties and the kind of covariance. */
    public Method method() {
        return method;
    }

    /** Returns the names of the columns. */
    public List<String> names() {
        return names;
    }

    /** Returns the number of rows. */
    public int rows() {
        return rows;
    }

    /** Returns the number of events. */
    public int events() {
        return events;
    }

    /** Returns the number of Newton steps. */
    public int iterations() {
        return iterations;
    }

    /** Returns what a reader must know. */
    public List<Notice> notices() {
        return notices;
    }

    /** Returns the partial log-likelihood at the maximum. */
    public double logLikelihood() {
        return logLikelihood;
    }

    /** Returns the logarithm of the hazard ratio of a column. */
    public double coefficient(String name) {
        return coefficients[indexOf(name)];
    }

    /** Returns the standard error of a coefficient, robust when clusters were given. */
    public double standardError(String name) {
        int j = indexOf(name);
        return Math.sqrt(covariance[j][j]);
    }

    /** Returns the standard error under the model. */
    public double modelStandardError(String name) {
        int j = indexOf(name);
        return Math.sqrt(modelCovariance[j][j]);
    }

    /** Returns the covariance of the coefficients, a copy. */
    public double[][] covariance() {
        var copy = new double[covariance.length][];
        for (int j = 0; j < copy.length; j++) {
            copy[j] = covariance[j].clone();
        }
        return copy;
    }

    /** Returns the two-sided p-value of a coefficient against 0. */
    public double pValue(String name) {
        return Wald.twoSided(coefficient(name) / standardError(name));
    }

    /** Returns the hazard ratio of a column with its limits. */
    public Estimate.Value hazardRatio(String name, double level) {
        Interval log = Wald.interval(coefficient(name), standardError(name), level);
        return new Estimate.Value(
                Math.exp(coefficient(name)),
                new Interval(Math.exp(log.lower()), Math.exp(log.upper()), level),
                method.with("level", level));
    }

    /** Tests all coefficients together by the ratio of the likelihoods. */
    public TestResult likelihoodRatioTest() {
        return TestResult.chiSquared(
                "likelihood ratio", 2 * (logLikelihood - logLikelihoodAtZero), coefficients.length);
    }

    /**
     * Tests whether hazards are proportional: per column, then for all together (the last). A small p-value says that
     * the hazard ratio changes along the time scale.
     */
    public Outcome<List<TestResult>> proportionalityTests(ProportionalHazards variant, TimeScale scale) {
        String name =
                variant.label() + ", " + scale.name().toLowerCase(Locale.ROOT).replace('_', '-') + " time";
        return variant.statistics(steps, scale)
                .<Outcome<List<TestResult>>>map(statistics -> new Outcome.Computed<>(tests(statistics, name)))
                .orElseGet(() -> new Outcome.Refused<>(
                        Reason.TOO_FEW_EVENTS,
                        "too few distinct event times",
                        Method.of("proportional hazards test", name)));
    }

    private List<TestResult> tests(double[] statistics, String name) {
        var tests = new ArrayList<TestResult>();
        for (int j = 0; j < names.size(); j++) {
            tests.add(TestResult.chiSquared(names.get(j) + ": " + name, statistics[j], 1));
        }
        tests.add(TestResult.chiSquared("all: " + name, statistics[names.size()], names.size()));
        return List.copyOf(tests);
    }

    private int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + names);
        }
        return index;
    }
}
