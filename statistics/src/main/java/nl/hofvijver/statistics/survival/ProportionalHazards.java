package nl.hofvijver.statistics.survival;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.numeric.Cholesky;
import nl.hofvijver.statistics.numeric.Matrices;

/** Tests of proportional hazards by Schoenfeld residuals, in the two published variants. */
public enum ProportionalHazards {
    /** Score test of x·g(t) added to the model, with the variance at each event time; R's survival since 3.0. */
    SCORE("score test") {
        @Override
        Optional<double[]> statistics(EventSteps steps, double[] g, int p) {
            var u = new double[p];
            var a = new double[p][p];
            var b = new double[p][p];
            var c = new double[p][p];
            for (int i = 0; i < g.length; i++) {
                EventSteps.Step step = steps.all().get(i);
                for (int j = 0; j < p; j++) {
                    u[j] += g[i] * step.residual[j];
                    for (int k = 0; k < p; k++) {
                        a[j][k] += step.variance[j][k];
                        b[j][k] += g[i] * step.variance[j][k];
                        c[j][k] += g[i] * g[i] * step.variance[j][k];
                    }
                }
            }
            // The information about the drift that is left when the coefficients themselves are free.
            Optional<double[][]> inverse = inverse(a);
            if (inverse.isEmpty()) {
                return Optional.empty();
            }
            double[][] known = Matrices.sandwich(b, inverse.get());
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    c[j][k] -= known[j][k];
                }
            }
            var statistics = new double[p + 1];
            for (int j = 0; j < p; j++) {
                statistics[j] = u[j] * u[j] / c[j][j];
            }
            return inverse(c).map(left -> {
                statistics[p] = Matrices.quadraticForm(u, left);
                return statistics;
            });
        }
    },
    /** Correlation of scaled residuals with g(t), the variance taken as constant (Grambsch & Therneau 1994). */
    SCALED_RESIDUALS("scaled Schoenfeld residuals") {
        @Override
        Optional<double[]> statistics(EventSteps steps, double[] g, int p) {
            var u = new double[p];
            var a = new double[p][p];
            double events = 0;
            double squares = 0;
            for (int i = 0; i < g.length; i++) {
                EventSteps.Step step = steps.all().get(i);
                events += step.deaths;
                squares += step.deaths * g[i] * g[i];
                for (int j = 0; j < p; j++) {
                    u[j] += g[i] * step.residual[j];
                    for (int k = 0; k < p; k++) {
                        a[j][k] += step.variance[j][k];
                    }
                }
            }
            double perEvent = events / squares;
            return inverse(a).map(covariance -> {
                double[] scaled = Matrices.product(covariance, u);
                var statistics = new double[p + 1];
                for (int j = 0; j < p; j++) {
                    statistics[j] = scaled[j] * scaled[j] * perEvent / covariance[j][j];
                }
                statistics[p] = Matrices.dot(u, scaled) * perEvent;
                return statistics;
            });
        }
    };

    private final String label;

    ProportionalHazards(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    abstract Optional<double[]> statistics(EventSteps steps, double[] centredScale, int p);

    /** Returns a statistic per column and one for all. Empty when there are too few distinct event times. */
    Optional<double[]> statistics(EventSteps steps, TimeScale scale) {
        double[] g = scale.of(steps);
        double events = steps.all().stream().mapToInt(s -> s.deaths).sum();
        double mean = IntStream.range(0, g.length)
                        .mapToDouble(i -> g[i] * steps.all().get(i).deaths)
                        .sum()
                / events;
        for (int i = 0; i < g.length; i++) {
            g[i] -= mean;
        }
        return statistics(steps, g, steps.data().size());
    }

    private static Optional<double[][]> inverse(double[][] a) {
        return Cholesky.of(a).map(Cholesky::inverse);
    }
}
