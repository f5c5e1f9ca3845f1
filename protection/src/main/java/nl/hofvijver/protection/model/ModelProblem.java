package nl.hofvijver.protection.model;

/**
 * Why tables do not fit together. Thrown with the table and the codes concerned, never with a value of a person.
 */
public final class ModelProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String where;

    public ModelProblem(Reason reason, String what, String where) {
        super(what);
        this.reason = reason;
        this.where = where;
    }

    /** The kind of problem. */
    public Reason reason() {
        return reason;
    }

    /** The table and row, or the hierarchy. */
    public String where() {
        return where;
    }

    /** The kinds of problems. */
    public enum Reason {
        /** A code is, through its parents, a part of itself. */
        CYCLE,
        /** A code has two parents in one hierarchy. */
        TWO_PARENTS,
        /** A row uses a code that its hierarchy does not have. */
        UNKNOWN_CODE,
        /** Two rows of one table are about the same cell. */
        DUPLICATE_ROW,
        /** A value is not a number, or is below zero. */
        NEGATIVE,
        /** A value has a fraction where persons are counted. */
        FRACTION,
        /** The parts do not add up to their total. */
        NOT_ADDITIVE,
        /** A table has parts but not the total of everything. */
        NO_TOTAL,
        /** Two tables give the same cell different values. */
        CONFLICT,
        /** The tables need more memory than there is. */
        TOO_LARGE
    }
}
