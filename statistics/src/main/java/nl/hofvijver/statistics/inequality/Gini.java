package nl.hofvijver.statistics.inequality;

import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.Wald;

/** The Gini coefficient: 0 when everybody has the same, towards 1 when one has everything. */
public final class Gini {
    private static final Method METHOD = Method.of("Gini coefficient", "Lorenz curve by trapezoids");

    private Gini() {}

    /** The published conventions for a sample of persons. */
    public enum Correction {
        /** The coefficient of the sample itself; with n persons it is at most (n − 1)/n. */
        NONE,
        /** Times n/(n − 1) (Deltas 2003), so that one person who has everything gives 1; n is the number of rows. */
        SMALL_SAMPLE
    }

    /**
     * Returns the coefficient. Zeros count: leaving out people without any visit would halve the inequality of visits.
     *
     * @param values zero or above
     * @param weights above zero; all 1 for single persons
     * @return missing when a value is missing or below zero, a weight is not above zero, or all values are zero
     */
    public static Estimate of(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("one weight per value expected");
        }
        if (values.length == 0) {
            return new Estimate.Missing(Reason.TOO_FEW_POINTS, "", METHOD);
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                return new Estimate.Missing(Reason.VALUE_MISSING, "row " + (i + 1), METHOD);
            }
            if (values[i] < 0 || Double.isInfinite(values[i])) {
                return new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, "row " + (i + 1), METHOD);
            }
            if (!(weights[i] > 0 && Double.isFinite(weights[i]))) {
                return new Estimate.Missing(Reason.POPULATION_NOT_POSITIVE, "row " + (i + 1), METHOD);
            }
        }
        return overLorenzCurve(values, weights);
    }

    /**
     * Returns the coefficient with its interval by the delta method; the Gini coefficient is the concentration index of a
     * variable over its own rank. Rows are persons drawn independently of each other, not groups.
     *
     * @param weights above zero; all 1, or sampling weights
     * @return missing, besides, when a single person has to be corrected for being a small sample
     */
    public static Estimate ofPersons(double[] values, double[] weights, double level, Correction correction) {
        int n = values.length;
        boolean corrected = correction == Correction.SMALL_SAMPLE;
        return switch (of(values, weights)) {
            case Estimate.Missing missing -> missing;
            case Estimate.Value ignored
            when corrected && n < 2 -> new Estimate.Missing(Reason.TOO_FEW_POINTS, "one person", METHOD);
            case Estimate.Value value -> {
                double factor = corrected ? n / (n - 1.0) : 1;
                var influence = new RankInfluence(values, values, weights);
                double error = influence.error(1 / influence.mean(), -value.value() / influence.mean());
                yield new Estimate.Value(
                        factor * value.value(),
                        Wald.interval(factor * value.value(), factor * error, level),
                        Method.of(METHOD.name(), METHOD.variant() + (corrected ? ", n/(n-1)" : "") + ", delta method")
                                .with("level", level));
            }
        };
    }

    private static Estimate overLorenzCurve(double[] values, double[] weights) {
        var area = new StableSum();
        var held = new StableSum();
        for (int i : Order.ascending(values)) {
            double before = held.value();
            held.add(weights[i] * values[i]);
            area.add(weights[i] * (before + held.value()));
        }
        double total = held.value();
        return total > 0
                ? new Estimate.Value(1 - area.value() / (StableSum.of(weights) * total), METHOD)
                : new Estimate.Missing(Reason.MEAN_NOT_POSITIVE, "", METHOD);
    }
}
