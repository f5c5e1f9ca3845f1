package nl.hofvijver.statistics.timeseries;

import java.util.List;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Matrices;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.Observations;
import nl.hofvijver.statistics.regression.PoissonRegression;

/**
 * Segmented regression of a series with one intervention (Wagner et al. 2002; Bernal et al. 2017): a line before, a step
 * and a bend at the intervention. Time is counted from the intervention, so {@value #LEVEL} is the step at that moment.
 *
 * @param points number of points
 * @param change index of the first point after the intervention
 * @param phaseIn points from {@code change} on during which the effect builds up; each gets a coefficient of its own and
 *     so says nothing about the lines. To be decided before seeing the data.
 * @param harmonics pairs of sine and cosine for the season; 0 for none
 * @param period points per season, for example 12 for months
 */
public record InterruptedSeries(int points, int change, int phaseIn, int harmonics, double period) {
    /** Name of the slope before the intervention, per point. */
    public static final String TREND = "trend";
    /** Name of the step at the intervention. */
    public static final String LEVEL = "level change";
    /** Name of the change of the slope after it, per point. */
    public static final String SLOPE = "slope change";

    private static final int MINIMUM = 3;
    private static final int ENOUGH = 8;

    public InterruptedSeries {
        if (change < 1 || change >= points || phaseIn < 0 || harmonics < 0 || !(period > 0)) {
            throw new IllegalArgumentException("the change lies inside the series, got " + change + " of " + points);
        }
    }

    /** Holds a series without phase-in or season. */
    public static InterruptedSeries of(int points, int change) {
        return new InterruptedSeries(points, change, 0, 0, 12);
    }

    /** How the errors are treated. Reporting both Newey–West and AR(1) is good practice. */
    public sealed interface Errors {
        /** Least squares with Newey–West errors. */
        record LongRun(NeweyWest how) implements Errors {}

        /** Autocorrelated errors. */
        record Autocorrelated(Autoregression.How how) implements Errors {}
    }

    /**
     * What would have been, and what was.
     *
     * @param point index of the point
     * @param counterfactual the line before the intervention, carried on
     * @param effect with the intervention minus without; for counts the ratio
     */
    public record Effect(int point, Estimate counterfactual, Estimate effect) {}

    /**
     * A fitted series of values.
     *
     * @param series what was fitted
     * @param fit coefficients
     * @param notices {@link Notice#FEW_POINTS} with fewer than eight points on either side
     */
    public record Result(InterruptedSeries series, LinearFit fit, List<Notice> notices) {

        /** Returns counterfactual and effect at a point at or after the intervention. */
        public Effect effectAt(int point, double level) {
            series.requireAfter(point);
            double[] without = series.rowWithout(point);
            double[] change = series.rowOfChange(point);
            return new Effect(point, fit.combination(without, level), fit.combination(change, level));
        }
    }

    /**
     * A fitted series of counts.
     *
     * @param series what was fitted
     * @param fit coefficients on the logarithm of the rate
     * @param notices as for {@link Result}
     */
    public record CountResult(InterruptedSeries series, Fitted fit, List<Notice> notices) {

        /** Returns the rate per unit of exposure without the intervention and the ratio with over without. */
        public Effect effectAt(int point, double level) {
            series.requireAfter(point);
            return new Effect(
                    point, exponential(series.rowWithout(point), level), exponential(series.rowOfChange(point), level));
        }

        private Estimate exponential(double[] row, double level) {
            double value = Matrices.dot(row, fit.coefficients());
            double error = Math.sqrt(Matrices.quadraticForm(row, fit.covariance()));
            Interval log = Wald.interval(value, error, level, fit.degreesOfFreedom());
            return new Estimate.Value(
                    Math.exp(value),
                    new Interval(Math.exp(log.lower()), Math.exp(log.upper()), level),
                    fit.method().with("level", level));
        }
    }

    /** Fits a series of values; with a control series, hand in the difference of the two. */
    public Outcome<Result> fit(double[] values, Errors errors) {
        return enough(Method.of("interrupted time series", "segmented regression"))
                .then(design -> {
                    Outcome<LinearFit> fitted = switch (errors) {
                        case Errors.LongRun(NeweyWest how) -> LinearRegression.fit(design, values, how);
                        case Errors.Autocorrelated(Autoregression.How how) -> Autoregression.fit(design, values, how);
                    };
                    return fitted.map(fit -> new Result(this, fit, notices()));
                });
    }

    /** Fits a series of counts with quasi-Poisson errors. */
    public Outcome<CountResult> fitCounts(double[] counts, double[] exposure) {
        return enough(Method.of("interrupted time series", "segmented quasi-Poisson"))
                .then(design ->
                        PoissonRegression.fit(Observations.of(design, counts).exposure(exposure), Covariance.QUASI))
                .map(fit -> new CountResult(this, fit, notices()));
    }

    private Outcome<Design> enough(Method method) {
        return change < MINIMUM || after() < MINIMUM
                ? new Outcome.Refused<>(Reason.TOO_FEW_POINTS, change + " points before, " + after() + " after", method)
                : new Outcome.Computed<>(design());
    }

    private int after() {
        return points - change - phaseIn;
    }

    private List<Notice> notices() {
        return change < ENOUGH || after() < ENOUGH ? List.of(Notice.FEW_POINTS) : List.of();
    }

    private void requireAfter(int point) {
        if (point < change + phaseIn) {
            throw new IllegalArgumentException("point " + point + " lies before the end of the phase-in");
        }
    }

    /** Returns the columns of the model. */
    public Design design() {
        Design design = Design.withIntercept(points);
        for (int j = 1; j < size(); j++) {
            var column = new double[points];
            for (int t = 0; t < points; t++) {
                column[t] = row(t)[j];
            }
            design.column(name(j), column);
        }
        return design;
    }

    private int size() {
        return 4 + 2 * harmonics + phaseIn;
    }

    private String name(int j) {
        return switch (j) {
            case 1 -> TREND;
            case 2 -> LEVEL;
            case 3 -> SLOPE;
            default ->
                j < 4 + 2 * harmonics
                        ? (j % 2 == 0 ? "sin " : "cos ") + ((j - 4) / 2 + 1)
                        : "phase-in " + (j - 3 - 2 * harmonics);
        };
    }

    private double[] row(int t) {
        double[] row = rowWithout(t);
        if (t >= change) {
            double[] extra = rowOfChange(t);
            for (int j = 0; j < row.length; j++) {
                row[j] += extra[j];
            }
        }
        if (t >= change && t < change + phaseIn) {
            row[4 + 2 * harmonics + t - change] = 1;
        }
        return row;
    }

    private double[] rowWithout(int t) {
        var row = new double[size()];
        row[0] = 1;
        row[1] = t - change;
        for (int h = 1; h <= harmonics; h++) {
            double angle = 2 * Math.PI * h * t / period;
            row[2 + 2 * h] = Math.sin(angle);
            row[3 + 2 * h] = Math.cos(angle);
        }
        return row;
    }

    private double[] rowOfChange(int t) {
        var row = new double[size()];
        row[2] = 1;
        row[3] = t - change;
        return row;
    }
}
