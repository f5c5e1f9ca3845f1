package nl.hofvijver.release;

import java.util.Optional;
import nl.hofvijver.protection.Cell;
import nl.hofvijver.protection.Counted;
import nl.hofvijver.protection.Protection;
import nl.hofvijver.protection.Rule;
import nl.hofvijver.release.cells.Slice;
import nl.hofvijver.release.cells.TrueCell;
import nl.hofvijver.release.figure.Decisions;
import nl.hofvijver.release.guard.CellKey;
import nl.hofvijver.release.measure.Measure;

/**
 * Decides about figures that do not follow from two counts. Each must rest on enough people or events. What is derived from
 * counts is shown only where those are: an expected number can be reckoned by anybody, so observed over expected is the
 * observed number itself. Inequality is derived from the fifths of deprivation, so all of these must be shown.
 *
 * @param protection the region's threshold
 * @param base the counts from which the measure is derived
 */
record EstimateDecisions(Protection protection, Optional<GuardedMeasure> base) implements Decisions {
    private static final String FIFTHS = "deprivation";

    @Override
    public Optional<Cell> about(Measure measure, Slice slice, TrueCell cell) {
        // Everybody on whom the figure rests counts as having it: the only secret is how few they are.
        Cell own = protection.protect(Counted.EVENTS, cell.denominator(), cell.denominator());
        boolean safe =
                base.map(counts -> restsOnShown(measure, slice, cell, counts)).orElse(true);
        return Optional.of(safe ? own : new Cell.Hidden(Rule.OTHERS));
    }

    private static boolean restsOnShown(Measure measure, Slice slice, TrueCell cell, GuardedMeasure counts) {
        CellKey place = CellKey.of(slice, cell);
        return counts.shows(slice.period(), place)
                && (!measure.method().ofInequality() || counts.showsAll(slice.period(), FIFTHS, place));
    }
}
