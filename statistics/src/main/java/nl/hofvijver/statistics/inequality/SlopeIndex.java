package nl.hofvijver.statistics.inequality;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Slope index of inequality (the gap between the two ends of society) and relative index (their ratio), from groups
 * ordered by deprivation (Low and Low 2004; Regidor 2004).
 *
 * <p>Each group sits at the middle of its share of the population; a line is fitted with those shares as weights, and
 * read at the two ends. On the linear scale the slope is a weighted sum of the groups' values, so its standard error
 * is exact, and the ratio gets Fieller's interval; on the log scale so does the logarithm of the ratio. What remains
 * (both indices on the logit scale, the slope on the log scale) is simulated: the two ends of the line are jointly
 * normal on the transformed scale, and the percentiles of the back-transformed index are taken.
 *
 * @param scale the scale of the line
 * @param multiplier of the slope index, for example -1 to turn the direction; not of the ratio
 * @param level confidence level, for example 0.95
 * @param replicates number of simulated lines where simulation is needed
 * @param seed of those
 */
public record SlopeIndex(Scale scale, double multiplier, double level, int replicates, long seed) {
    public SlopeIndex {
        if (!(level > 0 && level < 1) || multiplier == 0 || !Double.isFinite(multiplier) || replicates < 1000) {
            throw new IllegalArgumentException(
                    "a level between 0 and 1, a multiplier that is not 0 and at least 1,000 replicates are needed");
        }
    }

    /** Returns the usual choice: 100,000 replicates where simulation is needed, slope not multiplied. */
    public static SlopeIndex on(Scale scale, double level) {
        return new SlopeIndex(scale, 1, level, 100_000, 1);
    }

    /**
     * The two indices.
     *
     * @param slope the difference between the two ends, last minus first group, times the multiplier
     * @param ratio the value at the end of the last group divided by that at the end of the first
     */
    public record Indices(Estimate slope, Estimate ratio) {}

    /**
     * Returns the standard errors, on the scale of the line, that belong to confidence intervals of the groups.
     *
     * @param level the level of those intervals
     */
    public double[] standardErrors(double[] lower, double[] upper, double level) {
        var errors = new double[lower.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = (scale.to(upper[i]) - scale.to(lower[i])) / (2 * Normal.z(level));
        }
        return errors;
    }

    /**
     * Returns both indices.
     *
     * @param population per group, above zero, in order of deprivation
     * @param values per group, on the original scale
     * @param errors standard errors per group, on the scale of the line; zero is allowed
     */
    public Indices of(double[] population, double[] values, double[] errors) {
        if (population.length != values.length || population.length != errors.length) {
            throw new IllegalArgumentException("one element per group expected in each array");
        }
        Optional<Estimate.Missing> problem = problem(population, values, errors);
        if (problem.isPresent()) {
            return new Indices(problem.get(), problem.get());
        }
        double[] transformed = Arrays.stream(values).map(scale::to).toArray();
        var ends = EndsOfLine.fit(population, transformed, errors);
        return new Indices(slope(ends), ratio(ends));
    }

    private Optional<Estimate.Missing> problem(double[] population, double[] values, double[] errors) {
        if (population.length < 2) {
            return Optional.of(missing(Reason.TOO_FEW_POINTS, population.length + " groups"));
        }
        for (int i = 0; i < population.length; i++) {
            String group = "group " + i;
            if (Double.isNaN(population[i])) {
                return Optional.of(missing(Reason.POPULATION_MISSING, group));
            }
            if (!(population[i] > 0 && Double.isFinite(population[i]))) {
                return Optional.of(missing(Reason.POPULATION_NOT_POSITIVE, group));
            }
            if (Double.isNaN(values[i]) || Double.isNaN(errors[i])) {
                return Optional.of(missing(Reason.VALUE_MISSING, group));
            }
            if (!scale.allows(values[i]) || errors[i] < 0 || Double.isInfinite(errors[i])) {
                return Optional.of(missing(Reason.VALUE_OUT_OF_RANGE, group));
            }
        }
        return Optional.empty();
    }

    private Estimate.Missing missing(Reason reason, String detail) {
        return new Estimate.Missing(reason, detail, method("slope and relative index of inequality", ""));
    }

    private Method method(String name, String how) {
        String variant = scale.name().toLowerCase(Locale.ROOT) + (how.isEmpty() ? "" : ", " + how);
        return Method.of(name, variant).with("level", level);
    }

    private Method simulated(String name) {
        return method(name, "simulated limits").with("replicates", replicates).with("seed", Long.toString(seed));
    }

    private Estimate slope(EndsOfLine ends) {
        String name = "slope index of inequality";
        if (scale == Scale.LINEAR) {
            double value = multiplier * (ends.last() - ends.first());
            double half = Math.abs(multiplier) * Normal.z(level) * Math.sqrt(ends.slopeVariance());
            return new Estimate.Value(
                    value,
                    new Interval(value - half, value + half, level),
                    method(name, "analytic limits").with("multiplier", multiplier));
        }
        DoubleBinaryOperator index = (first, last) -> multiplier * (scale.from(last) - scale.from(first));
        return simulate(ends, index, simulated(name).with("multiplier", multiplier));
    }

    private Estimate ratio(EndsOfLine ends) {
        String name = "relative index of inequality";
        return switch (scale) {
            case LINEAR -> ends.fieller(level, method(name, "Fieller limits"));
            case LOG -> {
                double log = ends.last() - ends.first();
                double half = Normal.z(level) * Math.sqrt(ends.slopeVariance());
                var interval = new Interval(Math.exp(log - half), Math.exp(log + half), level);
                yield new Estimate.Value(Math.exp(log), interval, method(name, "analytic limits"));
            }
            case LOGIT -> simulate(ends, (first, last) -> scale.from(last) / scale.from(first), simulated(name));
        };
    }

    private Estimate simulate(EndsOfLine ends, DoubleBinaryOperator index, Method method) {
        var random = RandomStream.of(seed, 0);
        double along = ends.variance() == 0 ? 0 : ends.covariance() / Math.sqrt(ends.variance());
        double across = Math.sqrt(Math.max(0, ends.lastVariance() - along * along));
        var draws = new double[replicates];
        for (int i = 0; i < replicates; i++) {
            double one = random.nextGaussian();
            double other = random.nextGaussian();
            draws[i] = index.applyAsDouble(
                    ends.first() + Math.sqrt(ends.variance()) * one, ends.last() + along * one + across * other);
        }
        Arrays.sort(draws);
        double value = index.applyAsDouble(ends.first(), ends.last());
        double tail = (1 - level) / 2;
        // Sorted after multiplying: a multiplier between 0 and 1, or a negative one, cannot swap the limits.
        return new Estimate.Value(
                value, new Interval(percentile(draws, tail), percentile(draws, 1 - tail), level), method);
    }

    private static double percentile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
