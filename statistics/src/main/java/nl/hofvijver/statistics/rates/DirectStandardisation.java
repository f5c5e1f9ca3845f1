package nl.hofvijver.statistics.rates;

import java.util.Arrays;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;

/**
 * Directly standardised rates: what the rate would be if the area had the age structure of the standard population.
 *
 * <p>Every area supplies exactly the bands of the standard. A band that is absent, occurs twice, or has a population
 * that is missing or not above zero makes the rate missing, with {@link Estimates#place} pointing at the band. A rate
 * above one event per person-year is allowed, and so is a weight of zero.
 *
 * @param standard the standard population
 * @param limits which confidence limits
 * @param multiplier for example 100,000 person-years
 * @param level confidence level, for example 0.95
 * @param fewestEvents below this many events the rate is withheld; 10 by English convention, 0 to show all
 * @param missingCountIsZero whether a missing count (NaN) means that nothing happened; if not, it is an error
 */
public record DirectStandardisation(
        Standard standard,
        DirectLimits limits,
        double multiplier,
        double level,
        double fewestEvents,
        boolean missingCountIsZero) {
    public DirectStandardisation {
        Counts.checkMultiplier(multiplier);
        Counts.checkLevel(level);
    }

    /** Returns the usual choice: Dobson limits on Byar's interval, per 100,000, withheld below ten events. */
    public static DirectStandardisation to(Standard standard, double level) {
        return new DirectStandardisation(standard, DirectLimits.DOBSON_BYAR, 100_000, level, 10, false);
    }

    /** Returns the same with other confidence limits. */
    public DirectStandardisation with(DirectLimits other) {
        return new DirectStandardisation(standard, other, multiplier, level, fewestEvents, missingCountIsZero);
    }

    /** Returns the same, withheld below another number of events. */
    public DirectStandardisation withFewestEvents(double other) {
        return new DirectStandardisation(standard, limits, multiplier, level, other, missingCountIsZero);
    }

    /** Returns one rate from events and person-years per band, in the order of the standard. */
    public Estimate rate(double[] events, double[] personYears) {
        Counts.sameLength(events.length, standard.bands().size());
        return rates(events, personYears).get(0);
    }

    /**
     * Returns the rates of many areas, each a run of as many elements as the standard has bands.
     *
     * @param events area by area, band by band
     * @param personYears in the same order
     */
    public Estimates rates(double[] events, double[] personYears) {
        Counts.sameLength(events.length, personYears.length);
        int bands = standard.bands().size();
        if (events.length % bands != 0) {
            throw new IllegalArgumentException(
                    events.length + " elements are not a whole number of areas of " + bands + " bands");
        }
        int areas = events.length / bands;
        var result = new Estimates.Builder(areas, method(), level);
        double[] counts = missingCountIsZero ? withZeros(events) : events;
        double[] shares = standard.shares();
        var rate = new WeightedRate();
        var interval = new DirectLimits.Limits();
        for (int area = 0; area < areas; area++) {
            int from = area * bands;
            if (usable(counts, personYears, from, area, result)) {
                rate.sum(shares, counts, personYears, from);
                put(rate, interval, area, result);
            }
        }
        return result.build();
    }

    /**
     * Returns the rates of {@code areas} areas from rows in any order, one row per area and band.
     *
     * <p>This is the form in which a table arrives. An area without a row for one of the bands is missing with
     * {@link Reason#BAND_MISSING}, one with two rows for a band with {@link Reason#BAND_REPEATED}.
     *
     * @param area area of each row, from 0 to {@code areas - 1}
     * @param band band of each row, as an index into the standard
     */
    public Estimates rates(int areas, int[] area, int[] band, double[] events, double[] personYears) {
        Counts.sameLength(area.length, events.length);
        Counts.sameLength(band.length, events.length);
        Counts.sameLength(personYears.length, events.length);
        var grid = new BandGrid(areas, standard.bands().size());
        for (int row = 0; row < area.length; row++) {
            grid.add(area[row], band[row], events[row], personYears[row]);
        }
        var plain = rates(grid.events(), grid.personYears());
        var result = new Estimates.Builder(areas, plain.method(), level);
        for (int i = 0; i < areas; i++) {
            grid.copy(plain, i, result);
        }
        return result.build();
    }

    /**
     * Returns one rate of events that can happen more than once to a person and are therefore not independent: the
     * variance is the sum of f squared times the variance of the rate of persons with f events (the compound Poisson
     * variance, Stukel et al. 1994).
     *
     * @param times the numbers of events per person that occur, for example 1, 2, 5
     * @param persons for each of those, the persons per band who had that many events
     * @param personYears per band
     */
    public Estimate repeatedEvents(int[] times, double[][] persons, double[] personYears) {
        Counts.sameLength(times.length, persons.length);
        Counts.sameLength(personYears.length, standard.bands().size());
        var total = new double[personYears.length];
        var result = new Estimates.Builder(1, method().with("events", "not independent"), level);
        double[] shares = standard.shares();
        var rate = new WeightedRate();
        double variance = 0;
        for (int f = 0; f < times.length; f++) {
            double[] counts = missingCountIsZero ? withZeros(persons[f]) : persons[f];
            Counts.sameLength(counts.length, personYears.length);
            if (!usable(counts, personYears, 0, 0, result)) {
                return result.build().get(0);
            }
            rate.sum(shares, counts, personYears, 0);
            variance += (double) times[f] * times[f] * rate.variance;
            for (int b = 0; b < total.length; b++) {
                total[b] += times[f] * counts[b];
            }
        }
        rate.sum(shares, total, personYears, 0);
        rate.variance = variance;
        put(rate, new DirectLimits.Limits(), 0, result);
        return result.build().get(0);
    }

    /** Returns how rates are computed. */
    public Method method() {
        return Method.of("directly standardised rate", limits.label())
                .with("standard", standard.name())
                .with("bands", standard.bands().size())
                .with("level", level)
                .with("multiplier", multiplier)
                .with("fewest events", fewestEvents);
    }

    private static double[] withZeros(double[] events) {
        return Arrays.stream(events)
                .map(count -> Double.isNaN(count) ? 0 : count)
                .toArray();
    }

    private boolean usable(double[] counts, double[] personYears, int from, int area, Estimates.Builder result) {
        for (int band = 0; band < standard.bands().size(); band++) {
            double count = counts[from + band];
            double years = personYears[from + band];
            // The plain comparison first: it decides nearly every one of millions of rows without an object.
            if (!(count >= 0 && count < Double.MAX_VALUE && years > 0 && years < Double.MAX_VALUE)) {
                result.missing(area, Counts.problem(count, years, false).orElse(Reason.VALUE_OUT_OF_RANGE), band);
                return false;
            }
        }
        return true;
    }

    private void put(WeightedRate rate, DirectLimits.Limits interval, int area, Estimates.Builder result) {
        if (rate.events == 0 && !limits.definedWithoutEvents()) {
            result.value(area, 0, Double.NaN, Double.NaN);
            result.missing(area, fewestEvents > 0 ? Reason.TOO_FEW_EVENTS : Reason.NO_EVENTS, -1);
            return;
        }
        limits.set(rate, level, interval);
        result.value(area, multiplier * rate.value, multiplier * interval.lower, multiplier * interval.upper);
        if (rate.events < fewestEvents) {
            result.missing(area, Reason.TOO_FEW_EVENTS, -1);
        }
    }
}
