package nl.hofvijver.pond.region;

/**
 * The calendar years about which a region makes figures.
 *
 * @param from the first year
 * @param to the last year, itself included
 */
public record Years(int from, int to) {
    public Years {
        if (to < from) {
            throw new IllegalArgumentException("the last year " + to + " lies before the first year " + from);
        }
    }

    public boolean contains(int year) {
        return from <= year && year <= to;
    }
}
