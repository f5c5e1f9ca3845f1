package nl.hofvijver.release.figure;

import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.measure.Measure;

/** What protection decided about the rows of a release. */
@FunctionalInterface
public interface Decisions {
    /** The row as it is shown, or why it is hidden; empty for a row that is not published at all. */
    Optional<Cell> about(Measure measure, Slice slice, TrueCell cell);
}
