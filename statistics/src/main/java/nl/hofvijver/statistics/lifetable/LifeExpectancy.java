package nl.hofvijver.statistics.lifetable;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;

/**
 * Life expectancy from an abridged life table: the years that somebody of a given age would still live if the
 * mortality of the period stayed as it was.
 *
 * <p>Missing with a reason, and {@link Estimates#place} pointing at the band: deaths missing, below zero or above the
 * person-years; person-years missing or not above zero; nobody died in the open band; too few person-years in total;
 * a 95% interval that is too wide (the value and its limits are then withheld, not lost).
 *
 * @param bands the age bands
 * @param variance which variance
 * @param level confidence level, for example 0.95
 * @param rules when to withhold
 */
public record LifeExpectancy(AgeBands bands, Variance variance, double level, Rules rules) {
    private static final double RULE_Z = Normal.z(0.95);

    public LifeExpectancy {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, got " + level);
        }
    }

    /** Returns the usual choice: Chiang's variance and the usual rules. */
    public static LifeExpectancy of(AgeBands bands, double level) {
        return new LifeExpectancy(bands, Variance.CHIANG, level, Rules.USUAL);
    }

    /** Returns the life expectancy of one area at the age at which a band begins. */
    public Estimate at(int age, double[] deaths, double[] personYears) {
        oneArea(deaths.length);
        return of(age, deaths, personYears).get(0);
    }

    /** Returns the life expectancy of one area at the beginning of each band. */
    public Estimates atAllAges(double[] deaths, double[] personYears) {
        oneArea(deaths.length);
        var result =
                new Estimates.Builder(bands.size(), method("at the beginning of each band"), level).naming(bands::name);
        var table = new LifeTable(bands);
        double[] whole = whole();
        for (int band = 0; band < bands.size(); band++) {
            if (MortalityData.usable(deaths, personYears, bands.size(), 0, rules, result, band)) {
                table.fill(deaths, personYears, 0);
                put(table, band, whole, result, band);
            }
        }
        return result.build();
    }

    /**
     * Returns the life expectancy of many areas, each a run of as many elements as there are bands.
     *
     * @param age the age at which one of the bands begins
     * @param deaths area by area, band by band
     * @param personYears in the same order
     */
    public Estimates of(int age, double[] deaths, double[] personYears) {
        int areas = MortalityData.areas(bands.size(), deaths, personYears);
        int start = bands.at(age);
        var result = new Estimates.Builder(areas, method(Integer.toString(age)), level).naming(bands::name);
        var table = new LifeTable(bands);
        double[] whole = whole();
        for (int area = 0; area < areas; area++) {
            int from = area * bands.size();
            if (MortalityData.usable(deaths, personYears, bands.size(), from, rules, result, area)) {
                table.fill(deaths, personYears, from);
                put(table, start, whole, result, area);
            }
        }
        return result.build();
    }

    private void oneArea(int length) {
        if (length != bands.size()) {
            throw new IllegalArgumentException("one element per band expected, got " + length);
        }
    }

    private double[] whole() {
        var weights = new double[bands.size()];
        Arrays.fill(weights, 1);
        return weights;
    }

    private void put(LifeTable table, int start, double[] weights, Estimates.Builder result, int to) {
        Optional<Reason> extinct = MortalityData.extinct(table, start);
        if (extinct.isPresent()) {
            result.missing(to, extinct.get(), start);
            return;
        }
        double value = table.expectation(start, weights);
        double error = Math.sqrt(table.mortalityVariance(start, weights, variance));
        double half = Normal.z(level) * error;
        result.value(to, value, value - half, value + half);
        if (2 * RULE_Z * error > rules.widestInterval()) {
            result.missing(to, Reason.INTERVAL_TOO_WIDE, -1);
        }
    }

    private Method method(String age) {
        return Method.of("life expectancy", variance.label())
                .with("age", age)
                .with("open band from", bands.lowerAge(bands.size() - 1))
                .with("a of the first band", bands.share(0))
                .with("level", level);
    }
}
