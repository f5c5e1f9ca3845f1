package nl.hofvijver.release.figure;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;

/**
 * Figures that do not follow from two counts: means, medians, waits, and what is derived from other figures (smoothed,
 * inequality, hot spots, post-stratified). The results hold value and interval; a row is shown when it rests on at least
 * the threshold of people or events. How many of them had something is never shown, and the numbers are rounded to as
 * many digits as they can bear.
 */
record EstimateFigures(Measure measure, Policy policy) implements Figures {
    private static final int DIGITS = 3;

    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        cells.stream().sorted(TrueCell.ORDER).forEach(cell -> write(slice, cell, sink));
    }

    private void write(Slice slice, TrueCell given, FigureSink sink) {
        TrueCell cell = given.checked(slice, false);
        // Everybody on whom the figure rests counts as having it: the only secret is how few they are.
        Cell outcome = policy.protection().protect(Counted.EVENTS, cell.denominator(), cell.denominator());
        CellStatus status = policy.status(cell, outcome);
        if (status.hasFigure() && Double.isNaN(cell.value())) {
            status = CellStatus.NOT_COMPUTABLE;
        }
        Row row = new Row(cell, outcome);
        Figure.Numbers numbers = switch (status) {
            case HIDDEN, NOT_DELIVERED -> Figure.Numbers.NONE;
            case NOT_COMPUTABLE -> Figure.Numbers.counts(Double.NaN, row.denominator());
            case OK, ROUNDED, PARTLY_DELIVERED ->
                new Figure.Numbers(
                        Double.NaN,
                        row.denominator(),
                        digits(cell.value()),
                        digits(cell.lower()),
                        digits(cell.upper()));
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

    /** The number with three digits that mean something. */
    static double digits(double number) {
        if (!Double.isFinite(number) || number == 0) {
            return number;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(number))) - DIGITS + 1);
        return Math.rint(number / unit) * unit;
    }
}
