package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.evaluation.DifferenceInDifferences.Effect;
import nl.hofvijver.statistics.evaluation.DifferenceInDifferences.EventStudy;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.Along;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.Errors;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Base;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Control;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceInDifferencesTest {
    private static final int UNITS = 12;
    private static final int PERIODS = 6;

    /** Twelve units, six periods, one row missing; four start in period 3, three in period 4. */
    private static Panel staggered() {
        int[] cells = IntStream.range(0, UNITS * PERIODS)
                .filter(k -> k != 5 * PERIODS + 2)
                .toArray();
        int[] unit = IntStream.of(cells).map(k -> k / PERIODS).toArray();
        int[] period = IntStream.of(cells).map(k -> k % PERIODS).toArray();
        int[] start =
                IntStream.of(unit).map(u -> u < 4 ? 3 : u < 7 ? 4 : Panel.NEVER).toArray();
        double[] y = IntStream.range(0, cells.length)
                .mapToDouble(i -> unit[i] * 0.7
                        + period[i] * 0.4
                        + Math.sin(unit[i] * 3 + period[i] * 2)
                        + (period[i] >= start[i] ? 1.5 + 0.2 * (period[i] - start[i]) : 0)
                        + Math.cos(unit[i] * period[i]))
                .toArray();
        return new Panel(unit, period, y, start);
    }

    private static double error(Estimate estimate, double degreesOfFreedom) {
        Estimate.Value value = estimate.orThrow();
        return (value.interval().orElseThrow().upper() - value.value())
                / TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(0.025);
    }

    @ParameterizedTest(name = "{0}: standard error {1}")
    @CsvSource({"HC0, 0.31609993013481746", "HC1, 0.3794283397501498", "NESTED, 0.34528500106104426"})
    void theThreeConventionsDifferAndAreNamed(ClusterConvention convention, double expected) {
        // Second implementation: dummies for all units and periods in statsmodels 0.15.0.
        Effect effect = DifferenceInDifferences.twoWay(staggered(), Optional.empty(), convention, 0.95)
                .orThrow();

        assertThat(effect.effect().orThrow().value()).isCloseTo(1.709813390677411, within(1e-10));
        assertThat(error(effect.effect(), 11)).isCloseTo(expected, within(1e-9));
        assertThat(effect.effect().method().variant()).isEqualTo(convention.label());
        assertThat(effect.notices()).containsExactly(Notice.STAGGERED_START, Notice.FEW_CLUSTERS);
    }

    @Test
    void eventStudyAgreesWithASecondImplementation() {
        EventStudy study = DifferenceInDifferences.eventStudy(
                        staggered(), Optional.empty(), ClusterConvention.HC0, -3, 2, 0.95)
                .orThrow();

        assertThat(study.moments())
                .extracting(DifferenceInDifferences.Moment::time)
                .containsExactly(-3, -2, 0, 1, 2);
        assertThat(study.moments().getLast().effect().orThrow().value()).isCloseTo(1.70721322848444, within(1e-10));
        assertThat(error(study.moments().getFirst().effect(), 11)).isCloseTo(0.38495142736603, within(1e-9));
        assertThat(study.preTrend().orElseThrow().statistic()).isCloseTo(0.003706054946144018, within(1e-7));
    }

    /** Units 0 to 4 start in period 1, the others never; two periods. */
    private static Panel twoByTwo(long seed) {
        var random = new Random(seed);
        int[] unit = IntStream.range(0, 20).map(i -> i / 2).toArray();
        int[] period = IntStream.range(0, 20).map(i -> i % 2).toArray();
        int[] start = IntStream.of(unit).map(u -> u < 5 ? 1 : Panel.NEVER).toArray();
        return new Panel(unit, period, random.doubles(20, 0, 10).toArray(), start);
    }

    @Property(tries = 50)
    void withTwoPeriodsAllDesignsAreTheDifferenceOfTheChanges(@ForAll @LongRange(min = 1, max = 500) long seed) {
        Panel panel = twoByTwo(seed);
        boolean[] treated = new boolean[20];
        boolean[] after = new boolean[20];
        for (int i = 0; i < 20; i++) {
            treated[i] = panel.start()[i] == 1;
            after[i] = panel.period()[i] == 1;
        }
        double means = DifferenceInDifferences.ofMeans(treated, after, panel.outcome());

        Effect twoWay = DifferenceInDifferences.twoWay(panel, Optional.empty(), ClusterConvention.HC0, 0.95)
                .orThrow();
        GroupTimeEffects staggered = StaggeredAdoption.estimate(
                        panel, Optional.empty(), Control.NEVER_TREATED, Base.VARYING)
                .orThrow();
        Estimate simple = staggered.simple(new Errors.Analytic(), 0.95);

        assertThat(twoWay.effect().orThrow().value()).isCloseTo(means, within(1e-10));
        assertThat(simple.orThrow().value()).isCloseTo(means, within(1e-10));
        // Without a small-sample factor both standard errors are that of two means of changes.
        assertThat(error(simple, 1e9)).isCloseTo(error(twoWay.effect(), 9), within(1e-6));
    }

    /** Exact effects: 1 for the group of period 2, 3 for the group of period 4, constant in time. */
    private static Panel exact() {
        int units = 30;
        int[] unit = IntStream.range(0, units * 6).map(i -> i / 6).toArray();
        int[] period = IntStream.range(0, units * 6).map(i -> i % 6).toArray();
        int[] start = IntStream.of(unit)
                .map(u -> u < 12 ? 2 : u < 18 ? 4 : Panel.NEVER)
                .toArray();
        double[] y = IntStream.range(0, unit.length)
                .mapToDouble(i ->
                        unit[i] * 0.3 + Math.pow(period[i], 2) + (period[i] >= start[i] ? (start[i] == 2 ? 1 : 3) : 0))
                .toArray();
        return new Panel(unit, period, y, start);
    }

    @ParameterizedTest
    @CsvSource({"NEVER_TREATED, VARYING", "NOT_YET_TREATED, VARYING", "NEVER_TREATED, UNIVERSAL"})
    void everyAverageOfExactEffectsIsExact(Control control, Base base) {
        GroupTimeEffects effects = StaggeredAdoption.estimate(exact(), Optional.empty(), control, base)
                .orThrow();
        var errors = new Errors.Analytic();

        assertThat(effects.all(errors, 0.95))
                .allSatisfy(cell -> assertThat(cell.effect().orThrow().value())
                        .isCloseTo(cell.time() < cell.group() ? 0 : cell.group() == 2 ? 1 : 3, within(1e-12)));
        // 12 units times 4 periods with effect 1, 6 units times 2 periods with effect 3.
        assertThat(effects.simple(errors, 0.95).orThrow().value()).isCloseTo((48 + 36) / 60.0, within(1e-12));
        assertThat(effects.overall(Along.GROUP, errors, 0.95).orThrow().value())
                .isCloseTo((12 * 1 + 6 * 3) / 18.0, within(1e-12));
        // Time 0 and 1: both groups; 2 and 3: the first only.
        assertThat(effects.overall(Along.EVENT_TIME, errors, 0.95).orThrow().value())
                .isCloseTo((30 / 18.0 + 30 / 18.0 + 1 + 1) / 4, within(1e-12));
        assertThat(effects.overall(Along.CALENDAR, errors, 0.95).orThrow().value())
                .isCloseTo((1 + 1 + 30 / 18.0 + 30 / 18.0) / 4, within(1e-12));
    }

    @Test
    void bootstrapAgreesWithTheInfluenceFunctionAndWithItself() {
        GroupTimeEffects effects = StaggeredAdoption.estimate(
                        staggered(), Optional.empty(), Control.NOT_YET_TREATED, Base.VARYING)
                .orThrow();
        Estimate analytic = effects.simple(new Errors.Analytic(), 0.95);
        Estimate first = effects.simple(new Errors.Bootstrap(20_000, 7), 0.95);

        assertThat(error(first, 1e9) / error(analytic, 1e9)).isCloseTo(1, within(0.1));
        assertThat(first).isEqualTo(effects.simple(new Errors.Bootstrap(20_000, 7), 0.95));
        assertThat(effects.leftOut()).isEqualTo(1);
    }

    @Test
    void withoutNeverTreatedUnitsTheLastGroupHasNoControl() {
        Panel all = exact();
        int[] rows = IntStream.range(0, all.rows())
                .filter(i -> all.start()[i] != Panel.NEVER)
                .toArray();
        Panel panel = all.select(rows);

        assertThat(StaggeredAdoption.estimate(panel, Optional.empty(), Control.NEVER_TREATED, Base.VARYING)
                        .refusedFor())
                .contains(Reason.NO_CONTROL);
        GroupTimeEffects effects = StaggeredAdoption.estimate(
                        panel, Optional.empty(), Control.NOT_YET_TREATED, Base.VARYING)
                .orThrow();
        assertThat(effects.notices()).containsExactly(Notice.GROUP_WITHOUT_CONTROL);
        assertThat(effects.all(new Errors.Analytic(), 0.95)).noneMatch(c -> c.group() == 4 && c.time() >= 4);
    }

    @Test
    void oneTreatedClusterHasNoValidStandardError() {
        Panel panel = twoByTwo(1);
        int[] one =
                IntStream.of(panel.unit()).map(u -> u == 0 ? 1 : Panel.NEVER).toArray();
        Effect effect = DifferenceInDifferences.twoWay(
                        new Panel(panel.unit(), panel.period(), panel.outcome(), one),
                        Optional.empty(),
                        ClusterConvention.HC1,
                        0.95)
                .orThrow();

        assertThat(effect.effect()).isInstanceOfSatisfying(Estimate.Missing.class, m -> {
            assertThat(m.reason()).isEqualTo(Reason.NO_VALID_STANDARD_ERROR);
            assertThat(m.withheld()).isPresent();
        });
    }

    @Test
    void whenAllStartTogetherNobodyIsLeftToCompareWith() {
        Panel panel = twoByTwo(1);
        int[] all = new int[20];
        Arrays.fill(all, 1);

        assertThat(DifferenceInDifferences.twoWay(
                                new Panel(panel.unit(), panel.period(), panel.outcome(), all),
                                Optional.empty(),
                                ClusterConvention.HC0,
                                0.95)
                        .refusedFor())
                .contains(Reason.NO_CONTROL);
    }

    @Test
    void repeatedRowsAndChangingStartsAreRefusedWithTheirRow() {
        Panel panel = twoByTwo(1);
        int[] start = panel.start().clone();
        start[3] = 0;

        Outcome<Effect> outcome = DifferenceInDifferences.twoWay(
                new Panel(panel.unit(), panel.period(), panel.outcome(), start),
                Optional.empty(),
                ClusterConvention.HC0,
                0.95);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.detail()).startsWith("row 4"));
    }
}
