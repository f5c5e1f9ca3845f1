package nl.hofvijver.linkage;

/**
 * How to decide.
 *
 * @param threshold probability from which two records are one person
 * @param clerical probability from which a pair is worth the look of a person
 * @param largest most records of one person; more is taken for a mistake
 * @param comparisons most comparisons to make; more is refused before anything is compared
 */
public record LinkSettings(double threshold, double clerical, int largest, long comparisons) {
    /** Fixed on FEBRL data set 3; see the README. */
    public static final LinkSettings STANDARD = new LinkSettings(0.7, 0.05, 200, 2_000_000_000L);

    public LinkSettings {
        if (!(clerical > 0 && clerical <= threshold && threshold < 1)) {
            throw new IllegalArgumentException("0 < clerical <= threshold < 1");
        }
    }
}
