package nl.hofvijver.bench.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.smoothing.Bym2;
import nl.hofvijver.statistics.smoothing.PoissonGamma;
import nl.hofvijver.statistics.spatial.Neighbours;

/**
 * Small-area estimates on a map of 14,500 areas that touch six others each. Bar: BYM2 within 60 s.
 */
public final class SmoothingBench {
    private static final int COLUMNS = 145;
    private static final int ROWS = 100;

    private SmoothingBench() {}

    /** Returns what each figure took, with its bar. */
    static Map<String, Stopwatch.Spent> run() {
        var timings = new LinkedHashMap<String, Stopwatch.Spent>();
        var random = RandomStream.of(3, 3);
        int areas = COLUMNS * ROWS;
        var expected = new double[areas];
        var observed = new double[areas];
        for (int i = 0; i < areas; i++) {
            expected[i] = 1 + 10 * random.nextDouble();
            double hill = Math.exp(0.4 * Math.sin(i % COLUMNS / 9.0) * Math.cos(Math.floorDiv(i, COLUMNS) / 7.0));
            observed[i] = Math.rint(expected[i] * hill * (0.4 + 1.2 * random.nextDouble()));
        }
        var map = hexagons();
        timings.put(
                "Poisson-gamma, 14,500 areas",
                Stopwatch.spent(
                        1,
                        3,
                        i -> new PoissonGamma(1, 0.95)
                                .smooth(observed, expected)
                                .orThrow()
                                .mean(0)));
        timings.put(
                "BYM2, 14,500 areas",
                Stopwatch.spent(
                                1,
                                2,
                                i -> Bym2.usual(0.95)
                                        .smooth(observed, expected, map, new double[0][])
                                        .orThrow()
                                        .mean(0))
                        .within(60));
        return timings;
    }

    /** Rows of areas, each touching two in its row and two in the rows before and after. */
    private static Neighbours hexagons() {
        return Neighbours.of(IntStream.range(0, COLUMNS * ROWS)
                .mapToObj(SmoothingBench::around)
                .toArray(int[][]::new));
    }

    private static int[] around(int area) {
        int row = Math.floorDiv(area, COLUMNS);
        int column = area % COLUMNS;
        int shift = row % 2 == 0 ? -1 : 1;
        int[][] places = {
            {row, column - 1},
            {row, column + 1},
            {row - 1, column},
            {row - 1, column + shift},
            {row + 1, column},
            {row + 1, column + shift}
        };
        return IntStream.range(0, places.length)
                .filter(k -> places[k][0] >= 0 && places[k][0] < ROWS)
                .filter(k -> places[k][1] >= 0 && places[k][1] < COLUMNS)
                .map(k -> places[k][0] * COLUMNS + places[k][1])
                .toArray();
    }
}
