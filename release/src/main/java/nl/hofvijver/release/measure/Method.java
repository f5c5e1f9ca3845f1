package nl.hofvijver.release.measure;

import java.util.Locale;
import nl.hofvijver.protection.Counted;

/** How the figures of a measure come about. */
public enum Method {
    /** Persons out of persons. */
    PROPORTION(Counted.PERSONS),
    /** Events per persons or person-years. */
    RATE(Counted.EVENTS),
    /** Years, from deaths and person-years per age band. */
    LIFE_EXPECTANCY(Counted.EVENTS),
    /** Events per year in which people could be followed. */
    PERSON_YEARS(Counted.EVENTS),
    /** Of a value, with the interval of a mean. */
    MEAN(Counted.EVENTS),
    /** Of a value, with the interval of its rank. */
    MEDIAN(Counted.EVENTS),
    /** Share of events followed by another (Kaplan-Meier). */
    TIME_TO_EVENT(Counted.PERSONS),
    /** Observed against expected by age and sex; 100 is as expected. */
    INDIRECT(Counted.EVENTS),
    /** Small-area estimate; a model. */
    SMOOTHED(Counted.EVENTS),
    /** Probability that an area lies above the region; a model. */
    EXCEEDANCE(Counted.EVENTS),
    /** Cluster of high values; a test. */
    HOT_SPOT(Counted.EVENTS),
    /** Difference between the ends of the line over deprivation. */
    SLOPE_INDEX(Counted.EVENTS),
    /** Ratio between the ends of the line over deprivation. */
    RELATIVE_INDEX(Counted.EVENTS),
    /** How far it is concentrated among the deprived. */
    CONCENTRATION_INDEX(Counted.EVENTS),
    /** Weighed by age and sex to everybody; a model. */
    POST_STRATIFIED(Counted.EVENTS),
    /** Somebody else's figure, passed on as it is. */
    PUBLISHED(Counted.EVENTS);

    private final Counted counted;

    Method(Counted counted) {
        this.counted = counted;
    }

    /** What the numerator counts. */
    public Counted counted() {
        return counted;
    }

    /** True when its figures follow from the two counts of a row, which protection can decide about. */
    public boolean fromCounts() {
        return this == PROPORTION || this == RATE || this == PERSON_YEARS || this == LIFE_EXPECTANCY;
    }

    /** True when protection decides about its rows by two counts, whether the figure itself follows from them or not. */
    public boolean guarded() {
        return fromCounts() || this == TIME_TO_EVENT;
    }

    /** True when it compares the fifths of deprivation. */
    public boolean ofInequality() {
        return this == SLOPE_INDEX || this == RELATIVE_INDEX || this == CONCENTRATION_INDEX;
    }

    /** The word in descriptions. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
