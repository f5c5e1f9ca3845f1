package nl.hofvijver.statistics;

/**
 * Why a figure is missing. The names are stable: they appear in tables and are never used again for something else.
 *
 * <p>A reason is about the data. Wrong use of a function (arrays of unequal length, a confidence level of 95) is an
 * {@link IllegalArgumentException} instead.
 */
public enum Reason {
    COUNT_MISSING("a count is missing; a missing count is not zero"),
    COUNT_NEGATIVE("a count is below zero"),
    COUNT_ABOVE_POPULATION("the count is larger than the population it is taken from"),
    POPULATION_MISSING("a population is missing"),
    POPULATION_NOT_POSITIVE("a population is zero or below"),
    POPULATION_TOO_SMALL("the population is too small for this method"),
    TOO_FEW_EVENTS("there are too few events for this method"),
    NO_EVENTS("there are no events, and the method needs at least one"),
    NO_EVENTS_IN_OPEN_BAND("nobody died in the open age band, so its life expectancy is not finite"),
    NO_EXPECTED_EVENTS("the expected number of events is not above zero"),
    BAND_MISSING("an age band is missing; the rest would silently be a smaller standard population"),
    BAND_REPEATED("an age band occurs twice"),
    BAND_UNKNOWN("an age band is not in the standard population"),
    NO_SURVIVORS("nobody reaches this age in the life table"),
    INTERVAL_TOO_WIDE("the confidence interval is too wide for the figure to mean something"),
    VALUE_MISSING("an observation is missing"),
    VALUE_OUT_OF_RANGE("an observation lies outside the range that the method allows"),
    TOO_FEW_POINTS("there are too few observations, areas or groups for this method"),
    NO_VARIATION("all observations are equal, so there is nothing to compare"),
    MEAN_NOT_POSITIVE("the mean is not above zero, so a share of it has no meaning"),
    NO_NEIGHBOURS("the area has no neighbours"),
    NO_ZONE("no circle stays within the size bound"),
    NOT_CONVERGED("the iterations did not settle"),
    SEPARATION("a variable predicts the outcome perfectly, so its coefficient is infinite"),
    COLLINEAR("a column is a combination of the others"),
    LEVEL_WITHOUT_EVENTS("a level of a variable has no events"),
    NO_CONTROL("there is nobody to compare with"),
    NO_VALID_STANDARD_ERROR("no valid standard error exists, for example with one treated cluster"),
    NO_OVERLAP("the groups or lists do not overlap"),
    NO_SOLUTION("no figure satisfies the conditions"),
    UNSTABLE_QUEUE("more work arrives than can be done, so the queue grows without end");

    private final String description;

    Reason(String description) {
        this.description = description;
    }

    /** Returns one plain English clause without a capital or a full stop, for messages and column descriptions. */
    public String description() {
        return description;
    }
}
