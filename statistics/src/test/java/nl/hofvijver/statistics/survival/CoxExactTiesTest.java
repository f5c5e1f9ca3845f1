package nl.hofvijver.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.hofvijver.statistics.regression.Design;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

class CoxExactTiesTest {

    @Test
    void exactTiesAgreeWithTryingAllSetsOfEvents() {
        // Second implementation: the sum over all sets of as many persons at risk, maximised by SciPy.
        CoxFit fit = CoxModel.fit(
                        Studies.leukaemiaDesign(),
                        Studies.leukaemia(),
                        CoxModel.Options.standard().with(CoxModel.Ties.EXACT))
                .orThrow();

        assertThat(fit.coefficient("x")).isCloseTo(0.9217608289, within(1e-7));
        assertThat(fit.standardError("x")).isCloseTo(0.51624836, within(1e-6));
        assertThat(fit.logLikelihood()).isCloseTo(-38.96354700791881, within(1e-9));
        assertThat(fit.method().variant()).isEqualTo("exact, discrete time, model");
    }

    @Test
    void exactTiesHoldWithManyTiesAndLateEntry() {
        FollowUp study = Studies.leukaemia();
        double[] decades = IntStream.range(0, 23)
                .mapToDouble(i -> Math.floor(study.exit()[i] / 10))
                .toArray();
        double[] entry = IntStream.range(0, 23)
                .mapToDouble(i -> i % 4 == 0 ? decades[i] - 2 : -1)
                .toArray();
        Design design = Studies.leukaemiaDesign()
                .column("z", IntStream.range(0, 23).mapToDouble(i -> i * i % 7).toArray());
        CoxFit fit = CoxModel.fit(
                        design,
                        FollowUp.of(decades, study.cause()).from(entry),
                        CoxModel.Options.standard().with(CoxModel.Ties.EXACT))
                .orThrow();

        assertThat(fit.coefficient("x")).isCloseTo(0.7339057491, within(1e-6));
        assertThat(fit.coefficient("z")).isCloseTo(-0.1607063554, within(1e-6));
        assertThat(fit.standardError("x")).isCloseTo(0.58608362, within(1e-5));
        assertThat(fit.standardError("z")).isCloseTo(0.20515035, within(1e-5));
        assertThat(fit.logLikelihood()).isCloseTo(-27.240376701254146, within(1e-9));
    }

    @Test
    void exactTiesStayFiniteWithHundredsOfEventsAtOneTime() {
        int n = 2000;
        double[] x = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
        double[] exit = IntStream.range(0, n).mapToDouble(i -> 1 + (i / 2) % 3).toArray();
        int[] status =
                IntStream.range(0, n).map(i -> i % 4 == 3 || i % 8 == 2 ? 1 : 0).toArray();
        CoxFit fit = CoxModel.fit(
                        Design.ofRows(n).column("x", x),
                        FollowUp.of(exit, status),
                        CoxModel.Options.standard().with(CoxModel.Ties.EXACT))
                .orThrow();

        // With one 0/1 column the likelihood at each time is hypergeometric, so the odds ratio is near the crude one.
        assertThat(fit.events()).isEqualTo(750);
        assertThat(fit.coefficient("x")).isFinite().isPositive();
        assertThat(fit.standardError("x")).isBetween(0.05, 0.2);
    }

    @Test
    void withoutAnEffectTheLikelihoodCountsTheSetsOfEvents() {
        // 800 of 2,000 at one time: one over "2,000 choose 800", a number of 583 digits.
        int n = 2000;
        double[] x = IntStream.range(0, n).mapToDouble(i -> i % 7).toArray();
        double[] exit = IntStream.range(0, n).mapToDouble(i -> 1).toArray();
        int[] status = IntStream.range(0, n).map(i -> i % 5 < 2 ? 1 : 0).toArray();
        CoxFit fit = CoxModel.fit(
                        Design.ofRows(n).column("x", x),
                        FollowUp.of(exit, status),
                        CoxModel.Options.standard().with(CoxModel.Ties.EXACT))
                .orThrow();

        double atZero = fit.logLikelihood() - fit.likelihoodRatioTest().statistic() / 2;
        assertThat(atZero).isCloseTo(LogGamma.value(801) + LogGamma.value(1201) - LogGamma.value(2001), within(1e-6));
    }

    @Test
    void withoutTiesAllTreatmentsAreTheSame() {
        int n = 30;
        int[] status = IntStream.range(0, n).map(i -> i * 5 % 3 == 0 ? 0 : 1).toArray();
        FollowUp distinct = FollowUp.of(
                IntStream.range(0, n).mapToDouble(i -> 1 + i * 7 % 31).toArray(), status);
        Design design = Design.ofRows(n)
                .column("x", IntStream.range(0, n).mapToDouble(Math::sin).toArray());
        double efron = CoxModel.fit(design, distinct, CoxModel.Options.standard())
                .orThrow()
                .coefficient("x");

        for (CoxModel.Ties ties : CoxModel.Ties.values()) {
            assertThat(CoxModel.fit(
                                    design,
                                    distinct,
                                    CoxModel.Options.standard().with(ties))
                            .orThrow()
                            .coefficient("x"))
                    .isCloseTo(efron, within(1e-10));
        }
    }

    @Test
    void exactTiesHaveNoRobustCovariance() {
        assertThatThrownBy(() -> CoxModel.fit(
                        Studies.leukaemiaDesign(),
                        Studies.leukaemia(),
                        CoxModel.Options.standard().with(CoxModel.Ties.EXACT).clustered(Studies.leukaemiaGroups())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
