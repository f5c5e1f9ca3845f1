package nl.hofvijver.release.figure;

import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.measure.Measure;

/**
 * One published row. A number that is absent is NaN.
 *
 * @param coverage share of the population that was covered, rounded to 0.01
 * @param linked share that was linked, rounded to 0.01
 */
public record Figure(
        Measure measure,
        Slice slice,
        String area,
        int vintage,
        String sex,
        String age,
        Numbers numbers,
        CellStatus status,
        double coverage,
        double linked,
        String kind,
        String source) {

    /** The numbers of a row: rounded counts, and the value with its 95% interval. */
    public record Numbers(double numerator, double denominator, double value, double lower, double upper) {
        /** No number at all: what a hidden row has. */
        public static final Numbers NONE = new Numbers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        /** Counts that may be shown, of which no value can be computed. */
        static Numbers counts(double numerator, double denominator) {
            return new Numbers(numerator, denominator, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    public Figure {
        boolean silent = status == CellStatus.HIDDEN || status == CellStatus.NOT_DELIVERED;
        if (silent && !numbers.equals(Numbers.NONE)) {
            throw new IllegalArgumentException("a row that is " + status.word() + " has no numbers");
        }
        if (status.hasFigure() == Double.isNaN(numbers.value())) {
            throw new IllegalArgumentException("a row that is " + status.word() + " with value " + numbers.value());
        }
    }
}
