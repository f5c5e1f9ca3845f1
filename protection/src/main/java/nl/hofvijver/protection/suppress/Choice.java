package nl.hofvijver.protection.suppress;

import java.util.BitSet;

/**
 * One way to protect a block.
 *
 * @param hidden every hidden cell, sensitive or not
 * @param narrow hidden cells that an attacker can still pin down too precisely; none in a finished table
 * @param cost the loss of the hidden cells that are not sensitive themselves
 */
record Choice(BitSet hidden, BitSet narrow, double cost) {
    /** A narrow cell weighs as one more hidden cell: mostly it takes one more to widen it, which often widens others. */
    private static final double NARROW_COST = 1;

    boolean isSafe() {
        return narrow.isEmpty();
    }

    double total() {
        return cost + NARROW_COST * narrow.cardinality();
    }
}
