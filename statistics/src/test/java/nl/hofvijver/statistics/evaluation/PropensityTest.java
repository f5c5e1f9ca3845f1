package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.evaluation.Weighting.Target;
import nl.hofvijver.statistics.regression.Design;
import org.junit.jupiter.api.Test;

class PropensityTest {
    // Sixty persons: age old for every third; the old get the intervention more often and have higher outcomes.
    private static final int N = 60;

    private static double old(int i) {
        return i % 3 == 0 ? 1 : 0;
    }

    private static boolean treated(int i) {
        return old(i) == 1 ? i % 4 != 0 : i % 4 == 0 || i % 7 == 0;
    }

    private static final double[] OUTCOME = IntStream.range(0, N)
            .mapToDouble(i -> 10 + 4 * old(i) + (treated(i) ? 1 + old(i) : 0) + Math.sin(i))
            .toArray();

    private static boolean[] treated() {
        var treated = new boolean[N];
        for (int i = 0; i < N; i++) {
            treated[i] = treated(i);
        }
        return treated;
    }

    private static Design design() {
        return Design.withIntercept(N)
                .column(
                        "old",
                        IntStream.range(0, N).mapToDouble(PropensityTest::old).toArray());
    }

    private static Propensity propensity() {
        return Propensity.estimate(design(), treated()).orThrow();
    }

    private static double cellMean(boolean treated, double age) {
        return IntStream.range(0, N)
                .filter(i -> treated(i) == treated && old(i) == age)
                .mapToDouble(i -> OUTCOME[i])
                .average()
                .orElseThrow();
    }

    /** Differences within the age groups, averaged by the share of each group in the target. */
    private static double standardised(double weightOld, double weightYoung) {
        double gapOld = cellMean(true, 1) - cellMean(false, 1);
        double gapYoung = cellMean(true, 0) - cellMean(false, 0);
        return (weightOld * gapOld + weightYoung * gapYoung) / (weightOld + weightYoung);
    }

    private static int count(double age) {
        return (int) IntStream.range(0, N).filter(i -> old(i) == age).count();
    }

    private static int countTreated(double age) {
        return (int)
                IntStream.range(0, N).filter(i -> old(i) == age && treated(i)).count();
    }

    @Test
    void withOneBinaryCovariateEveryMethodIsDirectStandardisation() {
        double everybody = standardised(count(1), count(0));
        Design design = design();

        assertThat(weighted(Target.ATE)).isCloseTo(everybody, within(1e-9));
        assertThat(weighted(Target.ATT)).isCloseTo(standardised(countTreated(1), countTreated(0)), within(1e-9));
        double p = (double) countTreated(1) / count(1);
        double q = (double) countTreated(0) / count(0);
        assertThat(weighted(Target.OVERLAP))
                .isCloseTo(standardised(count(1) * p * (1 - p), count(0) * q * (1 - q)), within(1e-9));
        assertThat(Aipw.effect(propensity(), design, OUTCOME, Aipw.OutcomeModel.LINEAR, 0.95)
                        .orThrow()
                        .value())
                .isCloseTo(everybody, within(1e-9));
    }

    private static double weighted(Target target) {
        return Weighting.compare(propensity(), OUTCOME, target, 0.95)
                .effect()
                .orThrow()
                .value();
    }

    @Test
    void aipwForgivesAWrongPropensityWhenTheOutcomeModelIsRight() {
        // Doubly robust: with a saturated outcome model any propensity gives the standardised difference.
        double[] wrong =
                IntStream.range(0, N).mapToDouble(i -> 0.3 + 0.4 * old(i)).toArray();

        assertThat(Aipw.effect(new Propensity(wrong, treated()), design(), OUTCOME, Aipw.OutcomeModel.LINEAR, 0.95)
                        .orThrow()
                        .value())
                .isCloseTo(standardised(count(1), count(0)), within(1e-9));
    }

