package nl.hofvijver.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /** Newcombe 1998, Statistics in Medicine 17:857, table I. */
    @ParameterizedTest(name = "{1} of {2} by {0}")
    @CsvSource({
        "WILSON, 81, 263, 0.2553, 0.3662",
        "WILSON, 15, 148, 0.0624, 0.1605",
        "WILSON, 0, 20, 0.0000, 0.1611",
        "WILSON, 1, 29, 0.0061, 0.1718",
        "WILSON_CORRECTED, 81, 263, 0.2535, 0.3682",
        "WILSON_CORRECTED, 15, 148, 0.0598, 0.1644",
        "WILSON_CORRECTED, 0, 20, 0.0000, 0.2005",
        "WILSON_CORRECTED, 1, 29, 0.0018, 0.1963",
        "CLOPPER_PEARSON, 81, 263, 0.2527, 0.3676",
        "CLOPPER_PEARSON, 15, 148, 0.0578, 0.1617",
        "CLOPPER_PEARSON, 0, 20, 0.0000, 0.1684",
        "CLOPPER_PEARSON, 1, 29, 0.0009, 0.1776"
    })
    void agreesWithTheTableOfNewcombe(ProportionLimits limits, double x, double n, double lower, double upper) {
        Estimated.isCloseTo(new Proportion(limits, 1, 0.95).of(x, n), x / n, lower, upper, 5.1e-5);
    }

    /** Newcombe 1998, Statistics in Medicine 17:873, table II, methods 10 and 11. */
    @ParameterizedTest(name = "{1} of {2} minus {3} of {4}, {0}")
    @CsvSource({
        "WILSON, 56, 70, 48, 80, 0.0524, 0.3339",
        "WILSON, 9, 10, 3, 10, 0.1705, 0.8090",
        "WILSON, 6, 7, 2, 7, 0.0582, 0.8062",
        "WILSON, 5, 56, 0, 29, -0.0381, 0.1926",
        "WILSON, 0, 10, 0, 20, -0.1611, 0.2775",
        "WILSON, 0, 10, 0, 10, -0.2775, 0.2775",
        "WILSON, 10, 10, 0, 20, 0.6791, 1.0000",
        "WILSON_CORRECTED, 56, 70, 48, 80, 0.0428, 0.3422"
    })
    void theDifferenceAgreesWithTheTableOfNewcombe(
            ProportionLimits limits, double x1, double n1, double x2, double n2, double lower, double upper) {
        var difference = new Proportion(limits, 1, 0.95).difference(x1, n1, x2, n2);
        Estimated.isCloseTo(difference, x1 / n1 - x2 / n2, lower, upper, 5.1e-5);
    }

    @ParameterizedTest(name = "{0}: limits of {1} of {2} stay within 0 and 1")
    @CsvSource({
        "WILSON, 0, 1",
        "WILSON, 1, 1",
        "WILSON, 0, 1000000000",
        "WILSON, 1000000000, 1000000000",
        "WILSON_CORRECTED, 1, 1",
        "WILSON_CORRECTED, 999999999, 1000000000",
        "CLOPPER_PEARSON, 0, 1000000000",
        "CLOPPER_PEARSON, 1000000000, 1000000000",
        "JEFFREYS, 0, 1",
        "JEFFREYS, 1, 1",
        "JEFFREYS, 1000000000, 1000000000"
    })
    void limitsNeverLeaveZeroToOne(ProportionLimits limits, double x, double n) {
        var interval = Estimated.interval(new Proportion(limits, 1, 0.998).of(x, n));
        assertThat(interval.lower()).isBetween(0.0, x / n);
        assertThat(interval.upper()).isBetween(x / n, 1.0);
    }

    @ParameterizedTest(name = "one of a thousand million by {0}")
    @CsvSource({"WILSON, 1.765246e-10, 5.66493e-9", "CLOPPER_PEARSON, 2.531781e-11, 5.571643e-9"})
    void oneEventInAThousandMillionKeepsItsDigits(ProportionLimits limits, double lower, double upper) {
        var interval = Estimated.interval(new Proportion(limits, 1, 0.95).of(1, 1e9));
        assertThat(interval.lower()).isCloseTo(lower, within(lower * 1e-4));
        assertThat(interval.upper()).isCloseTo(upper, within(upper * 1e-4));
    }

    /** The limits are where the score statistic equals z: checked by putting them back. */
    @Property
    void aWilsonLimitIsWhereTheScoreTestJustRejects(
            @ForAll @IntRange(min = 1, max = 999) int x, @ForAll @IntRange(min = 2, max = 1000) int n) {
        Assume.that(x < n);
        var interval = Estimated.interval(Proportion.wilson(0.95).of(x, n));
        for (double p : new double[] {interval.lower(), interval.upper()}) {
            double z = Math.abs((double) x / n - p) / Math.sqrt(p * (1 - p) / n);
            assertThat(z).isCloseTo(1.959963984540054, within(1e-9));
        }
    }

    @Property
    void theShareOfTheOthersHasTheMirroredInterval(
            @ForAll ProportionLimits limits,
            @ForAll @IntRange(min = 0, max = 200) int x,
            @ForAll @IntRange(min = 1, max = 200) int n) {
        Assume.that(x <= n);
        var interval = Estimated.interval(new Proportion(limits, 1, 0.95).of(x, n));
        var mirrored = Estimated.interval(new Proportion(limits, 1, 0.95).of(n - x, n));
        assertThat(interval.lower()).isCloseTo(1 - mirrored.upper(), within(1e-10));
    }

    @Property
    void theMultiplierOnlyScales(
            @ForAll ProportionLimits limits, @ForAll @DoubleRange(min = 1, max = 1e5) double multiplier) {
        var plain = new Proportion(limits, 1, 0.95).of(7, 61).orThrow();
        var interval = plain.interval().orElseThrow();
        Estimated.isCloseTo(
                new Proportion(limits, multiplier, 0.95).of(7, 61),
                plain.value() * multiplier,
                interval.lower() * multiplier,
                interval.upper() * multiplier,
                multiplier * 1e-14);
    }

    @ParameterizedTest(name = "{0} of {1} is missing: {2}")
    @CsvSource({
        "3, 2, COUNT_ABOVE_POPULATION", "0, 0, POPULATION_NOT_POSITIVE", "-1, 5, COUNT_NEGATIVE",
        "NaN, 5, COUNT_MISSING", "1, NaN, POPULATION_MISSING", "1, -4, POPULATION_NOT_POSITIVE",
        "1, Infinity, VALUE_OUT_OF_RANGE"
    })
    void anImpossibleCountIsMissingWithItsReason(double x, double n, Reason reason) {
        Estimated.isMissing(Proportion.wilson(0.95).of(x, n), reason);
        Estimated.isMissing(Proportion.wilson(0.95).difference(x, n, 1, 2), reason);
        assertThat(Estimated.isMissing(Proportion.wilson(0.95).difference(1, 2, x, n), reason)
                        .detail())
                .isEqualTo("second proportion");
    }

    @ParameterizedTest
    @CsvSource({"1, 95", "0, 0.95", "-1, 0.95"})
    void aLevelInPerCentOrAMultiplierOfZeroIsRefused(double multiplier, double level) {
        assertThatThrownBy(() -> new Proportion(ProportionLimits.WILSON, multiplier, level))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
