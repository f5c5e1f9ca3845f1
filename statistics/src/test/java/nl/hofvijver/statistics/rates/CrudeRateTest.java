package nl.hofvijver.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrudeRateTest {
    /** Garwood's limits as printed in the tables of Breslow and Day 1987, p. 70, and Pearson and Hartley. */
    @ParameterizedTest(name = "{0} events")
    @CsvSource({"0, 0, 3.689", "1, 0.0253, 5.572", "4, 1.090, 10.242", "9, 4.115, 17.085", "100, 81.364, 121.627"})
    void exactLimitsAgreeWithPrintedTables(double count, double lower, double upper) {
        assertThat(PoissonLimits.EXACT.lower(count, 0.95)).isCloseTo(lower, within(6e-4));
        assertThat(PoissonLimits.EXACT.upper(count, 0.95)).isCloseTo(upper, within(6e-4));
    }

    @Property
    void byarIsCloseToExactFromTenEventsOn(@ForAll @IntRange(min = 10, max = 1_000_000) int count) {
        double lower = PoissonLimits.EXACT.lower(count, 0.95);
        double upper = PoissonLimits.EXACT.upper(count, 0.95);
        assertThat(PoissonLimits.BYAR.lower(count, 0.95)).isCloseTo(lower, within(lower * 5e-3));
        assertThat(PoissonLimits.BYAR.upper(count, 0.95)).isCloseTo(upper, within(upper * 5e-3));
    }

    @Test
    void byarNeverGoesBelowZero() {
        assertThat(PoissonLimits.BYAR.lower(1, 0.998)).isZero();
        assertThat(PoissonLimits.BYAR.lower(0, 0.95)).isZero();
    }

    @Test
    void theStepBetweenNineAndTenEventsIsTheChangeOfMethod() {
        var rate = CrudeRate.per(100, 0.95);
        assertThat(Estimated.interval(rate.of(9, 100)).upper()).isEqualTo(PoissonLimits.EXACT.upper(9, 0.95));
        assertThat(Estimated.interval(rate.of(10, 100)).upper()).isEqualTo(PoissonLimits.BYAR.upper(10, 0.95));
    }

    /** 65 events in 100 person-years: the rate is above one per person only when counted twice, which is allowed. */
    @Test
    void aRateAboveOnePerPersonYearIsAllowed() {
        assertThat(CrudeRate.per(1, 0.95).of(250, 100).orThrow().value()).isEqualTo(2.5);
    }

    @ParameterizedTest(name = "{0} events in {1} person-years: {2}")
    @CsvSource({
        "NaN, 10, COUNT_MISSING",
        "-1, 10, COUNT_NEGATIVE",
        "1, 0, POPULATION_NOT_POSITIVE",
        "1, NaN, POPULATION_MISSING"
    })
    void anImpossibleRateIsMissingWithItsReason(double events, double years, Reason reason) {
        Estimated.isMissing(CrudeRate.per(1000, 0.95).of(events, years), reason);
    }
}
