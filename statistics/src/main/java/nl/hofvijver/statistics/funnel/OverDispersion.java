package nl.hofvijver.statistics.funnel;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import nl.hofvijver.statistics.StableSum;

/**
 * How much more areas vary than chance explains (Spiegelhalter 2005, Statistics in Medicine 24:1185).
 *
 * <p>Standardised differences from the benchmark are taken on a scale where their variance depends on size alone, and
 * winsorised: the tenth of the areas at each end take the value of the next one, so that true outliers do not excuse
 * themselves.
 *
 * @param ratio mean squared standardised difference; 1 when chance explains all
 * @param betweenAreas variance between areas on that scale; 0 when there is no more than chance
 * @param areas number of areas it rests on
 * @param form how limits are widened by it
 */
public record OverDispersion(double ratio, double betweenAreas, int areas, Form form) {
    private static final double WINSORISED = 0.1;

    /** The published ways to widen limits. */
    public enum Form {
        /** The variance between areas is added to that of chance: large areas get nearly as much room as small ones. */
        ADDITIVE,
        /** The variance of chance is multiplied by the ratio, when that is above 1: all limits grow by the same factor. */
        MULTIPLICATIVE
    }

    /** Returns the same over-dispersion, used in another way. */
    public OverDispersion as(Form other) {
        return new OverDispersion(ratio, betweenAreas, areas, other);
    }

    /** Returns whether areas vary no more than chance, so that limits stay as they are. */
    public boolean none() {
        return form == Form.ADDITIVE ? betweenAreas == 0 : ratio <= 1;
    }

    /** Returns the variance at a size, on the scale of the standardised differences. */
    double variance(double size) {
        double chance = 1 / (4 * size);
        return form == Form.ADDITIVE ? chance + betweenAreas : chance * Math.max(1, ratio);
    }

    /**
     * Returns the over-dispersion of ratios of observed to expected events, on the square root scale.
     *
     * @param observed per area, zero or above
     * @param expected per area, above zero
     */
    public static OverDispersion ofRatios(double[] observed, double[] expected) {
        return of(expected, i -> Math.sqrt(observed[i] / expected[i]) - 1, observed.length);
    }

    /** Returns the over-dispersion of proportions around a benchmark, on the arcsine scale. */
    public static OverDispersion ofProportions(double[] count, double[] size, double benchmark) {
        double centre = Math.asin(Math.sqrt(benchmark));
        return of(size, i -> Math.asin(Math.sqrt(count[i] / size[i])) - centre, count.length);
    }

    private static OverDispersion of(double[] size, IntToDoubleFunction difference, int areas) {
        if (size.length != areas || areas < 2) {
            throw new IllegalArgumentException("two areas or more, with a size each, expected");
        }
        var z = new double[areas];
        for (int i = 0; i < areas; i++) {
            z[i] = 2 * Math.sqrt(size[i]) * difference.applyAsDouble(i);
            if (!Double.isFinite(z[i]) || !(size[i] > 0)) {
                throw new IllegalArgumentException("area " + i + " has no valid count or size");
            }
        }
        var squares = new StableSum();
        for (double value : winsorised(z)) {
            squares.add(value * value);
        }
        double ratio = squares.value() / areas;
        double weight = 4 * StableSum.of(size);
        double squaredWeight = 16 * Arrays.stream(size).map(s -> s * s).sum();
        double between = (areas * ratio - (areas - 1)) / (weight - squaredWeight / weight);
        return new OverDispersion(ratio, Math.max(0, between), areas, Form.ADDITIVE);
    }

    private static double[] winsorised(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(WINSORISED * sorted.length);
        double low = sorted[cut];
        double high = sorted[sorted.length - 1 - cut];
        return Arrays.stream(values).map(value -> Math.clamp(value, low, high)).toArray();
    }
}
