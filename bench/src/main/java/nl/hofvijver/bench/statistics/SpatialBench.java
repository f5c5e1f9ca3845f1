package nl.hofvijver.bench.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.spatial.CircularScan;
import nl.hofvijver.statistics.spatial.GetisOrd;
import nl.hofvijver.statistics.spatial.Neighbours;

/**
 * Hot spots and clusters. Bars: Gi* of 14,500 areas including eight nearest neighbours within 2 s, with 999 shuffles per
 * area within 20 s; a scan of 1,000 areas with 999 random maps within 10 s.
 */
public final class SpatialBench {
    private static final int AREAS = 14_500;
    private static final int SCANNED = 1000;

    private SpatialBench() {}

    /** Returns what each figure took, with its bar. */
    static Map<String, Stopwatch.Spent> run() {
        var timings = new LinkedHashMap<String, Stopwatch.Spent>();
        var random = RandomStream.of(2, 2);
        double[] x = uniform(AREAS, random);
        double[] y = uniform(AREAS, random);
        double[] values = uniform(AREAS, random);
        timings.put(
                "Gi*, 14,500 areas including 8 nearest neighbours",
                Stopwatch.spent(
                                3,
                                5,
                                i -> GetisOrd.normal(values, Neighbours.nearest(x, y, 8))
                                        .score(0))
                        .within(2));
        var neighbours = Neighbours.nearest(x, y, 8);
        timings.put(
                "Gi*, 14,500 areas, 999 shuffles per area",
                Stopwatch.spent(
                                1,
                                3,
                                i -> GetisOrd.shuffled(values, neighbours, 999, i)
                                        .unadjustedP(0))
                        .within(20));
        var cases = new double[SCANNED];
        var population = new double[SCANNED];
        for (int i = 0; i < SCANNED; i++) {
            population[i] = 500 + random.nextInt(3000);
            cases[i] = random.nextInt(20);
        }
        double[] east = uniform(SCANNED, random);
        double[] north = uniform(SCANNED, random);
        timings.put(
                "circular scan, 1,000 areas, 999 random maps",
                Stopwatch.spent(
                                1,
                                3,
                                i -> CircularScan.poisson(i)
                                        .scan(east, north, cases, population)
                                        .orThrow()
                                        .replicates())
                        .within(10));
        return timings;
    }

    private static double[] uniform(int size, RandomStream random) {
        var values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] = 100_000 * random.nextDouble();
        }
        return values;
    }
}
