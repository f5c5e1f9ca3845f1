package nl.hofvijver.protection;

import java.util.Optional;

/**
 * The rules of one region: a threshold under which nothing is shown, and the rounding of what is.
 *
 * @param threshold smallest numerator, denominator and complement that may be shown
 * @param rounding applied to every count that leaves; its base is at most the threshold, so that nothing shown rounds
 *     to zero
 */
public record Protection(int threshold, Rounding rounding) {
    public Protection {
        if (threshold < 1 || rounding.base() > threshold) {
            throw new IllegalArgumentException("threshold " + threshold + " with base " + rounding.base());
        }
    }

    /**
     * The first rule that a cell breaks; empty when it may be shown.
     *
     * @param numerator true count
     * @param denominator true total
     * @throws IllegalArgumentException when a count is negative or not finite, or when more persons are counted than
     *     there are
     */
    public Optional<Rule> broken(Counted counted, double numerator, double denominator) {
        requireCount(numerator);
        requireCount(denominator);
        if (counted == Counted.PERSONS && numerator > denominator) {
            throw new IllegalArgumentException(numerator + " persons out of " + denominator);
        }
        if (denominator < threshold) {
            return Optional.of(Rule.DENOMINATOR);
        }
        if (numerator < threshold) {
            return Optional.of(Rule.NUMERATOR);
        }
        if (counted == Counted.PERSONS && denominator - numerator < threshold) {
            return Optional.of(Rule.COMPLEMENT);
        }
        return Optional.empty();
    }

    /** A cell by itself: hidden, or with both counts rounded. */
    public Cell protect(Counted counted, double numerator, double denominator) {
        return broken(counted, numerator, denominator)
                .<Cell>map(Cell.Hidden::new)
                .orElseGet(() -> new Cell.Shown(rounding.round(numerator), rounding.round(denominator)));
    }

    /**
     * The bands of one total, in order. The threshold looks at every band by itself; the rounding looks at the running
     * sums, so that the shown and hidden bands together add up to the rounded total.
     */
    public Cell[] protectBands(Counted counted, double[] numerators, double[] denominators) {
        if (numerators.length != denominators.length) {
            throw new IllegalArgumentException(numerators.length + " numerators, " + denominators.length + " totals");
        }
        long[] roundedNumerators = rounding.parts(numerators);
        long[] roundedDenominators = rounding.parts(denominators);
        Cell[] cells = new Cell[numerators.length];
        for (int i = 0; i < cells.length; i++) {
            Cell shown = new Cell.Shown(roundedNumerators[i], roundedDenominators[i]);
            cells[i] = broken(counted, numerators[i], denominators[i])
                    .<Cell>map(Cell.Hidden::new)
                    .orElse(shown);
        }
        return cells;
    }

    private static void requireCount(double count) {
        if (!(count >= 0 && Double.isFinite(count))) {
            throw new IllegalArgumentException("a count is finite and not negative, got " + count);
        }
    }
}
