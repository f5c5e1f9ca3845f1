package nl.hofvijver.statistics.spatial;

import java.util.stream.IntStream;

/** A map from which the areas without neighbours have been taken off. */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record WithoutIslands(double[] values, Neighbours neighbours, int islands) {
    static WithoutIslands of(double[] values, Neighbours neighbours) {
        if (values.length != neighbours.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + neighbours.size() + " areas with neighbours");
        }
        int[] kept = IntStream.range(0, values.length)
                .filter(i -> neighbours.count(i) > 0)
                .toArray();
        if (kept.length == values.length) {
            return new WithoutIslands(values, neighbours, 0);
        }
        double[] rest = IntStream.of(kept).mapToDouble(i -> values[i]).toArray();
        return new WithoutIslands(rest, neighbours.restrictedTo(kept), values.length - kept.length);
    }
}
