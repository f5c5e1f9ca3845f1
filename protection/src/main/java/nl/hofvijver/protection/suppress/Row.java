package nl.hofvijver.protection.suppress;

import java.util.Arrays;

/** A sparse linear combination of cells: cell numbers ascending, coefficients of {@link Field}, none of them zero. */
@SuppressWarnings("ArrayRecordComponent") // compared by content, see equals
record Row(int[] cells, long[] coefficients) {
    static final Row ZERO = new Row(new int[0], new long[0]);

    static Row of(int cell) {
        return new Row(new int[] {cell}, new long[] {1});
    }

    int size() {
        return cells.length;
    }

    boolean isZero() {
        return cells.length == 0;
    }

    long coefficient(int cell) {
        int at = Arrays.binarySearch(cells, cell);
        return at < 0 ? 0 : coefficients[at];
    }

    /** The same direction with first coefficient 1: proportional rows become equal. */
    Row normalised() {
        if (isZero() || coefficients[0] == 1) {
            return this;
        }
        long inverse = Field.invert(coefficients[0]);
        long[] scaled = new long[coefficients.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Field.multiply(coefficients[i], inverse);
        }
        return new Row(cells, scaled);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row
                && Arrays.equals(cells, row.cells)
                && Arrays.equals(coefficients, row.coefficients);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(cells) + Arrays.hashCode(coefficients);
    }
}
