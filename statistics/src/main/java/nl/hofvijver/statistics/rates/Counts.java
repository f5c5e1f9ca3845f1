package nl.hofvijver.statistics.rates;

import java.util.Optional;
import nl.hofvijver.statistics.Reason;

/** What a count and its population must satisfy before anything is divided. */
final class Counts {
    private Counts() {}

    /** Returns what is wrong with {@code count} out of {@code population}, if anything. */
    static Optional<Reason> problem(double count, double population, boolean countWithinPopulation) {
        if (Double.isNaN(count)) {
            return Optional.of(Reason.COUNT_MISSING);
        }
        if (count < 0) {
            return Optional.of(Reason.COUNT_NEGATIVE);
        }
        if (Double.isNaN(population)) {
            return Optional.of(Reason.POPULATION_MISSING);
        }
        if (!(population > 0)) {
            return Optional.of(Reason.POPULATION_NOT_POSITIVE);
        }
        if (Double.isInfinite(count) || Double.isInfinite(population)) {
            return Optional.of(Reason.VALUE_OUT_OF_RANGE);
        }
        return countWithinPopulation && count > population
                ? Optional.of(Reason.COUNT_ABOVE_POPULATION)
                : Optional.empty();
    }

    static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("a confidence level lies between 0 and 1, got " + level);
        }
    }

    static void checkMultiplier(double multiplier) {
        if (!(multiplier > 0 && multiplier < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a multiplier is above zero, got " + multiplier);
        }
    }

    static void sameLength(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException("arrays of equal length expected, got " + one + " and " + other);
        }
    }
}
