package nl.hofvijver.protection.audit;

import java.util.List;

/**
 * A hidden cell of which the attacker can tell too much.
 *
 * @param cell the cell
 * @param lower least value that it can have
 * @param upper greatest value that it can have
 * @param relations the relations from which this follows, as far as they were singled out; else all of its neighbourhood
 */
public record Finding(int cell, double lower, double upper, List<Integer> relations) {
    private static final double SAME = 1e-6;

    public Finding {
        relations = List.copyOf(relations);
    }

    /** Whether the attacker knows the value itself. */
    public boolean isExact() {
        return upper - lower < SAME;
    }
}
