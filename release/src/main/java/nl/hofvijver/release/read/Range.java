package nl.hofvijver.release.read;

/** Rows {@code from} (included) to {@code to} (excluded) of the columns of a release: one map. */
public record Range(int from, int to) {
    /** The number of rows. */
    public int size() {
        return to - from;
    }
}
