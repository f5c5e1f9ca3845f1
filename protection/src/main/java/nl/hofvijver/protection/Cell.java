package nl.hofvijver.protection;

/** A cell after protection. */
public sealed interface Cell {
    /**
     * A cell that may be shown.
     *
     * @param numerator rounded count, a multiple of the base
     * @param denominator rounded total, a multiple of the base
     */
    record Shown(long numerator, long denominator) implements Cell {}

    /**
     * A cell of which no figure may leave.
     *
     * @param rule why, for the approver
     */
    record Hidden(Rule rule) implements Cell {}
}
