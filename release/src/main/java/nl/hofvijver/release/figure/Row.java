package nl.hofvijver.release.figure;

import nl.hofvijver.protection.Cell;
import nl.hofvijver.release.cells.TrueCell;

/** A row between protection and publication: the true cell with what protection made of it. */
record Row(TrueCell cell, Cell outcome) {
    /** The rounded numerator when it may be shown, else NaN: the form in which the statistics take it. */
    double numerator() {
        return outcome instanceof Cell.Shown(long numerator, long _) ? numerator : Double.NaN;
    }

    /** The rounded denominator when it may be shown, else NaN. */
    double denominator() {
        return outcome instanceof Cell.Shown(long _, long denominator) ? denominator : Double.NaN;
    }
}
