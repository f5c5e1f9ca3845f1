package nl.hofvijver.release.guard;

import java.util.BitSet;

/** What was decided about one kind of count, without what it took. Cells have the numbers of their grid. */
final class DecidedSide {
    private final BitSet hidden;
    private final long[] figures;
    private final int attacked;
    private final double widthSum;
    private final int unprotected;

    DecidedSide(Side side) {
        int cells = side.grid().cells();
        hidden = new BitSet(cells);
        figures = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            hidden.set(cell, side.isHidden(cell));
            figures[cell] = side.figure(cell);
        }
        attacked = side.attacked();
        widthSum = side.widthSum();
        unprotected = side.unprotected();
    }

    int cells() {
        return figures.length;
    }

    boolean isHidden(int cell) {
        return hidden.get(cell);
    }

    /** What is shown of a cell that is not hidden. */
    long figure(int cell) {
        return figures[cell];
    }

    int attacked() {
        return attacked;
    }

    double widthSum() {
        return widthSum;
    }

    int unprotected() {
        return unprotected;
    }
}
