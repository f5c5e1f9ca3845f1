package nl.hofvijver.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Short assertions on estimates. */
public final class Estimated {
    private Estimated() {}

    /** Asserts value and limits, all within the same absolute error. */
    public static void isCloseTo(Estimate actual, double value, double lower, double upper, double error) {
        var figure = actual.orThrow();
        var interval = figure.interval().orElseThrow();
        assertThat(figure.value()).isCloseTo(value, within(error));
        assertThat(interval.lower()).isCloseTo(lower, within(error));
        assertThat(interval.upper()).isCloseTo(upper, within(error));
    }

    /** Asserts that the figure is missing for {@code reason}, and returns it. */
    public static Estimate.Missing isMissing(Estimate actual, Reason reason) {
        assertThat(actual).isInstanceOf(Estimate.Missing.class);
        var missing = (Estimate.Missing) actual;
        assertThat(missing.reason()).isEqualTo(reason);
        return missing;
    }

    /** Returns the interval of a figure that is there. */
    public static Interval interval(Estimate actual) {
        return actual.orThrow().interval().orElseThrow();
    }
}
