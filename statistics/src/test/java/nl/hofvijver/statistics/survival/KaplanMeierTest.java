package nl.hofvijver.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {
    private static KaplanMeier curve(FollowUp followUp, Limits limits) {
        return KaplanMeier.of(followUp, limits, 0.95).orThrow();
    }

    @ParameterizedTest(name = "maintained, {0} weeks: {1}, standard error {2}")
    @CsvSource({
        "9, 0.909, 0.0867, 0.754, 1.000",
        "13, 0.818, 0.1163, 0.619, 1.000",
        "18, 0.716, 0.1397, 0.488, 1.000",
        "23, 0.614, 0.1526, 0.377, 0.999",
        "31, 0.491, 0.1642, 0.255, 0.946",
        "34, 0.368, 0.1627, 0.155, 0.875",
        "48, 0.184, 0.1535, 0.036, 0.944"
    })
    void givesThePublishedTableOfTheLeukaemiaStudy(double week, double s, double error, double lower, double upper) {
        // The example of R's survfit(Surv(time, status) ~ x, aml), log limits.
        KaplanMeier curve = curve(Studies.maintained(), Limits.LOG);
        Estimate.Value at = curve.at(week).orThrow();
        int step = Arrays.binarySearch(curve.table().times(), week);

        assertThat(at.value()).isCloseTo(s, within(5e-4));
        assertThat(curve.standardError(step)).isCloseTo(error, within(5e-5));
        assertThat(at.interval().orElseThrow().lower()).isCloseTo(lower, within(6e-4));
        assertThat(at.interval().orElseThrow().upper()).isCloseTo(upper, within(5e-4));
    }

    @Test
    void isTheProductOfTheSharesThatSurvivedEachWeek() {
        KaplanMeier curve = curve(Studies.maintained(), Limits.PLAIN);

        assertThat(curve.at(48).orThrow().value())
                .isCloseTo(10 / 11.0 * 9 / 10 * 7 / 8 * 6 / 7 * 4 / 5 * 3 / 4 * 1 / 2, within(1e-14));
    }

    @Test
    void mediansAreThePublishedOnes() {
        Estimate.Value maintained =
                curve(Studies.maintained(), Limits.LOG).quantile(0.5).orThrow();
        Estimate.Value not =
                curve(Studies.notMaintained(), Limits.LOG).quantile(0.5).orThrow();

        assertThat(maintained.value()).isEqualTo(31);
        assertThat(maintained.interval()).contains(new Interval(18, Double.POSITIVE_INFINITY, 0.95));
        assertThat(not.value()).isEqualTo(23);
        assertThat(not.interval()).contains(new Interval(8, Double.POSITIVE_INFINITY, 0.95));
    }

    @Test
    void eventsComeBeforeCensoringsAtTheSameTime() {
        // Two persons, both at week 5: the censored one is still at risk when the other dies.
        KaplanMeier curve = curve(FollowUp.of(new double[] {5, 5}, new int[] {0, 1}), Limits.PLAIN);

        assertThat(curve.at(5).orThrow().value()).isEqualTo(0.5);
    }

    @Test
    void aPersonWhoEntersLateIsNotAtRiskBefore() {
        FollowUp late = FollowUp.of(new double[] {2, 4, 6}, new int[] {1, 1, 1}).from(new double[] {0, 2, 1});
        KaplanMeier curve = curve(late, Limits.PLAIN);

        assertThat(curve.table().atRisk()).containsExactly(2, 2, 1);
    }

    @Test
    void entryAtExitIsRefusedWithItsRow() {
        Outcome<KaplanMeier> outcome = KaplanMeier.of(
                FollowUp.of(new double[] {2, 4}, new int[] {1, 1}).from(new double[] {0, 4}), Limits.LOG, 0.95);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, r -> {
            assertThat(r.reason()).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
            assertThat(r.detail()).startsWith("row 2");
        });
    }

    @Test
    void whenAllAreCensoredSurvivalStaysOneAndHasNoMedian() {
        KaplanMeier curve = curve(FollowUp.of(new double[] {2, 4}, new int[] {0, 0}), Limits.LOG_LOG);

        assertThat(curve.at(4).orThrow().value()).isEqualTo(1);
        assertThat(curve.quantile(0.5)).isInstanceOf(Estimate.Missing.class);
        assertThat(curve.at(5)).isInstanceOf(Estimate.Missing.class);
    }

    @Test
    void restrictedMeanIsTheAreaOfTheSteps() {
        // Deaths at 1, 2 and 4 of three persons: area until 3 is 1 + 2/3 + 1/3.
        KaplanMeier curve = curve(FollowUp.of(new double[] {1, 2, 4}, new int[] {1, 1, 1}), Limits.LOG);

        assertThat(curve.restrictedMean(3).orThrow().value()).isCloseTo(2, within(1e-14));
        assertThat(curve.restrictedMean(5).orThrow().value()).isCloseTo(7 / 3.0, within(1e-14));
    }

    @Test
    void restrictedMeanOfTheLeukaemiaStudyIsThePublishedOne() {
        // R: print(survfit(Surv(time, status) ~ x, aml), rmean = "common") gives 22.7 (4.18) for the control arm,
        // whose last patient died at week 45.
        Estimate.Value mean =
                curve(Studies.notMaintained(), Limits.LOG).restrictedMean(161).orThrow();
        Interval interval = mean.interval().orElseThrow();

        assertThat(mean.value()).isCloseTo(22.7, within(0.05));
        assertThat((interval.upper() - interval.lower()) / (2 * 1.959963984540054))
                .isCloseTo(4.18, within(0.005));
    }

    @Test
    void logRankTestsAreThePublishedOnes() {
        LogRank.Comparison aml = LogRank.test(
                        Studies.leukaemia(), Studies.leukaemiaGroups(), 2, Optional.empty(), LogRank.Weight.LOG_RANK)
                .orThrow();
        int[] arms = Arrays.stream(Studies.ovarianArms()).map(a -> a - 1).toArray();
        LogRank.Comparison ovarian = LogRank.test(Studies.ovarian(), arms, 2, Optional.empty(), LogRank.Weight.LOG_RANK)
                .orThrow();

        assertThat(aml.expected()).containsExactly(new double[] {10.69, 7.31}, within(0.005));
        assertThat(aml.test().statistic()).isCloseTo(3.396389, within(1e-6));
        assertThat(ovarian.observed()).containsExactly(7, 5);
        assertThat(ovarian.expected()).containsExactly(new double[] {5.23, 6.77}, within(0.005));
        assertThat(ovarian.test().statistic()).isCloseTo(1.06, within(0.005));
        assertThat(ovarian.test().pValue()).isCloseTo(0.303, within(0.0005));
    }

    @Test
    void oneStratumPerGroupLeavesNothingToCompare() {
        Outcome<LogRank.Comparison> outcome = LogRank.test(
                Studies.leukaemia(),
                Studies.leukaemiaGroups(),
                2,
                Optional.of(Studies.leukaemiaGroups()),
                LogRank.Weight.PETO);

        assertThat(outcome.refusedFor()).contains(Reason.TOO_FEW_POINTS);
    }

    private static final FollowUp THIRTY = FollowUp.of(
            new double[] {5, 7, 4, 8, 8, 4, 7, 8, 8, 8, 5, 2, 5, 8, 5, 9, 9, 8, 6, 2, 9, 8, 6, 3, 6, 8, 7, 3, 5, 7},
            new int[] {1, 1, 0, 2, 1, 0, 1, 0, 2, 1, 0, 0, 0, 0, 0, 1, 1, 0, 2, 2, 1, 1, 0, 2, 1, 0, 1, 0, 0, 1});

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PLAIN, 0.6389343596828996, 0.9596088733998074",
        "LOG, 0.6539929794029383, 0.976822591569487",
        "LOG_LOG, 0.5778036119973862, 0.9125435132312792",
        "LOGIT, 0.5944438059021613, 0.9153769753154308",
        "ARCSINE, 0.6195233199279796, 0.9317021422564061"
    })
    void everyScaleHasTheLimitsOfAnotherImplementation(Limits limits, double lower, double upper) {
        // survfit of R's survival 3.5-3 at time 6, where the curve is at 0.799.
        Interval interval = KaplanMeier.of(THIRTY, limits, 0.95)
                .orThrow()
                .at(6)
                .orThrow()
                .interval()
                .orElseThrow();
        assertThat(interval.lower()).isCloseTo(lower, within(1e-14));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-14));
    }

    @Test
    void tsiatisVarianceIsThatOfTheCumulativeHazard() {
        // survfit of R's survival 3.5-3: surv * std.chaz.
        KaplanMeier curve = KaplanMeier.of(THIRTY, SurvivalVariance.TSIATIS, Limits.PLAIN, 0.95)
                .orThrow();
        double[] expected = {
            0.03222222222222222,
            0.04553802943865912,
            0.04553802943865912,
            0.05735768900272909,
            0.0785684349962672,
            0.09532614381991515,
            0.08566130745468549,
            0
        };
        for (int i = 0; i < expected.length; i++) {
            assertThat(curve.standardError(i)).isCloseTo(expected[i], within(1e-14));
        }
        assertThat(curve.step(0).method().variant()).isEqualTo("Tsiatis, plain limits");
    }
}
