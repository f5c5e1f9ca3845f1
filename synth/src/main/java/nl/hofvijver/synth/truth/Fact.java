package nl.hofvijver.synth.truth;

import java.util.Locale;

/** What is counted: people on 1 July of a year, except deaths, which are counted over the year. */
public enum Fact {
    /** Lives in the region. */
    POPULATION,
    /** Is registered with any practice. */
    REGISTERED,
    /** Is registered with a practice that delivers. */
    COVERED,
    /** Truly has the disease; {@code _CODED}: and the practice has recorded it as such, or would have if it delivered. */
    DIABETES_TYPE_2,
    DIABETES_TYPE_2_CODED,
    COPD,
    COPD_CODED,
    HEART_FAILURE,
    HEART_FAILURE_CODED,
    DEPRESSION,
    /** Came to a practice that delivers for a depression in the year, or it began then. */
    DEPRESSION_SEEN,
    /** Deaths in the year, at the age of death. */
    DEATHS,
    /** Deaths by heart and vessels (ICD-10 chapter I). */
    CARDIOVASCULAR_DEATHS,
    /** Children of 3 to 13. */
    CHILDREN,
    /** Children of 3 to 13 in a household that lacks food. */
    FOOD_INSECURE_CHILDREN;

    /** The fact as truth files call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
