package nl.hofvijver.bench.statistics;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.lifetable.AgeBands;
import nl.hofvijver.statistics.lifetable.LifeExpectancy;
import nl.hofvijver.statistics.rates.DirectLimits;
import nl.hofvijver.statistics.rates.DirectStandardisation;
import nl.hofvijver.statistics.rates.Standard;

/**
 * Standardised rates and life expectancy. Bars: 5.51 million rows (290,000 groups of 19 bands) with Dobson-Byar limits
 * within 2 s; life expectancy of 14,500 areas of 20 bands within 1 s.
 */
public final class RatesBench {
    private static final int GROUPS = 290_000;
    private static final int AREAS = 14_500;

    private RatesBench() {}

    /** Returns what each figure took, with its bar. */
    static Map<String, Stopwatch.Spent> run() {
        var timings = new LinkedHashMap<String, Stopwatch.Spent>();
        var random = RandomStream.of(1, 1);
        int rows = GROUPS * 19;
        var area = new int[rows];
        var band = new int[rows];
        var events = new double[rows];
        var years = new double[rows];
        for (int row = 0; row < rows; row++) {
            area[row] = row / 19;
            band[row] = row % 19;
            years[row] = 20 + random.nextInt(500);
            events[row] = random.nextInt(1 + band[row]);
        }
        var dobson = DirectStandardisation.to(Standard.european2013(90), 0.95);
        timings.put(
                "directly standardised rates, 5.51M rows in columns, Dobson-Byar",
                Stopwatch.spent(2, 5, i -> checksum(dobson.rates(events, years)))
                        .within(2));
        timings.put(
                "directly standardised rates, 5.51M rows of a table, Dobson-Byar",
                Stopwatch.spent(1, 3, i -> checksum(dobson.rates(GROUPS, area, band, events, years)))
                        .within(2));
        timings.put(
                "directly standardised rates, 5.51M rows in columns, Fay-Feuer",
                Stopwatch.spent(
                        1, 3, i -> checksum(dobson.with(DirectLimits.FAY_FEUER).rates(events, years))));
        timings.put(
                "life expectancy, 14,500 areas of 20 bands",
                lifeExpectancy(random).within(1));
        return timings;
    }

    private static Stopwatch.Spent lifeExpectancy(RandomStream random) {
        var deaths = new double[AREAS * 20];
        var years = new double[AREAS * 20];
        for (int i = 0; i < deaths.length; i++) {
            years[i] = 300 + random.nextInt(600);
            deaths[i] = i % 20 == 19 ? 40 + random.nextInt(20) : random.nextInt(1 + i % 20);
        }
        var life = LifeExpectancy.of(AgeBands.withInfants(90), 0.95);
        return Stopwatch.spent(5, 9, i -> checksum(life.of(0, deaths, years)));
    }

    private static double checksum(Estimates estimates) {
        double sum = 0;
        for (int i = 0; i < estimates.size(); i++) {
            sum += estimates.present(i) ? estimates.upper(i) : 0;
        }
        return sum;
    }
}
