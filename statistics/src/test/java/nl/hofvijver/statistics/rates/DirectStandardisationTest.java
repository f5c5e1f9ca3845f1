package nl.hofvijver.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectStandardisationTest {
    /** Down's syndrome by age of the mother, fifth and later births, Michigan 1950-1964 (Fleiss 1981, table 14.4). */
    private static final double[] CASES = {0, 8, 63, 112, 262, 295};

    private static final double[] BIRTHS = {327, 30_666, 123_419, 149_919, 104_088, 34_392};
    private static final Standard ALL_BIRTHS = new Standard(
            "all births", "Fleiss 1981", List.of("-19", "20-24", "25-29", "30-34", "35-39", "40+"), new double[] {
                319_933, 931_318, 786_511, 488_235, 237_863, 61_313
            });

    private static final DirectStandardisation TO_ALL_BIRTHS = DirectStandardisation.to(ALL_BIRTHS, 0.95);
    private static final DirectStandardisation TO_EUROPE =
            DirectStandardisation.to(Standard.european2013(90), 0.95).withFewestEvents(0);

    /** Fay and Feuer 1997 print 75.5 (67.7 to 188.3); the Dobson limits by hand from the formula. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "FAY_FEUER, 67.7021204, 188.3001727",
        "TIWARI, 67.7021204, 112.8584291",
        "DOBSON_BYAR, 67.6327431, 83.8671087",
        "DOBSON_EXACT, 67.6328353, 83.8670317"
    })
    void agreesWithTheExampleOfFayAndFeuer(DirectLimits limits, double lower, double upper) {
        Estimated.isCloseTo(TO_ALL_BIRTHS.with(limits).rate(CASES, BIRTHS), 75.5290074, lower, upper, 1e-7);
    }

    @Test
    void withoutEventsDobsonHasNoLimitsAndTheGammaUpperLimitHas() {
        var none = new double[19];
        var people = filled(19, 500);
        Estimated.isMissing(TO_EUROPE.rate(none, people), Reason.NO_EVENTS);
        var interval = Estimated.interval(TO_EUROPE.with(DirectLimits.FAY_FEUER).rate(none, people));
        assertThat(interval.lower()).isZero();
        // One band only matters: the largest weight, 0.07 on 500 persons, times the Poisson limit of no events.
        assertThat(interval.upper()).isCloseTo(1e5 * 0.07 / 500 * 3.6888794541139363, within(1e-8));
    }

    @Test
    void belowTenEventsTheRateIsWithheldAndNotLost() {
        var events = new double[19];
        events[10] = 9;
        var rate = DirectStandardisation.to(Standard.european2013(90), 0.95).rate(events, filled(19, 1000));
        var missing = Estimated.isMissing(rate, Reason.TOO_FEW_EVENTS);
        assertThat(missing.withheld().orElseThrow().value()).isCloseTo(0.07 * 9 / 1000 * 1e5, within(1e-9));
        events[10] = 10;
        assertThat(DirectStandardisation.to(Standard.european2013(90), 0.95).rate(events, filled(19, 1000)))
                .isInstanceOf(Estimate.Value.class);
    }

    /** Others rescale silently to the 18 bands that are there; the rate then looks plausible and is wrong. */
    @Test
    void anAreaWithoutOneOfTheBandsIsMissingAndItsNeighbourIsNot() {
        int[] area = IntStream.range(0, 37).map(row -> row / 19).toArray();
        int[] band = IntStream.range(0, 37).map(row -> row % 19).toArray();
        var rates = TO_EUROPE.rates(2, area, band, filled(37, 5), filled(37, 1000));
        assertThat(rates.present(0)).isTrue();
        assertThat(rates.reason(1)).contains(Reason.BAND_MISSING);
        assertThat(rates.place(1)).isEqualTo(18);
    }

    @Test
    void aBandThatComesTwiceIsNotAddedUp() {
        int[] area = new int[20];
        int[] band = IntStream.range(0, 20).map(row -> row % 19).toArray();
        var rates = TO_EUROPE.rates(1, area, band, filled(20, 5), filled(20, 1000));
        assertThat(rates.reason(0)).contains(Reason.BAND_REPEATED);
        assertThat(rates.place(0)).isZero();
    }

    @ParameterizedTest(name = "{0} events in {1} person-years: {2}")
    @CsvSource({
        "1, 0, POPULATION_NOT_POSITIVE",
        "1, NaN, POPULATION_MISSING",
        "NaN, 10, COUNT_MISSING",
        "-1, 10, COUNT_NEGATIVE",
        "Infinity, 10, VALUE_OUT_OF_RANGE"
    })
    void aBandThatCannotBeMakesTheRateMissingAndIsPointedAt(double events, double years, Reason reason) {
        double[] counts = filled(19, 5);
        double[] people = filled(19, 1000);
        counts[7] = events;
        people[7] = years;
        assertThat(Estimated.isMissing(TO_EUROPE.rate(counts, people), reason).detail())
                .isEqualTo("position 7");
    }

    @Test
    void aMissingCountIsZeroOnlyWhenTheCallerSaysSo() {
        double[] counts = filled(19, 5);
        counts[3] = Double.NaN;
        var lenient =
                new DirectStandardisation(Standard.european2013(90), DirectLimits.DOBSON_BYAR, 100_000, 0.95, 10, true);
        double value = lenient.rate(counts, filled(19, 1000)).orThrow().value();
        counts[3] = 0;
        assertThat(value)
                .isEqualTo(lenient.rate(counts, filled(19, 1000)).orThrow().value());
    }

    /** The rate stays, the interval widens by the square root of the number of events that come together. */
    @Test
    void eventsThatComeInThreesHaveAWiderInterval() {
        double[] people = filled(19, 1000);
        var plain = TO_EUROPE.repeatedEvents(new int[] {1}, new double[][] {filled(19, 6)}, people);
        var threes = TO_EUROPE.repeatedEvents(new int[] {3}, new double[][] {filled(19, 2)}, people);
        assertThat(threes.orThrow().value()).isCloseTo(plain.orThrow().value(), within(1e-9));
        assertThat(plain.orThrow().interval())
                .isEqualTo(TO_EUROPE.rate(filled(19, 6), people).orThrow().interval());
        double ratio = width(threes) / width(plain);
        assertThat(ratio).isCloseTo(Math.sqrt(3), within(1e-12));
    }

    @Test
    void aRepeatedEventOfAnImpossibleBandIsMissing() {
        double[] people = filled(19, 1000);
        people[2] = 0;
        Estimated.isMissing(
                TO_EUROPE.repeatedEvents(new int[] {1}, new double[][] {filled(19, 6)}, people),
                Reason.POPULATION_NOT_POSITIVE);
    }

    @Property(tries = 200)
    void splittingABandInTwoEqualHalvesChangesNothing(
            @ForAll @Size(3) List<@IntRange(min = 2, max = 500) Integer> counts,
            @ForAll @Size(3) List<@IntRange(min = 100, max = 50_000) Integer> people) {
        double[] events = counts.stream().mapToDouble(count -> 2.0 * count).toArray();
        double[] years = people.stream().mapToDouble(count -> 2.0 * count).toArray();
        var whole =
                DirectStandardisation.to(own(1, 2, 4), 0.95).rate(events, years).orThrow();
        var split = DirectStandardisation.to(own(1, 2, 2, 2), 0.95)
                .rate(
                        new double[] {events[0], events[1], events[2] / 2, events[2] / 2},
                        new double[] {years[0], years[1], years[2] / 2, years[2] / 2})
                .orThrow();
        var interval = whole.interval().orElseThrow();
        Estimated.isCloseTo(split, whole.value(), interval.lower(), interval.upper(), whole.value() * 1e-12);
    }

    @Property(tries = 200)
    void anAreaLikeTheStandardHasItsCrudeRateAndTheLimitsOfItsCount(
            @ForAll @DoubleRange(min = 1, max = 1000) double scale, @ForAll @IntRange(min = 10, max = 200) int total) {
        double[] shares = ALL_BIRTHS.shares();
        var people = new double[6];
        var events = new double[6];
        for (int i = 0; i < 6; i++) {
            people[i] = shares[i] * scale * 1e5;
            events[i] = total * shares[i];
        }
        var expected = new CrudeRate(PoissonLimits.BYAR, 100_000, 0.95)
                .of(total, scale * 1e5)
                .orThrow();
        var interval = expected.interval().orElseThrow();
        Estimated.isCloseTo(
                TO_ALL_BIRTHS.withFewestEvents(0).rate(events, people),
                expected.value(),
                interval.lower(),
                interval.upper(),
                interval.upper() * 1e-10);
    }

    @Test
    void aWeightOfZeroIsAllowed() {
        var rate = DirectStandardisation.to(own(1, 0), 0.95).rate(new double[] {10, 5}, new double[] {1000, 1000});
        assertThat(rate.orThrow().value()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void anArrayThatIsNoWholeNumberOfAreasIsRefused() {
        assertThatThrownBy(() -> TO_EUROPE.rates(new double[20], new double[20]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TO_EUROPE.rates(1, new int[] {0}, new int[] {19}, new double[1], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double width(Estimate estimate) {
        var interval = Estimated.interval(estimate);
        return interval.upper() - interval.lower();
    }

    private static Standard own(double... weights) {
        return new Standard(
                "own",
                "this test",
                IntStream.range(0, weights.length).mapToObj(Integer::toString).toList(),
                weights);
    }

    private static double[] filled(int size, double value) {
        return IntStream.range(0, size).mapToDouble(i -> value).toArray();
    }
}
