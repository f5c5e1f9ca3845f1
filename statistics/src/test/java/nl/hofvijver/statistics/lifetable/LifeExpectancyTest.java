package nl.hofvijver.statistics.lifetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifeExpectancyTest {
    /** The worked example of Public Health England's life expectancy calculator, bands 0, 1-4, 5-9 ... 90+. */
    private static final double[] PEOPLE = {
        7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978, 37039,
        33288, 23306, 11936, 11936
    };

    private static final double[] DEATHS = {
        17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937
    };
    private static final LifeExpectancy ENGLISH = LifeExpectancy.of(AgeBands.withInfants(90), 0.95);

    /** The calculator takes 1.96 for the normal quantile, which is this level. */
    private static final double LEVEL_OF_1_96 = 0.950004209703559;

    @ParameterizedTest(name = "at age {0}")
    @CsvSource({
        "0, 80.16960813, 79.88336642, 80.45584984",
        "1, 79.36245674, 79.09060194, 79.63431154",
        "5, 75.44193645, 75.17480763, 75.70906527",
        "40, 41.24505636, 41.00928565, 41.48082707",
        "65, 18.76856852, 18.57698330, 18.96015373",
        "85, 6.163942934, 5.984345957, 6.343539911",
        "90, 6.162106350, 5.910935446, 6.413277255"
    })
    void agreesWithTheCalculatorOfPublicHealthEngland(int age, double value, double lower, double upper) {
        var calculator =
                new LifeExpectancy(AgeBands.withInfants(90), Variance.SILCOCKS_BINOMIAL, LEVEL_OF_1_96, Rules.USUAL);
        Estimated.isCloseTo(calculator.at(age, DEATHS, PEOPLE), value, lower, upper, 6e-9);
    }

    /** The same example by hand from the formulas of Chiang 1984 and Silcocks 2001. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"CHIANG, 0.2826953263", "SILCOCKS, 0.2869173780"})
    void theHalfWidthsOfTheOtherVariances(Variance variance, double half) {
        var life = new LifeExpectancy(AgeBands.withInfants(90), variance, 0.95, Rules.USUAL);
        double value = 80.16960813194841;
        Estimated.isCloseTo(life.at(0, DEATHS, PEOPLE), value, value - half, value + half, 1e-9);
    }

    @Test
    void silcocksIsWiderThanChiangByTheChanceInTheOpenBand() {
        var silcocks = new LifeExpectancy(AgeBands.withInfants(90), Variance.SILCOCKS, 0.95, Rules.USUAL);
        var all = ENGLISH.atAllAges(DEATHS, PEOPLE);
        var wider = silcocks.atAllAges(DEATHS, PEOPLE);
        for (int i = 0; i < 20; i++) {
            assertThat(wider.value(i)).isEqualTo(all.value(i));
            assertThat(wider.upper(i)).isGreaterThan(all.upper(i));
        }
    }

    /** Others accept twenty English bands only; the bands of Statistics Netherlands came back as missing. */
    @Test
    void dutchBandsWithAnOpenEndAtNinetyFiveGiveAnAnswer() {
        var bands = AgeBands.ofFiveYears(95);
        double[] people = IntStream.range(0, 20).mapToDouble(i -> 10_000).toArray();
        double[] deaths =
                IntStream.range(0, 20).mapToDouble(i -> 5 * Math.pow(1.45, i)).toArray();
        var value = LifeExpectancy.of(bands, 0.95).at(0, deaths, people).orThrow();
        assertThat(value.value()).isBetween(60.0, 90.0);
        assertThat(value.method().parameters()).containsEntry("a of the first band", "0.5");
        assertThat(value.method().parameters()).containsEntry("open band from", "95");
    }

    /** With one mortality rate at all ages and narrow bands, life expectancy is one over the rate. */
    @Property(tries = 50)
    void constantMortalityGivesItsReciprocal(@ForAll @DoubleRange(min = 0.01, max = 0.2) double rate) {
        var bands = AgeBands.of(0.5, IntStream.rangeClosed(0, 100).toArray());
        double[] people = IntStream.rangeClosed(0, 100).mapToDouble(i -> 1e7).toArray();
        double[] deaths =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> 1e7 * rate).toArray();
        double value =
                LifeExpectancy.of(bands, 0.95).at(0, deaths, people).orThrow().value();
        assertThat(value).isCloseTo(1 / rate, within(1e-9 / rate));
    }

    /** The recursion against the definition: sum over bands of the product of survival times the years lived. */
    @Property(tries = 100)
    void theRecursionEqualsTheSumOverBands(@ForAll @IntRange(min = 1, max = 40) int factor) {
        double[] deaths = Arrays.stream(DEATHS)
                .map(count -> Math.floor(count * factor / 20))
                .toArray();
        deaths[19] = Math.max(1, deaths[19]);
        double expected = 0;
        double alive = 1;
        for (int i = 0; i < 20; i++) {
            double rate = deaths[i] / PEOPLE[i];
            if (i == 19) {
                expected += alive / rate;
            } else {
                double width = i == 0 ? 1 : i == 1 ? 4 : 5;
                double share = i == 0 ? 0.1 : 0.5;
                double dying = width * rate / (1 + width * rate * (1 - share));
                expected += alive * width * (1 - dying * (1 - share));
                alive *= 1 - dying;
            }
        }
        var rules = new LifeExpectancy(AgeBands.withInfants(90), Variance.CHIANG, 0.95, Rules.NONE);
        assertThat(rules.at(0, deaths, PEOPLE).orThrow().value()).isCloseTo(expected, within(1e-9));
    }

    @Property(tries = 30)
    void tenTimesThePeopleAndDeathsGivesTheSameValueAndANarrowerInterval(
            @ForAll @IntRange(min = 2, max = 10) int factor) {
        var once = ENGLISH.at(0, DEATHS, PEOPLE).orThrow();
        var more = ENGLISH.at(0, times(DEATHS, factor), times(PEOPLE, factor)).orThrow();
        assertThat(more.value()).isCloseTo(once.value(), within(1e-9));
        double half = once.interval().orElseThrow().upper() - once.value();
        assertThat(more.interval().orElseThrow().upper() - more.value())
                .isCloseTo(half / Math.sqrt(factor), within(1e-9));
    }

    @Test
    void zeroDeathsInAClosedBandStayZero() {
        double[] deaths = DEATHS.clone();
        deaths[2] = 0;
        deaths[3] = 0;
        double value = ENGLISH.at(0, deaths, PEOPLE).orThrow().value();
        assertThat(value).isBetween(80.16960813, 80.3);
    }

    @ParameterizedTest(name = "{0} deaths among {1} in band {2}: {3}")
    @CsvSource({
        "-2, 46974, 2, COUNT_NEGATIVE",
        "NaN, 46974, 2, COUNT_MISSING",
        "8, 0, 3, POPULATION_NOT_POSITIVE",
        "8, -10, 3, POPULATION_NOT_POSITIVE",
        "8, NaN, 3, POPULATION_MISSING",
        "50000, 43219, 5, COUNT_ABOVE_POPULATION",
        "0, 11936, 19, NO_EVENTS_IN_OPEN_BAND"
    })
    void dataThatCannotBeMakeTheFigureMissing(double deaths, double people, int band, Reason reason) {
        double[] counts = DEATHS.clone();
        double[] years = PEOPLE.clone();
        counts[band] = deaths;
        years[band] = people;
        assertThat(Estimated.isMissing(ENGLISH.at(0, counts, years), reason).detail())
                .isEqualTo("band from age " + (band < 2 ? band : 5 * (band - 1)));
    }

    @Test
    void fiveThousandPersonYearsAreTooFewAndOneMoreIsNot() {
        double[] deaths = times(DEATHS, 0.006);
        double[] people = times(PEOPLE, 5000 / Arrays.stream(PEOPLE).sum());
        double missing = 5000 - Arrays.stream(people).sum();
        people[10] += missing;
        Estimated.isMissing(ENGLISH.at(0, deaths, people), Reason.POPULATION_TOO_SMALL);
        people[10] += 1;
        assertThat(ENGLISH.at(0, deaths, people).published()).isPresent();
    }

    @Test
    void anIntervalOfMoreThanTwentyYearsWithholdsTheValueAndKeepsTheLimits() {
        double[] people = IntStream.range(0, 20).mapToDouble(i -> 300).toArray();
        double[] deaths = new double[20];
        deaths[0] = 40;
        deaths[19] = 1;
        var missing = Estimated.isMissing(ENGLISH.at(0, deaths, people), Reason.INTERVAL_TOO_WIDE);
        var interval = missing.withheld().orElseThrow().interval().orElseThrow();
        assertThat(interval.upper() - interval.lower()).isGreaterThan(20);
    }

    @Test
    void whenNobodyLeavesABandAliveTheOlderAgesHaveNoExpectation() {
        double[] deaths = DEATHS.clone();
        deaths[3] = PEOPLE[3];
        Estimated.isMissing(ENGLISH.at(15, deaths, PEOPLE), Reason.NO_SURVIVORS);
        assertThat(ENGLISH.at(0, deaths, PEOPLE).orThrow().value()).isBetween(10.0, 15.0);
    }

    @Test
    void manyAreasAreWorkedOutOneByOne() {
        double[] deaths = concat(DEATHS, times(DEATHS, 2));
        double[] people = concat(PEOPLE, PEOPLE);
        people[27] = 0;
        var result = ENGLISH.of(0, deaths, people);
        assertThat(result.value(0)).isCloseTo(80.16960813, within(6e-9));
        assertThat(result.reason(1)).contains(Reason.POPULATION_NOT_POSITIVE);
        assertThat(result.place(1)).isEqualTo(7);
    }

    @Test
    void bandsThatOverlapOrAnAgeBetweenThemAreRefused() {
        assertThatThrownBy(() -> AgeBands.of(0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGLISH.at(3, DEATHS, PEOPLE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENGLISH.at(0, new double[19], new double[19]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private static double[] concat(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
