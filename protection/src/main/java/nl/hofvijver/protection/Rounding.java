package nl.hofvijver.protection;

/**
 * Rounds counts to multiples of a base, halves upwards.
 *
 * @param base at least 1; 1 leaves whole counts as they are
 */
public record Rounding(int base) {
    public Rounding {
        if (base < 1) {
            throw new IllegalArgumentException("a base is at least 1, got " + base);
        }
    }

    /**
     * The multiple of the base nearest to {@code count}, at most half a base away.
     *
     * @param count not negative; fractions occur in person-years
     */
    public long round(double count) {
        if (!(count >= 0 && count < Long.MAX_VALUE / 2.0)) {
            throw new IllegalArgumentException("a count is finite and not negative, got " + count);
        }
        return (long) Math.floor(count / base + 0.5) * base;
    }

    /**
     * Rounds the parts of one total so that the rounded parts add up to the rounded total: each part is the difference
     * of two rounded running sums. A part is less than or exactly one base away from its true count, and never negative.
     *
     * @param parts counts in a fixed order; another order rounds other parts up
     */
    public long[] parts(double[] parts) {
        long[] rounded = new long[parts.length];
        double sum = 0;
        long before = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!(parts[i] >= 0)) {
                throw new IllegalArgumentException("part " + i + " is not a count: " + parts[i]);
            }
            sum += parts[i];
            long until = round(sum);
            rounded[i] = until - before;
            before = until;
        }
        return rounded;
    }
}
