package nl.hofvijver.statistics.inequality;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Concentration index: how unequally something is spread over people ordered by income or another rank; above zero
 * when the better off have more of it.
 *
 * <p>C = 2 cov(h, r) / mean, with r the weighted fractional mid-rank and ties sharing a rank (Kakwani, Wagstaff and van
 * Doorslaer 1997). Groups are handed in as single rows with their population as weight; only single persons have an interval.
 *
 * @param form which of the published forms
 * @param lowest the lowest value that is possible in theory, not the lowest observed; used by the bounded forms
 * @param highest the highest value that is possible in theory
 */
public record ConcentrationIndex(Form form, double lowest, double highest) {
    /** The published forms of the index. */
    public enum Form {
        /** C itself: relative inequality, for variables without an upper bound. */
        STANDARD("standard"),
        /** C times the mean: absolute inequality (Shorrocks 1983). */
        GENERALISED("generalised"),
        /** For bounded variables; for a binary one C / (1 - mean) (Wagstaff 2005). */
        WAGSTAFF("Wagstaff"),
        /** For bounded variables; 4 C mean / (highest - lowest) (Erreygers 2009). */
        ERREYGERS("Erreygers");

        private final String label;

        Form(String label) {
            this.label = label;
        }
    }

    /** The published standard errors of the index of a sample of persons. */
    public enum Errors {
        /** Delta method, which knows that the mean and the ranks are estimated too (Kakwani et al. 1997, with weights). */
        DELTA("delta method"),
        /**
         * That of the slope of 2 var(r) h on r by weighted least squares (the convenient regression; Kakwani et al. 1997,
         * O'Donnell et al. 2008), which takes mean and ranks as known.
         */
        REGRESSION("convenient regression");

        private final String label;

        Errors(String label) {
            this.label = label;
        }
    }

    public ConcentrationIndex {
        if (!(lowest < highest)) {
            throw new IllegalArgumentException("the lowest possible value is below the highest");
        }
    }

    /** Returns the plain index, for a variable that is zero or above. */
    public static ConcentrationIndex standard() {
        return new ConcentrationIndex(Form.STANDARD, 0, Double.POSITIVE_INFINITY);
    }

    /**
     * Returns the index of {@code health} over people ordered by {@code rank}.
     *
     * @param health the variable of interest, within the bounds
     * @param rank the variable that orders people from worst to best off, for example income
     * @param weights above zero; all 1 for single persons, the population for groups
     * @return missing with fewer than two rows, a value outside the bounds, everybody at the same rank, or a mean that is
     *     not above zero ({@link Form#STANDARD}) or lies on a bound ({@link Form#WAGSTAFF})
     */
    public Estimate of(double[] health, double[] rank, double[] weights) {
        if (health.length != rank.length || health.length != weights.length) {
            throw new IllegalArgumentException("one element per person or group expected in each array");
        }
        var method = Method.of("concentration index", form.label);
        if (form == Form.WAGSTAFF || form == Form.ERREYGERS) {
            method = method.with("lowest", lowest).with("highest", highest);
        }
        Optional<Estimate.Missing> problem = problem(health, rank, weights, method);
        if (problem.isPresent()) {
            return problem.get();
        }
        double total = StableSum.of(weights);
        double[] ranks = Ranked.fractional(rank, weights, total);
        var level = new StableSum();
        var together = new StableSum();
        for (int i = 0; i < health.length; i++) {
            level.add(weights[i] * health[i]);
            together.add(weights[i] * health[i] * (ranks[i] - 0.5));
        }
        double mean = level.value() / total;
        double generalised = 2 * together.value() / total;
        return finish(mean, generalised, method);
    }

    /**
     * Returns the index with its interval. Rows are persons drawn independently of each other; of
     * groups nobody knows how much their members differ, so they have no interval.
     *
     * @param weights above zero; all 1, or sampling weights
     */
    public Estimate ofPersons(double[] health, double[] rank, double[] weights, double level, Errors by) {
        return switch (of(health, rank, weights)) {
            case Estimate.Missing missing -> missing;
            case Estimate.Value value
            when by == Errors.REGRESSION && health.length < 3 ->
                new Estimate.Missing(Reason.TOO_FEW_POINTS, "two persons", value.method());
            case Estimate.Value value -> {
                Method method = value.method();
                var influence = new RankInfluence(health, rank, weights);
                double error =
                        by == Errors.DELTA ? error(influence) : slope(influence.mean()) * influence.regressionError();
                yield new Estimate.Value(
                        value.value(),
                        Wald.interval(value.value(), error, level),
                        new Method(method.name(), form.label + ", " + by.label, method.version(), method.parameters())
                                .with("level", level));
            }
        };
    }

    private double error(RankInfluence influence) {
        double mean = influence.mean();
        double generalised = influence.generalised();
        return switch (form) {
            case GENERALISED, ERREYGERS -> influence.error(slope(mean), 0);
            case STANDARD -> influence.error(slope(mean), -generalised / (mean * mean));
            case WAGSTAFF -> {
                double room = (highest - mean) * (mean - lowest);
                yield influence.error(slope(mean), -slope(mean) * generalised * (highest + lowest - 2 * mean) / room);
            }
        };
    }

    /** Returns what the generalised index is multiplied by. */
    private double slope(double mean) {
        return switch (form) {
            case GENERALISED -> 1;
            case ERREYGERS -> 4 / (highest - lowest);
            case STANDARD -> 1 / mean;
            case WAGSTAFF -> (highest - lowest) / ((highest - mean) * (mean - lowest));
        };
    }

    private Optional<Estimate.Missing> problem(double[] health, double[] rank, double[] weights, Method method) {
        if (health.length < 2) {
            return Optional.of(new Estimate.Missing(Reason.TOO_FEW_POINTS, "", method));
        }
        for (int i = 0; i < health.length; i++) {
            String row = "row " + (i + 1);
            if (Double.isNaN(health[i]) || Double.isNaN(rank[i])) {
                return Optional.of(new Estimate.Missing(Reason.VALUE_MISSING, row, method));
            }
            if (!(weights[i] > 0 && Double.isFinite(weights[i]))) {
                return Optional.of(new Estimate.Missing(Reason.POPULATION_NOT_POSITIVE, row, method));
            }
            if (health[i] < lowest || health[i] > highest || Double.isInfinite(health[i])) {
                return Optional.of(new Estimate.Missing(Reason.VALUE_OUT_OF_RANGE, row, method));
            }
        }
        return Arrays.stream(rank).allMatch(value -> value == rank[0])
                ? Optional.of(new Estimate.Missing(Reason.NO_VARIATION, "the rank variable", method))
                : Optional.empty();
    }

    private Estimate finish(double mean, double generalised, Method method) {
        return switch (form) {
            case GENERALISED -> new Estimate.Value(generalised, method);
            case ERREYGERS -> new Estimate.Value(4 * generalised / (highest - lowest), method);
            case STANDARD ->
                mean > 0
                        ? new Estimate.Value(generalised / mean, method)
                        : new Estimate.Missing(Reason.MEAN_NOT_POSITIVE, "", method);
            case WAGSTAFF -> {
                double room = (highest - mean) * (mean - lowest);
                yield room > 0
                        ? new Estimate.Value(generalised * (highest - lowest) / room, method)
                        : new Estimate.Missing(Reason.NO_VARIATION, "all at the bound", method);
            }
        };
    }
}
