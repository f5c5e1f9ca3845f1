package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.evaluation.RandomisationInference.Statistic;
import nl.hofvijver.statistics.evaluation.WildBootstrap.Multiplier;
import nl.hofvijver.statistics.evaluation.WildBootstrap.Options;
import nl.hofvijver.statistics.evaluation.WildBootstrap.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewClustersTest {
    private static final int UNITS = 16;
    private static final int PERIODS = 4;

    /** Eight clusters of two units; the first {@code treated} clusters start in period 2 with this effect. */
    private static Panel panel(int treated, double effect) {
        int[] unit = IntStream.range(0, UNITS * PERIODS).map(k -> k / PERIODS).toArray();
        int[] period = IntStream.range(0, UNITS * PERIODS).map(k -> k % PERIODS).toArray();
        int[] start =
                IntStream.of(unit).map(u -> u / 2 < treated ? 2 : Panel.NEVER).toArray();
        double[] y = IntStream.range(0, unit.length)
                .mapToDouble(i -> {
                    int cluster = unit[i] / 2;
                    return unit[i] * 0.3
                            + period[i] * 0.2
                            + Math.sin(unit[i] * 1.7 + period[i] * period[i] * 0.9) * (1 + 0.3 * cluster)
                            + Math.cos(cluster * 2.3 * period[i])
                            + (period[i] >= start[i] ? effect : 0);
                })
                .toArray();
        return new Panel(unit, period, y, start);
    }

    private static Optional<int[]> pairs(Panel panel) {
        return Optional.of(IntStream.of(panel.unit()).map(u -> u / 2).toArray());
    }

    private static Result bootstrap(Panel panel, Options options) {
        return WildBootstrap.twoWay(panel, pairs(panel), options, 0.95).orThrow();
    }

    private static Interval interval(Result result) {
        return result.effect().orThrow().interval().orElseThrow();
    }

    @Test
    void goingThroughAllSignsAgreesWithRefittingEverySample() {
        // Second implementation: 256 samples with dummies for all effects, each fitted anew in NumPy.
        Result result = bootstrap(panel(3, 1.2), new Options(Multiplier.RADEMACHER, 9_999, 1));

        assertThat(result.complete()).isTrue();
        assertThat(result.effect().orThrow().value()).isCloseTo(1.1427520322743259, within(1e-10));
        assertThat(result.pValue()).isEqualTo(110 / 256.0);
        assertThat(interval(result).lower()).isCloseTo(-1.9655003, within(1e-5));
        assertThat(interval(result).upper()).isCloseTo(4.1975571, within(1e-5));
        assertThat(result.notices()).containsExactly(Notice.FEW_CLUSTERS);
    }

    @Test
    void anEffectMovesTheLimitsAndNothingElse() {
        Interval without = interval(bootstrap(panel(3, 0), new Options(Multiplier.WEBB, 999, 5)));
        Interval with = interval(bootstrap(panel(3, 40), new Options(Multiplier.WEBB, 999, 5)));

        assertThat(with.lower() - without.lower()).isCloseTo(40, within(1e-6));
        assertThat(with.upper() - without.upper()).isCloseTo(40, within(1e-6));
        assertThat(bootstrap(panel(3, 40), new Options(Multiplier.WEBB, 999, 5)).pValue())
                .isLessThan(0.05);
    }

    @Test
    void theSixPointMultipliersAreNearTheSigns() {
        double webb =
                bootstrap(panel(3, 1.2), new Options(Multiplier.WEBB, 9_999, 3)).pValue();

        assertThat(webb).isCloseTo(110 / 256.0, within(0.05));
        assertThat(Multiplier.usual(11)).isEqualTo(Multiplier.WEBB);
        assertThat(Multiplier.usual(12)).isEqualTo(Multiplier.RADEMACHER);
    }

    @Test
    void withFiveClustersSignsCanRejectNothingAtFivePercent() {
        Panel all = panel(2, 5);
        Panel five = all.select(
                IntStream.range(0, all.rows()).filter(i -> all.unit()[i] < 10).toArray());
        Result result = bootstrap(five, new Options(Multiplier.RADEMACHER, 999, 1));

        assertThat(interval(result).lower()).isInfinite();
        assertThat(interval(result).upper()).isInfinite();
        assertThat(result.pValue()).isGreaterThanOrEqualTo(2 / 32.0);
    }

    @Test
    void oneTreatedClusterHasNoBootstrapEither() {
        Result result = bootstrap(panel(1, 5), new Options(Multiplier.WEBB, 999, 1));

        assertThat(result.effect())
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.NO_VALID_STANDARD_ERROR));
    }

    @ParameterizedTest(name = "{0}: {1} of 56 assignments")
    @CsvSource({"COEFFICIENT, 23", "T_RATIO, 24"})
    void randomisationGoesThroughAllChoicesOfThreeFromEight(Statistic statistic, int asExtreme) {
        // Second implementation: the 56 assignments fitted one by one in NumPy.
        Panel panel = panel(3, 1.2);
        RandomisationInference.Result result = RandomisationInference.twoWay(panel, pairs(panel), statistic, 1_000, 1)
                .orThrow();

        assertThat(result.complete()).isTrue();
        assertThat(result.assignments()).isEqualTo(56);
        assertThat(result.pValue()).isEqualTo(asExtreme / 56.0);
    }

    @Test
    void someAssignmentsApproachAllOfThem() {
        Panel panel = panel(3, 1.2);
        RandomisationInference.Result some = RandomisationInference.twoWay(
                        panel, Optional.empty(), Statistic.COEFFICIENT, 400, 7)
                .orThrow();

        assertThat(some.complete()).isFalse();
        assertThat(some.assignments()).isEqualTo(401);
        assertThat(some.pValue())
                .isBetween(0.0, 1.0)
                .isEqualTo(RandomisationInference.twoWay(panel, Optional.empty(), Statistic.COEFFICIENT, 400, 7)
                        .orThrow()
                        .pValue());
    }

    @Test
    void aClusterThatStartsInTwoStepsCannotBeReassigned() {
        Panel panel = panel(3, 1.2);
        int[] start = panel.start().clone();
        for (int i = 0; i < PERIODS; i++) {
            start[i] = 3;
        }
        var uneven = new Panel(panel.unit(), panel.period(), panel.outcome(), start);

        assertThat(RandomisationInference.twoWay(uneven, pairs(uneven), Statistic.COEFFICIENT, 99, 1)
                        .refusedFor())
                .contains(Reason.VALUE_OUT_OF_RANGE);
    }
}
