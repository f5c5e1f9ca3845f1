package nl.hofvijver.pond.region;

/**
 * The region's rules of disclosure control.
 *
 * @param threshold smallest number of persons that may be shown, at least 2
 * @param base published counts are multiples of this number; 1 leaves them as they are
 */
public record Protection(int threshold, int base) {
    /** Ten persons, rounded to five. */
    public static final Protection DEFAULT = new Protection(10, 5);

    public Protection {
        if (threshold < 2 || base < 1 || base > threshold) {
            throw new IllegalArgumentException("threshold " + threshold + ", base " + base);
        }
    }
}
