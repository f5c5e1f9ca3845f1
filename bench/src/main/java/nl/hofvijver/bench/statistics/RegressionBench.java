package nl.hofvijver.bench.statistics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.NegativeBinomialRegression;
import nl.hofvijver.statistics.regression.Observations;
import nl.hofvijver.statistics.regression.PoissonRegression;

/** Regressions on half a million rows of an intercept and three columns. Bar: logistic within 6 s. */
public final class RegressionBench {
    private static final int ROWS = 500_000;
    private static final int PRACTICES = 150;

    private RegressionBench() {}

    /** Returns what each figure took, with its bar. */
    static Map<String, Stopwatch.Spent> run() {
        var random = RandomStream.of(4, 4);
        var eta = new double[ROWS];
        Arrays.fill(eta, -2);
        Design design = Design.withIntercept(ROWS)
                .column("age", column(random, eta, 0.03, u -> 18 + Math.floor(75 * u)))
                .column("woman", column(random, eta, 0.2, u -> u < 0.5 ? 1 : 0))
                .column("income", column(random, eta, -0.3, u -> Math.log(u / (1 - u))));
        var event = new double[ROWS];
        var count = new double[ROWS];
        var practice = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            event[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta[i])) ? 1 : 0;
            count[i] = Math.floor(-2 * Math.log(random.nextDouble()) * Math.exp(eta[i] / 4));
            practice[i] = random.nextInt(PRACTICES);
        }
        var events = Observations.of(design, event).clustered(practice);
        var counts = Observations.of(design, count).clustered(practice);
        var timings = new LinkedHashMap<String, Stopwatch.Spent>();
        timings.put(
                "logistic regression, 500,000 rows x 3, model errors",
                Stopwatch.spent(
                                2,
                                5,
                                i -> LogisticRegression.fit(events, Covariance.MODEL)
                                        .orThrow()
                                        .deviance())
                        .within(6));
        timings.put(
                "logistic regression, 500,000 rows x 3, clustered errors",
                Stopwatch.spent(
                                1,
                                3,
                                i -> LogisticRegression.fit(events, Covariance.CLUSTER_HC1)
                                        .orThrow()
                                        .deviance())
                        .within(6));
        timings.put(
                "Poisson regression, 500,000 rows x 3, clustered errors",
                Stopwatch.spent(
                        1,
                        3,
                        i -> PoissonRegression.fit(counts, Covariance.CLUSTER_HC1)
                                .orThrow()
                                .deviance()));
        timings.put(
                "negative binomial regression, 500,000 rows x 3",
                Stopwatch.spent(
                        1,
                        3,
                        i -> NegativeBinomialRegression.fit(counts, Covariance.MODEL)
                                .orThrow()
                                .deviance()));
        return timings;
    }

    private static double[] column(RandomStream random, double[] eta, double effect, DoubleUnaryOperator shape) {
        var column = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            column[i] = shape.applyAsDouble(random.nextDouble());
            eta[i] += effect * column[i];
        }
        return column;
    }
}
