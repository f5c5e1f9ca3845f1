package nl.hofvijver.handbook.definition;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.pond.region.Title;

/**
 * A figure: how many of one group there are in another, or how much they have of something, by area and time.
 *
 * @param name unique in its entry; with the entry's id it is the id of the measure
 * @param title the name to show
 * @param count what the numerator counts; for a mean, median or time the people or events that have it
 * @param of what the denominator counts
 * @param population the people or events that the figure is about, covered or not; empty: all residents, or, where the
 *     denominator is a group found in care data, so many as there would be if everybody were covered
 * @param by what it is split by, beside area and period
 * @param levels area levels, coarse to fine
 * @param method how value and interval follow from the counts
 * @param value the value of which this is the mean or median; empty for a count
 * @param until what a time to an event waits for, in the window after it; empty for a count
 * @param pool number of years in one period
 * @param linkageCorrected true when the numerator counts those for whom no record was found: then the share of records
 *     that can be linked to nobody is taken off, because their owners were not found either
 * @param standardise how it is made comparable between areas of other ages
 * @param derive what else is made of it
 * @param purpose a figure to read, or a check on the data
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
        Optional<String> value,
        Optional<Fact> until,
        int pool,
        boolean linkageCorrected,
        Standardise standardise,
        Set<Derived> derive,
        Purpose purpose,
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
        SEX,
        /** Also by quarter of the year, for events. */
        QUARTER,
        /** Also per fifth of deprivation of the buurt, for the region as a whole. */
        DEPRIVATION,
        /** Also per practice; never published, for the practice itself only. */
        PRACTICE
    }

    /** How value and interval follow from numerator and denominator. */
    public enum Method {
        /** People of people, or events of events. */
        PROPORTION,
        /** Events per residents on the day of counting. */
        RATE,
        /** Events per year that people were there and could be seen. */
        PERSON_YEARS,
        LIFE_EXPECTANCY,
        MEAN,
        MEDIAN,
        /** The share of events that were followed by another one in time (Kaplan-Meier). */
        TIME_TO_EVENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** True when it follows from how the values are spread, and not from two counts. */
        public boolean ofValues() {
            return this == MEAN || this == MEDIAN || this == TIME_TO_EVENT;
        }

        /** True when events are counted over people. */
        public boolean eventsOverPeople() {
            return this == RATE || this == PERSON_YEARS || this == LIFE_EXPECTANCY;
        }
    }

    /** How a figure is made comparable between areas of other ages. */
    public enum Standardise {
        NONE,
        /** The figure that the area would have with the ages of the standard population. */
        DIRECT,
        /** Observed against what the region's figures by age and sex would give: 100 is as expected. */
        INDIRECT
    }

    /** What else is made of a measure. */
    public enum Derived {
        /** Small-area smoothing (BYM2), with the probability that the area lies above the region. */
        SMOOTHED,
        /** Clusters of high values (Getis-Ord Gi*, adjusted for looking at many areas). */
        HOT_SPOT,
        /** Over deprivation: slope index, relative index and concentration index. */
        INEQUALITY,
        /** What it would be if everybody were covered, by age and sex. */
        POST_STRATIFIED;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What a measure is for. */
    public enum Purpose {
        FIGURE,
        /** Says how far the data can be trusted. */
        QUALITY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
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
        derive = Set.copyOf(derive);
        if (pool < 1 || levels.isEmpty()) {
            throw new IllegalArgumentException("a measure has a period of at least a year and at least one area level");
        }
        if (method.ofValues() == (value.isEmpty() && until.isEmpty())) {
            throw new IllegalArgumentException("a mean, median or time needs a value, and nothing else does");
        }
    }
}
