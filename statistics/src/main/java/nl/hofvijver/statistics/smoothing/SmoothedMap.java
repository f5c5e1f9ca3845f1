package nl.hofvijver.statistics.smoothing;

import java.util.Map;
import java.util.Optional;
import nl.hofvijver.statistics.Method;

/** Modelled relative risks of the areas of one map. */
public final class SmoothedMap {
    private final Method method;
    private final double level;
    private final Map<String, Double> parameters;
    private final Columns columns;

    /** One array per column, an element per area. */
    static final class Columns {
        final double[] mean;
        final double[] deviation;
        final double[] lower;
        final double[] upper;
        final double[] exceedance;
        final double[] ownShare;

        Columns(int areas) {
            mean = new double[areas];
            deviation = new double[areas];
            lower = new double[areas];
            upper = new double[areas];
            exceedance = new double[areas];
            ownShare = new double[areas];
        }
    }

    SmoothedMap(Method method, double level, Map<String, Double> parameters, Columns columns) {
        this.method = method;
        this.level = level;
        this.parameters = Map.copyOf(parameters);
        this.columns = columns;
    }

    /** Returns how the estimates were made. */
    public Method method() {
        return method;
    }

    /** Returns the level of the intervals. */
    public double level() {
        return level;
    }

    /** Returns what was estimated for the map as a whole, by name. */
    public Map<String, Double> parameters() {
        return parameters;
    }

    /** Returns one of {@link #parameters}. Throws {@link IllegalArgumentException} when the method has no such one. */
    public double parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + name + " in " + parameters.keySet()));
    }

    /** Returns the number of areas. */
    public int size() {
        return columns.mean.length;
    }

    /** Returns the posterior mean of the relative risk of area {@code i}. */
    public double mean(int i) {
        return columns.mean[i];
    }

    /** Returns its posterior standard deviation. */
    public double deviation(int i) {
        return columns.deviation[i];
    }

    /** Returns the lower limit of its credible interval. */
    public double lower(int i) {
        return columns.lower[i];
    }

    /** Returns the upper limit of its credible interval. */
    public double upper(int i) {
        return columns.upper[i];
    }

    /** Returns the posterior probability that its relative risk is above the threshold. */
    public double exceedance(int i) {
        return columns.exceedance[i];
    }

    /** Returns which share of the estimate is the area's own data, from 0 (all borrowed) to 1. */
    public double ownShare(int i) {
        return columns.ownShare[i];
    }
}
