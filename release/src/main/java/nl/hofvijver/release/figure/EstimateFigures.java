package nl.hofvijver.release.figure;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;

/**
 * Figures that do not follow from two counts: means, medians, waits, and what is derived from other figures (smoothed,
 * inequality, hot spots, post-stratified). The results hold value and interval. How many people had something is never
 * shown, and the numbers are rounded to as many digits as they can bear.
 */
record EstimateFigures(Measure measure, Policy policy) implements Figures {
    private static final int DIGITS = 3;
    private static final int DIGITS_OF_MODEL = 2;

    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        cells.stream().sorted(TrueCell.ORDER).forEach(cell -> write(slice, cell, sink));
    }

    private void write(Slice slice, TrueCell given, FigureSink sink) {
        TrueCell cell = given.checked(slice, false);
        policy.decisions().about(measure, slice, cell).ifPresent(outcome -> write(slice, cell, outcome, sink));
    }

    private void write(Slice slice, TrueCell cell, Cell outcome, FigureSink sink) {
        CellStatus status = policy.status(cell, outcome);
        if (status.hasFigure() && Double.isNaN(cell.value())) {
            status = CellStatus.NOT_COMPUTABLE;
        }
        double people = policy.protection().rounding().round(cell.denominator());
        Figure.Numbers numbers = switch (status) {
            case HIDDEN, NOT_DELIVERED -> Figure.Numbers.NONE;
            case NOT_COMPUTABLE -> Figure.Numbers.counts(Double.NaN, people);
            case OK, ROUNDED, PARTLY_DELIVERED ->
                new Figure.Numbers(
                        Double.NaN,
                        people,
                        told(cell, cell.value()),
                        told(cell, cell.lower()),
                        told(cell, cell.upper()));
        };
        sink.accept(
                new Figure(
                        measure,
                        slice,
                        cell.area(),
                        cell.vintage(),
                        cell.sex(),
                        cell.age(),
                        numbers,
                        status,
                        status == CellStatus.HIDDEN ? Double.NaN : policy.coverage(cell),
                        status == CellStatus.HIDDEN ? Double.NaN : policy.linked(cell),
                        cell.kind(),
                        cell.source()),
                status == CellStatus.HIDDEN ? Policy.broken(cell, outcome) : Optional.empty());
    }

    /**
     * What is told of a number. Observed over expected, and a share weighed to everybody, would tell the exact count, so they
     * are what they would be for the rounded one; a mean is no more precise than one person more or less can change it; of a
     * model two digits are told.
     */
    private double told(TrueCell cell, double number) {
        return switch (measure.method()) {
            case INDIRECT, POST_STRATIFIED -> Precision.digits(number * roundedShare(cell.numerator()), DIGITS);
            case SMOOTHED, EXCEEDANCE -> Precision.digits(number, DIGITS_OF_MODEL);
            case MEAN, MEDIAN -> Precision.ofMean(number, cell.upper() - cell.lower(), cell.denominator());
            default -> Precision.digits(number, DIGITS);
        };
    }

    private double roundedShare(double count) {
        return count > 0 ? policy.protection().rounding().round(count) / count : 1;
    }
}
