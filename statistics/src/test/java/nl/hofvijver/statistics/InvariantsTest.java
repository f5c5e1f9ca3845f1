package nl.hofvijver.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.evaluation.Aipw;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects;
import nl.hofvijver.statistics.evaluation.Matching;
import nl.hofvijver.statistics.evaluation.NegativeControls;
import nl.hofvijver.statistics.evaluation.Panel;
import nl.hofvijver.statistics.evaluation.Propensity;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption;
import nl.hofvijver.statistics.evaluation.Weighting;
import nl.hofvijver.statistics.grouping.KMeans;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.smoothing.Bym2;
import nl.hofvijver.statistics.spatial.GetisOrd;
import nl.hofvijver.statistics.spatial.LocalMoran;
import nl.hofvijver.statistics.spatial.LocalStatistics;
import nl.hofvijver.statistics.spatial.Moran;
import nl.hofvijver.statistics.spatial.Neighbours;
import nl.hofvijver.statistics.survival.CoxFit;
import nl.hofvijver.statistics.survival.CoxModel;
import nl.hofvijver.statistics.survival.FollowUp;
import nl.hofvijver.statistics.survival.KaplanMeier;
import nl.hofvijver.statistics.survival.Limits;
import nl.hofvijver.statistics.survival.LogRank;
import nl.hofvijver.statistics.survival.ProportionalHazards;
import nl.hofvijver.statistics.survival.TimeScale;

/** What must hold whatever the data are: other units, another order of the rows, a constant added. */
class InvariantsTest {
    private static double[] values(int n, IntToDoubleFunction of) {
        return IntStream.range(0, n).mapToDouble(of).toArray();
    }