    @Test
    void overlapWeightsBalanceExactlyAndTheDenominatorStays() {
        List<Balance.Difference> balance =
                Balance.of(design(), treated(), Weighting.weights(propensity(), Target.OVERLAP));

        assertThat(balance).singleElement().satisfies(difference -> {
            assertThat(difference.covariate()).isEqualTo("old");
            assertThat(difference.balanced()).isTrue();
            assertThat(difference.after()).isCloseTo(0, within(1e-9));
            assertThat(Math.abs(difference.before())).isGreaterThan(0.5);
        });
    }

    @Test
    void equalScoresWeighAlikeAndExtremeOnesAreAnnounced() {
        double[] even = new double[N];
        Arrays.fill(even, 0.5);
        Weighting.Comparison plain = Weighting.compare(new Propensity(even, treated()), OUTCOME, Target.ATE, 0.95);
        double[] extreme = even.clone();
        for (int i = 0; i < N; i++) {
            extreme[i] = treated(i) ? 0.9 : 0.1;
        }
        extreme[
                IntStream.range(0, N)
                        .filter(PropensityTest::treated)
                        .findFirst()
                        .orElseThrow()] = 0.001;
        Weighting.Comparison odd = Weighting.compare(new Propensity(extreme, treated()), OUTCOME, Target.ATE, 0.95);

        int others = N - countTreated(0) - countTreated(1);
        assertThat(plain.effectiveOthers()).isCloseTo(others, within(1e-9));
        assertThat(plain.notices()).isEmpty();
        assertThat(odd.notices()).containsExactly(Notice.EXTREME_WEIGHTS, Notice.LITTLE_EQUIPOISE);
    }

    @Test
    void matchingTakesTheNearestWithinTheCaliperAndTheGroup() {
        double[] scores = {0.50, 0.52, 0.90, 0.51, 0.53, 0.20, 0.505};
        boolean[] treated = {true, true, true, false, false, false, false};
        var propensity = new Propensity(scores, treated);

        Matching.Matched matched = Matching.nearest(propensity, 0.2, Matching.Turn.BY_ROW, Optional.empty());
        assertThat(matched.pairs()).containsExactly(new Matching.Pair(0, 6), new Matching.Pair(1, 3));
        assertThat(matched.unmatched()).isEqualTo(1);

        int[] practice = {1, 1, 1, 2, 1, 1, 2};
        assertThat(Matching.nearest(propensity, 0.2, Matching.Turn.BY_ROW, Optional.of(practice))
                        .pairs())
                .containsExactly(new Matching.Pair(0, 4));
    }

    @Test
    void whoIsHardestToMatchMayChooseFirst() {
        double[] scores = {0.50, 0.60, 0.58, 0.40};
        boolean[] treated = {true, true, false, false};
        var propensity = new Propensity(scores, treated);

        assertThat(Matching.nearest(propensity, 3, Matching.Turn.HARDEST_FIRST, Optional.empty())
                        .pairs())
                .containsExactly(new Matching.Pair(1, 2), new Matching.Pair(0, 3));
        assertThat(Matching.nearest(propensity, 3, Matching.Turn.BY_ROW, Optional.empty())
                        .pairs())
                .containsExactly(new Matching.Pair(0, 2), new Matching.Pair(1, 3));
    }

    @Test
    void aCovariateThatDecidesTheInterventionLeavesNobodyToCompareWith() {
        double[] score =
                IntStream.range(0, N).mapToDouble(i -> treated(i) ? 5 + i : -i).toArray();

        assertThat(Propensity.estimate(Design.withIntercept(N).column("score", score), treated())
                        .refusedFor())
                .contains(Reason.SEPARATION);
    }

    @Test
    void aMissingOutcomeIsAReason() {
        double[] outcome = OUTCOME.clone();
        outcome[3] = Double.NaN;

        assertThat(Weighting.compare(propensity(), outcome, Target.ATE, 0.95).effect())
                .isInstanceOf(Estimate.Missing.class);
        assertThat(Aipw.effect(propensity(), design(), outcome, Aipw.OutcomeModel.LINEAR, 0.95))
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.detail()).isEqualTo("outcome, row 4"));
    }
}
