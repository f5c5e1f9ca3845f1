package nl.hofvijver.release.derived;

import java.util.Arrays;

/**
 * How each area of a level stands against the region: -1 worse, 1 better, 0 not to be told apart, or no answer.
 *
 * <p>With intervals an area differs only when its whole 95% interval lies on one side of the region. Figures without an
 * interval, such as those of others, cannot be judged that way: of those the tenth of the areas at either end counts.
 *
 * @param judged how many areas have an answer
 * @param byInterval true when intervals decided
 * @param sides per area: -1, 0, 1, or {@link #NONE}
 */
@SuppressWarnings("ArrayRecordComponent") // a column, never compared
record Standing(int judged, boolean byInterval, byte[] sides) {
    static final byte NONE = 9;
    private static final double END = 0.1;
    private static final int FEWEST = 20;

    /**
     * @param grid figures of the areas
     * @param period which of its periods
     * @param benchmark the figure of the region, NaN when there is none
     * @param direction -1 when higher is worse, 1 when higher is better
     */
    static Standing of(Grid grid, int period, double benchmark, int direction) {
        byte[] sides = new byte[grid.areas().size()];
        Arrays.fill(sides, NONE);
        int judged = 0;
        for (int a = 0; a < sides.length && !Double.isNaN(benchmark); a++) {
            double lower = grid.lower(period, a);
            double upper = grid.upper(period, a);
            if (!Double.isNaN(lower) && !Double.isNaN(upper)) {
                int above = lower > benchmark ? 1 : upper < benchmark ? -1 : 0;
                sides[a] = (byte) (above * direction);
                judged++;
            }
        }
        return judged > 0 ? new Standing(judged, true, sides) : byEnds(grid.values(period), sides, direction);
    }

    private static Standing byEnds(double[] values, byte[] sides, int direction) {
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (known.length < FEWEST) {
            return new Standing(0, false, sides);
        }
        int end = (int) Math.floor(END * known.length);
        double low = known[end - 1];
        double high = known[known.length - end];
        for (int a = 0; a < values.length && low < high; a++) {
            if (!Double.isNaN(values[a])) {
                int above = values[a] >= high ? 1 : values[a] <= low ? -1 : 0;
                sides[a] = (byte) (above * direction);
            }
        }
        return new Standing(low < high ? known.length : 0, false, sides);
    }

    int count(int side) {
        int count = 0;
        for (byte s : sides) {
            count += s == side ? 1 : 0;
        }
        return count;
    }
}
