package nl.hofvijver.statistics.spatial;

import java.util.stream.IntStream;

/** A square map of square areas that touch on their sides. */
public final class Grid {
    private Grid() {}

    /** Returns the neighbours in a grid of {@code side} by {@code side} areas, row by row. */
    public static Neighbours of(int side) {
        return Neighbours.of(IntStream.range(0, side * side)
                .mapToObj(i -> IntStream.of(
                                i % side > 0 ? i - 1 : -1,
                                i % side < side - 1 ? i + 1 : -1,
                                i >= side ? i - side : -1,
                                i < side * (side - 1) ? i + side : -1)
                        .filter(j -> j >= 0)
                        .toArray())
                .toArray(int[][]::new));
    }
}
