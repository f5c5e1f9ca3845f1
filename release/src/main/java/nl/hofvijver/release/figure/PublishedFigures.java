package nl.hofvijver.release.figure;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.protection.CellStatus;
import nl.hofvijver.release.cells.Delivered;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;

/** Figures that somebody else published: passed on as they are. One without a value was hidden by its publisher. */
record PublishedFigures(Measure measure) implements Figures {
    @Override
    public void write(Slice slice, List<TrueCell> cells, FigureSink sink) {
        for (TrueCell cell : cells) {
            sink.accept(figure(slice, cell), Optional.empty());
        }
    }

    private Figure figure(Slice slice, TrueCell cell) {
        CellStatus status = status(cell);
        Figure.Numbers numbers = status.hasFigure()
                ? new Figure.Numbers(cell.numerator(), cell.denominator(), cell.value(), cell.lower(), cell.upper())
                : Figure.Numbers.NONE;
        return new Figure(
                measure,
                slice,
                cell.area(),
                cell.vintage(),
                cell.sex(),
                cell.age(),
                numbers,
                status,
                Double.NaN,
                Double.NaN,
                cell.kind(),
                cell.source());
    }

    private static CellStatus status(TrueCell cell) {
        if (cell.delivered() == Delivered.NO) {
            return CellStatus.NOT_DELIVERED;
        }
        return Double.isNaN(cell.value()) ? CellStatus.HIDDEN : CellStatus.OK;
    }
}
