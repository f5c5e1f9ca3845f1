package nl.hofvijver.handbook.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.pond.region.Title;

/**
 * A figure: how many of one group there are in another, by area and time.
 *
 * @param name unique in its entry; with the entry's id it is the id of the measure
 * @param title the name to show
 * @param count what the numerator counts
 * @param of what the denominator counts
 * @param population the people or events that the figure is about, covered or not; empty: all residents, or, where the
 *     denominator is a group found in care data, so many as there would be if everybody were covered
 * @param by what it is split by, beside area and period
 * @param levels area levels, coarse to fine
 * @param method how value and interval follow from the counts
 * @param pool number of years in one period
 * @param linkageCorrected true when the numerator counts those for whom no record was found: then the share of records
 *     that can be linked to nobody is taken off, because their owners were not found either
 * @param standardise true for direct standardisation by age
 * @param unit how the value is shown
 * @param multiplier what the value is multiplied by: 100, 1000 or 1
 * @param higherIs how to read a higher value
 */
public record Measure(
        String name,
        Title title,
        Counted count,
        Counted of,
        Optional<Counted> population,
        Set<Split> by,
        List<String> levels,
        Method method,
        int pool,
        boolean linkageCorrected,
        boolean standardise,
        String unit,
        int multiplier,
        Reading higherIs) {

    /** What a numerator, denominator or population counts. */
    public sealed interface Counted {
        /** Everybody who lives in the area on the day of counting. */
        record Residents() implements Counted {}

        /** Residents whose practice delivered everything that the measure needs. */
        record CoveredResidents() implements Counted {}

        /** People of a group of the entry, among those who are covered. */
        record People(String group) implements Counted {}

        /** Events of a kind of the entry, or of an event group; by where the person lived on the day. */
        record Events(String name) implements Counted {}
    }

    /** What a measure can be split by, beside area and period. */
    public enum Split {
        AGE,
        SEX
    }

    /** How value and interval follow from numerator and denominator. */
    public enum Method {
        PROPORTION,
        RATE,
        LIFE_EXPECTANCY;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How to read a higher value. */
    public enum Reading {
        WORSE,
        BETTER,
        NEUTRAL;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Measure {
        by = Set.copyOf(by);
        levels = List.copyOf(levels);
        if (pool < 1 || levels.isEmpty()) {
            throw new IllegalArgumentException("a measure has a period of at least a year and at least one area level");
        }
    }
}
