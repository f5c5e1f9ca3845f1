package nl.hofvijver.statistics.lifetable;

import java.util.Optional;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;

/** What deaths and person-years must satisfy before a life table is made of them. */
final class MortalityData {
    private MortalityData() {}

    /** Returns the number of areas in arrays that hold a run of {@code bands} elements per area. */
    static int areas(int bands, double[] deaths, double[] personYears) {
        if (deaths.length != personYears.length || deaths.length % bands != 0) {
            throw new IllegalArgumentException("a whole number of areas of " + bands + " bands expected, got "
                    + deaths.length + " deaths and " + personYears.length + " person-years");
        }
        return deaths.length / bands;
    }

    /** Returns whether the area that begins at {@code from} can be used; if not, figure {@code to} says why. */
    static boolean usable(
            double[] deaths, double[] personYears, int bands, int from, Rules rules, Estimates.Builder result, int to) {
        for (int i = 0; i < bands; i++) {
            Optional<Reason> problem = problem(deaths[from + i], personYears[from + i]);
            if (problem.isPresent()) {
                result.missing(to, problem.get(), i);
                return false;
            }
        }
        if (deaths[from + bands - 1] == 0) {
            result.missing(to, Reason.NO_EVENTS_IN_OPEN_BAND, bands - 1);
            return false;
        }
        if (StableSum.of(personYears, from, from + bands) <= rules.populationAbove()) {
            result.missing(to, Reason.POPULATION_TOO_SMALL, -1);
            return false;
        }
        return true;
    }

    private static Optional<Reason> problem(double deaths, double personYears) {
        if (Double.isNaN(deaths)) {
            return Optional.of(Reason.COUNT_MISSING);
        }
        if (Double.isNaN(personYears)) {
            return Optional.of(Reason.POPULATION_MISSING);
        }
        if (deaths < 0) {
            return Optional.of(Reason.COUNT_NEGATIVE);
        }
        if (personYears <= 0) {
            return Optional.of(Reason.POPULATION_NOT_POSITIVE);
        }
        return deaths > personYears ? Optional.of(Reason.COUNT_ABOVE_POPULATION) : Optional.empty();
    }

    /** Returns the reason when nobody of the table reaches band {@code start}. */
    static Optional<Reason> extinct(LifeTable table, int start) {
        return table.survivors[start] > 0 ? Optional.empty() : Optional.of(Reason.NO_SURVIVORS);
    }
}
