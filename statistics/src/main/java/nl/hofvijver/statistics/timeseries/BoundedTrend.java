package nl.hofvijver.statistics.timeseries;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Design;

/**
 * A straight trend continued, with a prediction interval that cannot leave the range of the figure: the line is drawn
 * through logarithms (a figure above zero) or log odds (a share of {@code most}), and its limits are turned back. The
 * interval is that of one new observation: Student's t with n - 2, residual variance times 1 + leverage.
 *
 * <p>It says what happens when the past goes on as it did, and nothing about why. It widens with the distance from the
 * observations; a caller decides how far ahead is still meant.
 *
 * @param most the largest value that exists, such as 100 for a percentage; infinite when there is none
 * @param level of the interval, for example 0.8
 */
public record BoundedTrend(double most, double level) {
    private static final int FEWEST = 5;
    private static final String YEAR = "time";

    public BoundedTrend {
        if (!(most > 0) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a bound above zero and a level between 0 and 1 are needed");
        }
    }

    /**
     * Returns the expected figure with its interval at each moment ahead.
     *
     * @param times of the observations, ascending
     * @param values the observations, strictly between zero and {@code most}
     * @param ahead the moments wanted
     * @return refused below five observations, or when an observation is missing or on a bound
     */
    public Outcome<List<Estimate.Value>> project(double[] times, double[] values, double[] ahead) {
        return project(times, values, ahead, 0);
    }

    /**
     * The same for observations that are estimates themselves: an observation ahead varies at least as much as chance
     * makes those of the past vary, however straight their line happens to be.
     *
     * @param chance variance of an observation by chance alone, on the scale of the line: see {@link #variance}
     */
    public Outcome<List<Estimate.Value>> project(double[] times, double[] values, double[] ahead, double chance) {
        Method method = Method.of("linear trend, prediction interval", Double.isInfinite(most) ? "log" : "logit")
                .with("level", level);
        if (times.length != values.length) {
            throw new IllegalArgumentException("one value per moment expected");
        }
        if (values.length < FEWEST) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, values.length + " of " + FEWEST, method);
        }
        double[] transformed = new double[values.length];
        double middle = 0;
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] > 0 && values[i] < most)) {
                Reason reason = Double.isNaN(values[i]) ? Reason.VALUE_MISSING : Reason.VALUE_OUT_OF_RANGE;
                return new Outcome.Refused<>(reason, "observation " + (i + 1), method);
            }
            transformed[i] = to(values[i]);
            middle += times[i] / times.length;
        }
        double centre = middle;
        double[] centred = new double[times.length];
        double spread = 0;
        for (int i = 0; i < times.length; i++) {
            centred[i] = times[i] - centre;
            spread += centred[i] * centred[i];
        }
        double squares = spread;
        Design design = Design.withIntercept(values.length).column(YEAR, centred);
        return LinearRegression.fit(design, transformed)
                .map(fit -> predictions(
                        fit, Math.max(fit.variance(), chance), ahead, centre, squares, values.length, method));
    }

    private List<Estimate.Value> predictions(
            LinearFit fit, double variance, double[] ahead, double centre, double squares, int n, Method method) {
        List<Estimate.Value> predictions = new ArrayList<>();
        for (double moment : ahead) {
            double distance = moment - centre;
            double value = fit.coefficient(Design.INTERCEPT) + fit.coefficient(YEAR) * distance;
            double error = Math.sqrt(variance * (1 + 1.0 / n + distance * distance / squares));
            Interval limits = Wald.interval(value, error, level, fit.degreesOfFreedom());
            predictions.add(new Estimate.Value(
                    from(value), new Interval(from(limits.lower()), from(limits.upper()), level), method));
        }
        return predictions;
    }

    /** Returns the variance on the scale of the line that belongs to an interval strictly within the bounds, or 0. */
    public double variance(double lower, double upper, double level) {
        if (!(lower > 0 && upper < most && lower <= upper)) {
            return 0;
        }
        double error = (to(upper) - to(lower)) / (2 * Wald.z(level));
        return error * error;
    }

    private double to(double value) {
        return Double.isInfinite(most) ? Math.log(value) : Math.log(value / (most - value));
    }

    private double from(double transformed) {
        return Double.isInfinite(most) ? Math.exp(transformed) : most / (1 + Math.exp(-transformed));
    }
}
