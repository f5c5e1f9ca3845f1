package nl.hofvijver.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndirectStandardisationTest {
    private static final IndirectStandardisation RATIO = IndirectStandardisation.ratioPerCent(0.95);

    /** Breslow and Day 1987, p. 69: 10 observed against 8.74 expected, exact limits 0.549 to 2.104. */
    @Test
    void agreesWithTheExampleOfBreslowAndDay() {
        var exact = new IndirectStandardisation(PoissonLimits.EXACT, 1, 0.95);
        Estimated.isCloseTo(exact.ratio(10, 8.74), 10 / 8.74, 0.549, 2.104, 6e-4);
    }

    @Test
    void expectedEventsAreTheRatesOfTheReferenceAppliedToTheArea() {
        double[] expected = IndirectStandardisation.expected(
                new double[] {10, 40}, new double[] {1000, 1000}, new double[] {100, 50, 200, 0});
        assertThat(expected).containsExactly(1 + 2, 2 + 0);
        assertThat(IndirectStandardisation.crudeRate(new double[] {10, 40}, new double[] {1000, 1000}))
                .isEqualTo(0.025);
    }

    @Test
    void theRateIsTheRatioTimesTheCrudeRateOfTheReference() {
        var rate = new IndirectStandardisation(PoissonLimits.EXACT_BELOW_TEN, 1000, 0.95)
                .rates(new double[] {30}, new double[] {20}, 0.025);
        assertThat(rate.value(0)).isCloseTo(1.5 * 25, within(1e-12));
    }

    @Test
    void withoutObservedEventsTheLowerLimitIsZeroAndTheUpperIsNot() {
        var interval = Estimated.interval(RATIO.ratio(0, 2));
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(100 * 3.6888794541139363 / 2, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 0, NO_EXPECTED_EVENTS",
        "NaN, 1, COUNT_MISSING",
        "-1, 1, COUNT_NEGATIVE",
        "1, NaN, NO_EXPECTED_EVENTS"
    })
    void anImpossibleRatioIsMissingWithItsReason(double observed, double expected, Reason reason) {
        Estimated.isMissing(RATIO.ratio(observed, expected), reason);
    }

    @Test
    void aReferenceWithoutPeopleIsRefused() {
        assertThatThrownBy(() -> IndirectStandardisation.expected(new double[] {1}, new double[] {0}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("band 0");
    }

    /** By hand from the Poisson probabilities: 2 (e^-2 + e^-2 * 2 / 2) for one event where two were expected. */
    @Test
    void midPIsHalfOfTheObservedProbabilityAndAllOfTheMoreExtreme() {
        assertThat(IndirectStandardisation.midP(1, 2)).isCloseTo(4 * Math.exp(-2), within(1e-12));
        assertThat(IndirectStandardisation.midP(0, 3)).isCloseTo(Math.exp(-3), within(1e-12));
    }

    @Property
    void midPIsAProbabilityAndLargestNearTheExpectation(
            @ForAll @IntRange(min = 0, max = 500) int observed, @ForAll @DoubleRange(min = 0.1, max = 500) double e) {
        double p = IndirectStandardisation.midP(observed, e);
        assertThat(p).isBetween(0.0, 1.0);
        double further = IndirectStandardisation.midP(observed > e ? observed + 1 : Math.max(0, observed - 1), e);
        assertThat(further).isLessThanOrEqualTo(p + 1e-12);
    }
}