    private static int[] shuffled(int n, Random random) {
        int[] order = IntStream.range(0, n).toArray();
        for (int i = n - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    @Property(tries = 50)
    void withoutCensoringTheCurveIsTheShareLeftWithTheErrorOfAShare(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 40;
        double[] exit = values(n, i -> 1 + random.nextInt(15));
        int[] all = IntStream.generate(() -> 1).limit(n).toArray();
        KaplanMeier curve =
                KaplanMeier.of(FollowUp.of(exit, all), Limits.PLAIN, 0.95).orThrow();
        for (int i = 0; i < curve.table().size(); i++) {
            double time = curve.table().times()[i];
            double share = Arrays.stream(exit).filter(e -> e > time).count() / (double) n;
            assertThat(curve.survival(i)).isCloseTo(share, within(1e-12));
            assertThat(curve.standardError(i)).isCloseTo(Math.sqrt(share * (1 - share) / n), within(1e-12));
        }
    }

    @Property(tries = 30)
    void survivalKnowsNoOrderOfRowsNorUnitOfTime(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 40;
        double[] exit = values(n, i -> 1 + random.nextInt(15));
        int[] event = IntStream.range(0, n).map(i -> random.nextInt(2)).toArray();
        int[] arm = IntStream.range(0, n).map(i -> i % 2).toArray();
        event[0] = 1;
        int[] order = shuffled(n, random);
        FollowUp other = FollowUp.of(
                values(n, i -> 7 * exit[order[i]]),
                Arrays.stream(order).map(i -> event[i]).toArray());
        int[] otherArm = Arrays.stream(order).map(i -> arm[i]).toArray();
        KaplanMeier first =
                KaplanMeier.of(FollowUp.of(exit, event), Limits.LOG, 0.95).orThrow();
        KaplanMeier second = KaplanMeier.of(other, Limits.LOG, 0.95).orThrow();
        for (int i = 0; i < first.table().size(); i++) {
            assertThat(second.table().times()[i]).isEqualTo(7 * first.table().times()[i]);
            assertThat(second.survival(i)).isEqualTo(first.survival(i));
            assertThat(first.survival(i)).isBetween(0.0, i == 0 ? 1.0 : first.survival(i - 1));
        }
        assertThat(logRank(other, otherArm)).isCloseTo(logRank(FollowUp.of(exit, event), arm), within(1e-9));
    }

    private static double logRank(FollowUp followUp, int[] arm) {
        return LogRank.test(followUp, arm, 2, Optional.empty(), LogRank.Weight.LOG_RANK)
                .orThrow()
                .test()
                .statistic();
    }

    @Property(tries = 30)
    void mapsKnowNoUnitAndNoOrderOfAreas(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 30;
        double[] x = values(n, i -> random.nextDouble());
        double[] y = values(n, i -> random.nextDouble());
        double[] value = values(n, i -> random.nextGaussian());
        int[] order = shuffled(n, random);
        Neighbours map = Neighbours.nearest(x, y, 4);
        Neighbours other = Neighbours.nearest(values(n, i -> x[order[i]]), values(n, i -> y[order[i]]), 4);
        double[] otherValue = values(n, i -> 100 + 12 * value[order[i]]);

        LocalStatistics hot = GetisOrd.normal(value, map);
        LocalStatistics otherHot = GetisOrd.normal(otherValue, other);
        LocalStatistics local = LocalMoran.normal(value, map, LocalMoran.Null.CONDITIONAL);
        LocalStatistics otherLocal = LocalMoran.normal(otherValue, other, LocalMoran.Null.CONDITIONAL);
        for (int i = 0; i < n; i++) {
            assertThat(otherHot.score(i)).isCloseTo(hot.score(order[i]), within(1e-9));
            assertThat(otherLocal.score(i)).isCloseTo(local.score(order[i]), within(1e-9));
            assertThat(otherHot.falseDiscoveryP(i)).isBetween(hot.unadjustedP(order[i]) - 1e-9, 1.0);
        }
        assertThat(Moran.test(otherValue, other, Moran.Null.RANDOMISATION)
                        .orThrow()
                        .z())
                .isCloseTo(
                        Moran.test(value, map, Moran.Null.RANDOMISATION)
                                .orThrow()
                                .z(),
                        within(1e-9));
    }

    @Property(tries = 3)
    void aSmoothedMapKnowsNoOrderOfAreas(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 12;
        double[] x = values(n, i -> random.nextDouble());
        double[] y = values(n, i -> random.nextDouble());
        double[] expected = values(n, i -> 2 + 8 * random.nextDouble());
        double[] observed = values(n, i -> Math.rint(expected[i] * (0.5 + random.nextDouble())));
        int[] order = shuffled(n, random);
        var first = smoothed(observed, expected, x, y);
        var second = smoothed(
                values(n, i -> observed[order[i]]),
                values(n, i -> expected[order[i]]),
                values(n, i -> x[order[i]]),
                values(n, i -> y[order[i]]));
        for (int i = 0; i < n; i++) {
            assertThat(second[i]).isCloseTo(first[order[i]], within(1e-6));
        }
    }

    private static double[] smoothed(double[] observed, double[] expected, double[] x, double[] y) {
        int n = x.length;
        int[][] touching = new int[n][];
        for (int i = 0; i < n; i++) {
            int own = i;
            touching[i] = IntStream.range(0, n)
                    .filter(j -> j != own && Math.hypot(x[own] - x[j], y[own] - y[j]) < 0.4)
                    .toArray();
        }
        var map = Bym2.usual(0.95)
                .smooth(observed, expected, Neighbours.of(touching), new double[0][])
                .orThrow();
        return values(n, map::mean);
    }

    @Property(tries = 30)
    void effectsScaleWithTheOutcomeAndIgnoreAConstant(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 60;
        double[] age = values(n, i -> random.nextGaussian());
        var treated = new boolean[n];
        for (int i = 0; i < n; i++) {
            treated[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.5 * age[i]));
        }
        treated[0] = true;
        treated[1] = false;
        double[] outcome = values(n, i -> age[i] + (treated[i] ? 1 : 0) + random.nextGaussian());
        double[] other = values(n, i -> 40 + 3 * outcome[i]);
        Design design = Design.withIntercept(n).column("age", age);
        Propensity scores = Propensity.estimate(design, treated).orThrow();
        for (Weighting.Target target : Weighting.Target.values()) {
            same(
                    Weighting.compare(scores, outcome, target, 0.95).effect(),
                    Weighting.compare(scores, other, target, 0.95).effect());
            same(
                    Weighting.compare(scores, design, outcome, target, 0.95).effect(),
                    Weighting.compare(scores, design, other, target, 0.95).effect());
        }
        same(
                Aipw.effect(scores, design, outcome, Aipw.OutcomeModel.LINEAR, 0.95),
                Aipw.effect(scores, design, other, Aipw.OutcomeModel.LINEAR, 0.95));
        Matching.Matched matched = Matching.nearest(scores, 1, Matching.Turn.HARDEST_FIRST, Optional.empty());
        same(matched.effect(outcome, 0.95), matched.effect(other, 0.95));
    }

    /** The second is three times the first, limits included. */
    private static void same(Estimate first, Estimate second) {
        Interval limits = first.orThrow().interval().orElseThrow();
        Interval others = second.orThrow().interval().orElseThrow();
        assertThat(second.orThrow().value()).isCloseTo(3 * first.orThrow().value(), within(1e-8));
        assertThat(others.lower()).isCloseTo(3 * limits.lower(), within(1e-8));
        assertThat(others.upper()).isCloseTo(3 * limits.upper(), within(1e-8));
    }

    @Property(tries = 20)
    void staggeredEffectsIgnoreLevelsOfUnitsAndPeriodsAndTheOrderOfRows(
            @ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int units = 12;
        int periods = 5;
        int n = units * periods;
        int[] start = {2, 3, 4, Panel.NEVER};
        double[] level = values(units, i -> 10 * random.nextGaussian());
        double[] season = values(periods, i -> 10 * random.nextGaussian());
        double[] outcome = values(n, i -> random.nextGaussian());
        int[] order = shuffled(n, random);
        Panel panel = new Panel(
                IntStream.range(0, n).map(i -> i / periods).toArray(),
                IntStream.range(0, n).map(i -> i % periods).toArray(),
                outcome,
                IntStream.range(0, n).map(i -> start[i / periods % 4]).toArray());
        Panel other = new Panel(
                Arrays.stream(order).map(i -> i / periods).toArray(),
                Arrays.stream(order).map(i -> i % periods).toArray(),
                values(n, i -> outcome[order[i]] + level[order[i] / periods] + season[order[i] % periods]),
                Arrays.stream(order).map(i -> start[i / periods % 4]).toArray());
        Estimate.Value first = overall(panel);
        Estimate.Value second = overall(other);
        assertThat(second.value()).isCloseTo(first.value(), within(1e-9));
        assertThat(second.interval().orElseThrow().upper())
                .isCloseTo(first.interval().orElseThrow().upper(), within(1e-9));
    }

    private static Estimate.Value overall(Panel panel) {
        return StaggeredAdoption.estimate(
                        panel,
                        Optional.empty(),
                        StaggeredAdoption.Control.NEVER_TREATED,
                        StaggeredAdoption.Base.VARYING)
                .orThrow()
                .simple(new GroupTimeEffects.Errors.Analytic(), 0.95)
                .orThrow();
    }

    @Property(tries = 30)
    void aShiftOfAllEstimatesIsTakenOutByTheNegativeControls(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        double[] error = values(10, i -> 0.1 + 0.1 * random.nextDouble());
        double[] estimate = values(10, i -> 0.2 * random.nextGaussian());
        double[] shifted = values(10, i -> estimate[i] + 0.7);
        Estimate.Value first = NegativeControls.of(estimate, error).orThrow().calibrated(0.3, 0.1, 0.95);
        Estimate.Value second = NegativeControls.of(shifted, error).orThrow().calibrated(1, 0.1, 0.95);
        assertThat(second.value()).isCloseTo(first.value(), within(1e-6));
        assertThat(second.interval().orElseThrow().lower())
                .isCloseTo(first.interval().orElseThrow().lower(), within(1e-5));
    }

    @Property(tries = 20)
    void groupsOfAreasKnowNoUnits(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        double[] one = values(40, i -> random.nextGaussian());
        double[] two = values(40, i -> random.nextGaussian());
        var means = new KMeans(3, 5, seed);
        assertThat(means.of(new double[][] {values(40, i -> 1000 * one[i] + 5), values(40, i -> two[i] / 8)})
                        .orThrow()
                        .group())
                .isEqualTo(means.of(new double[][] {one, two}).orThrow().group());
    }

    @Property(tries = 20)
    void withoutCensoringRanksAmongEventsAreThoseAmongAll(@ForAll @LongRange(min = 1, max = 500) long seed) {
        var random = new Random(seed);
        int n = 40;
        double[] exit = values(n, i -> 1 + random.nextInt(15));
        double[] x = values(n, i -> random.nextGaussian());
        int[] all = IntStream.generate(() -> 1).limit(n).toArray();
        CoxFit fit = CoxModel.fit(Design.ofRows(n).column("x", x), FollowUp.of(exit, all), CoxModel.Options.standard())
                .orThrow();
        assertThat(driftP(fit, TimeScale.RANK_AMONG_ALL)).isCloseTo(driftP(fit, TimeScale.RANK), within(1e-12));
    }

    private static double driftP(CoxFit fit, TimeScale scale) {
        return fit.proportionalityTests(ProportionalHazards.SCORE, scale)
                .orThrow()
                .getFirst()
                .pValue();
    }
}
