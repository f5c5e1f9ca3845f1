package nl.hofvijver.protection.suppress;

import java.util.BitSet;

/**
 * Publishes cells one after the other, and refuses every cell that would make a sensitive one known (Langsrud 2024,
 * "Secondary cell suppression by Gaussian elimination").
 *
 * <p>A candidate that follows from what is published already gives nothing new and is published. A candidate whose
 * remainder is a multiple of that of a sensitive cell would give it away and is hidden; it then stays exactly as
 * uncertain as that sensitive cell. Everything else is published and narrows what is left.
 */
final class Elimination {
    private final Echelon echelon;
    private final Sensitive sensitive;

    private Elimination(Echelon echelon, Sensitive sensitive) {
        this.echelon = echelon;
        this.sensitive = sensitive;
    }

    /**
     * Prepares the system.
     *
     * @param known cells that are published whatever happens
     * @param hidden cells that may not become known; those that {@code known} gives away are left out
     * @param singletons hidden cells that one contributor knows, and could use against other hidden cells
     */
    static Elimination of(LinearSystem system, BitSet known, BitSet hidden, BitSet singletons) {
        Echelon echelon = new Echelon(system.cells());
        Sensitive sensitive = new Sensitive(system.cells());
        for (int cell = known.nextSetBit(0); cell >= 0; cell = known.nextSetBit(cell + 1)) {
            echelon.bind(cell, Row.of(cell));
        }
        for (Row relation : system.relations()) {
            Row row = echelon.reduce(relation);
            if (!row.isZero()) {
                echelon.bind(system.deepest(row), row);
            }
        }
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            Row row = echelon.reduce(cell);
            if (!row.isZero()) {
                sensitive.add(row, singletons.get(cell));
            }
        }
        return new Elimination(echelon, sensitive);
    }

    /** An independent copy, to publish in another order. */
    Elimination copy() {
        return new Elimination(echelon.copy(), sensitive.copy());
    }

    /**
     * Publishes the candidates in this order as far as possible.
     *
     * @param withheld candidates that are not published, unless the others give them away
     * @return the candidates that are to be hidden
     */
    BitSet publish(int[] order, BitSet withheld) {
        BitSet hidden = new BitSet();
        for (int cell : order) {
            if (withheld.get(cell) || !publish(cell)) {
                hidden.set(cell);
            }
        }
        for (int cell = withheld.nextSetBit(0); cell >= 0; cell = withheld.nextSetBit(cell + 1)) {
            if (echelon.reduce(cell).isZero()) {
                hidden.clear(cell);
            }
        }
        return hidden;
    }

    private boolean publish(int cell) {
        Row row = echelon.reduce(cell);
        if (row.isZero()) {
            return true;
        }
        if (sensitive.isGivenAwayBy(row)) {
            return false;
        }
        int pivot = row.cells()[0];
        for (int other : row.cells()) {
            if (sensitive.users(other) < sensitive.users(pivot)) {
                pivot = other;
            }
        }
        echelon.bind(pivot, row);
        if (sensitive.substitute(pivot, echelon)) {
            return true;
        }
        echelon.unbind(pivot);
        sensitive.add(row, false);
        return false;
    }

    /** What is known after the cells published so far. */
    Echelon echelon() {
        return echelon;
    }
}
