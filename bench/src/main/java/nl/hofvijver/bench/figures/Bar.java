package nl.hofvijver.bench.figures;

/**
 * What a figure should reach.
 *
 * @param figure the name of the figure in its row
 * @param atLeast true when more is better
 * @param bound the figure that is good enough
 */
public record Bar(String figure, boolean atLeast, double bound) {
    /** Whether {@code value} is good enough; what could not be measured is not. */
    public boolean reachedBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    /** In words. */
    public String text() {
        return figure + (atLeast ? " ≥ " : " ≤ ") + Row.number(bound);
    }
}
