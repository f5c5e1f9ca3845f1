package nl.hofvijver.linkage.report;

/**
 * How good the links of a part of the records are, by their own probabilities.
 *
 * @param part {@code all}, {@code no number}, {@code moved}, {@code twins}, {@code young}, {@code old}
 * @param linked pairs of records brought together
 * @param right of those, as many as are one person
 * @param due pairs that are one person, brought together or not
 */
public record Quality(String part, long linked, double right, double due) {
    /** Estimated share of the links that is right; 1 when there are none. */
    public double precision() {
        return linked == 0 ? 1 : right / linked;
    }

    /** Estimated share of what should be linked that is; pairs that were never compared are not known and not in it. */
    public double recall() {
        return due == 0 ? 1 : right / due;
    }
}
