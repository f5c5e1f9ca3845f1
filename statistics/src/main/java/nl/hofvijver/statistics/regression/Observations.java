package nl.hofvijver.statistics.regression;

import java.util.Optional;
import nl.hofvijver.statistics.numeric.Standardised;

/**
 * What a regression is fitted to.
 *
 * @param design the explanatory columns
 * @param outcome one value per row: a count, or for a logistic model 0/1 or a share with its number of trials as weight
 * @param weights prior weight per row, not negative; 1 when empty
 * @param offset known part of the linear predictor per row, for example the logarithm of person-years; 0 when empty
 * @param clusters cluster per row, for errors that allow rows of one cluster (a practice) to resemble each other
 */
@SuppressWarnings("ArrayRecordComponent") // half a million rows are handed over, never compared or copied
public record Observations(
        Design design,
        double[] outcome,
        Optional<double[]> weights,
        Optional<double[]> offset,
        Optional<int[]> clusters) {
    public Observations {
        requireRows(design, "outcome", outcome.length);
        weights.ifPresent(w -> requireRows(design, "weights", w.length));
        offset.ifPresent(o -> requireRows(design, "offset", o.length));
        clusters.ifPresent(c -> requireRows(design, "clusters", c.length));
    }

    private static void requireRows(Design design, String what, int length) {
        if (length != design.rows()) {
            throw new IllegalArgumentException(what + " has " + length + " values for " + design.rows() + " rows");
        }
    }

    /** Holds a design and an outcome, each row counting once. */
    public static Observations of(Design design, double[] outcome) {
        return new Observations(design, outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the same observations with prior weights. */
    public Observations weighted(double[] byRow) {
        return new Observations(design, outcome, Optional.of(byRow), offset, clusters);
    }

    /** Returns the same observations with an offset on the scale of the linear predictor. */
    public Observations offset(double[] byRow) {
        return new Observations(design, outcome, weights, Optional.of(byRow), clusters);
    }

    /** Returns the same observations with person-time, of which the logarithm becomes the offset. */
    public Observations exposure(double[] personTime) {
        var logs = new double[personTime.length];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = Math.log(personTime[i]);
        }
        return offset(logs);
    }

    /** Returns the same observations with clusters. */
    public Observations clustered(int[] byRow) {
        return new Observations(design, outcome, weights, offset, Optional.of(byRow));
    }

    Standardised space() {
        return Standardised.withIntercept(design.columns(), design.intercept().orElse(-1));
    }

    int rows() {
        return outcome.length;
    }

    double weight(int row) {
        return weights.isPresent() ? weights.get()[row] : 1;
    }

    double offset(int row) {
        return offset.isPresent() ? offset.get()[row] : 0;
    }
}
