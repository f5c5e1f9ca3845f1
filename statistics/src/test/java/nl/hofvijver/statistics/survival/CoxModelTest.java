package nl.hofvijver.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.regression.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoxModelTest {
    private static final int N = 30;

    private static Design design() {
        return Design.ofRows(N)
                .column("x", IntStream.range(0, N).mapToDouble(Math::sin).toArray())
                .column("z", IntStream.range(0, N).mapToDouble(i -> i * i % 5).toArray());
    }

    private static FollowUp tied() {
        double[] exit = IntStream.range(0, N).mapToDouble(i -> 5 + i * 7 % 9).toArray();
        int[] status = IntStream.range(0, N).map(i -> i * 5 % 3 == 0 ? 0 : 1).toArray();
        return FollowUp.of(exit, status);
    }

    private static FollowUp truncated() {
        FollowUp tied = tied();
        return tied.from(IntStream.range(0, N)
                .mapToDouble(i -> i % 4 * 2 < tied.exit()[i] ? i % 4 * 2 : 0)
                .toArray());
    }

    @Test
    void givesThePublishedOvarianTrial() {
        // R: coxph(Surv(futime, fustat) ~ age + rx, ovarian), likelihood ratio 15.89 on 2 df.
        CoxFit fit = CoxModel.fit(Studies.ovarianDesign(), Studies.ovarian(), CoxModel.Options.standard())
                .orThrow();

        assertThat(fit.coefficient("age")).isCloseTo(0.14732659546911, within(1e-10));
        assertThat(fit.coefficient("rx")).isCloseTo(-0.80397301266511, within(1e-10));
        assertThat(fit.standardError("age")).isCloseTo(0.0461470477408, within(1e-10));
        assertThat(fit.standardError("rx")).isCloseTo(0.63204937187945, within(1e-10));
        assertThat(fit.likelihoodRatioTest().statistic()).isCloseTo(15.89, within(0.005));
        assertThat(fit.events()).isEqualTo(12);
    }

    @Test
    void givesThePublishedLeukaemiaStudyWithTies() {
        CoxFit fit = CoxModel.fit(Studies.leukaemiaDesign(), Studies.leukaemia(), CoxModel.Options.standard())
                .orThrow();

        assertThat(fit.coefficient("x")).isCloseTo(0.9155, within(5e-5));
        assertThat(fit.standardError("x")).isCloseTo(0.5119, within(5e-5));
        assertThat(fit.likelihoodRatioTest().statistic()).isCloseTo(3.38, within(0.005));
    }

    @ParameterizedTest(name = "{0}, truncated {1}, stratified {2}")
    @CsvSource({
        "EFRON, false, false, 0.18078431717232, 0.15596740653015, 0.29598682265, -45.05286905349698",
        "BRESLOW, false, false, 0.1446577329742, 0.14660203041427, 0.29874126160, -48.633725720172066",
        "EFRON, true, false, 0.1725278866, 0.1630170727, 0.29522423, -44.17991778800763",
        "EFRON, true, true, 0.1665217358, 0.1584437628, 0.35309834, -32.21141779504443",
        "BRESLOW, true, false, 0.1368381785, 0.1526307307, 0.29817042, -47.80669918517088",
        "BRESLOW, true, true, 0.1407453093, 0.1522900259, 0.35229329, -34.270047615837036"
    })
    void agreesWithASecondImplementation(
            CoxModel.Ties ties, boolean late, boolean strata, double x, double z, double errorX, double logLikelihood) {
        // Without late entry statsmodels 0.15.0 PHReg; with it the likelihood written out and maximised in scipy
        // 1.17.1.
        var options = CoxModel.Options.standard().with(ties);
        int[] stratum = IntStream.range(0, N).map(i -> i % 2).toArray();
        CoxFit fit = CoxModel.fit(design(), late ? truncated() : tied(), strata ? options.stratified(stratum) : options)
                .orThrow();

        assertThat(fit.coefficient("x")).isCloseTo(x, within(1e-7));
        assertThat(fit.coefficient("z")).isCloseTo(z, within(1e-7));
        assertThat(fit.standardError("x")).isCloseTo(errorX, within(1e-7));
        assertThat(fit.logLikelihood()).isCloseTo(logLikelihood, within(1e-9));
    }

    @Property(tries = 30)
    void splittingAPersonsTimeChangesNothingWhenThePersonIsTheCluster(
            @ForAll @LongRange(min = 1, max = 200) long seed) {
        var random = new Random(seed);
        FollowUp whole = truncated();
        var exit = new double[2 * N];
        var entry = new double[2 * N];
        var cause = new int[2 * N];
        var cluster = new int[2 * N];
        var columns = new double[2][2 * N];
        for (int i = 0; i < N; i++) {
            double from = whole.entry().orElseThrow()[i];
            double cut = from + (0.1 + 0.8 * random.nextDouble()) * (whole.exit()[i] - from);
            for (int half = 0; half < 2; half++) {
                int k = half * N + i;
                entry[k] = half == 0 ? from : cut;
                exit[k] = half == 0 ? cut : whole.exit()[i];
                cause[k] = half == 0 ? 0 : whole.cause()[i];
                cluster[k] = i;
                columns[0][k] = design().column(0)[i];
                columns[1][k] = design().column(1)[i];
            }
        }
        var split = Design.ofRows(2 * N).column("x", columns[0]).column("z", columns[1]);
        var persons =
                CoxModel.Options.standard().clustered(IntStream.range(0, N).toArray());
        CoxFit a = CoxModel.fit(design(), whole, persons).orThrow();
        CoxFit b = CoxModel.fit(
                        split,
                        new FollowUp(exit, cause, Optional.of(entry)),
                        CoxModel.Options.standard().clustered(cluster))
                .orThrow();

        assertThat(b.coefficient("x")).isCloseTo(a.coefficient("x"), within(1e-9));
        assertThat(b.standardError("x")).isCloseTo(a.standardError("x"), within(1e-9));
        assertThat(b.modelStandardError("z")).isCloseTo(a.modelStandardError("z"), within(1e-9));
    }

    @Test
    void robustErrorsOfUntiedDataAreThoseOfTheFormulaRowByRow() {
        FollowUp followUp = Studies.ovarian();
        Design design = Design.ofRows(26).column("age", Studies.ovarianDesign().column(0));
        CoxFit fit = CoxModel.fit(
                        design,
                        followUp,
                        CoxModel.Options.standard()
                                .clustered(IntStream.range(0, 26).toArray()))
                .orThrow();

        double meat = IntStream.range(0, 26)
                .mapToDouble(i -> Math.pow(naiveScore(i, design.column(0), followUp, fit.coefficient("age")), 2))
                .sum();
        assertThat(fit.standardError("age"))
                .isCloseTo(Math.sqrt(meat) * Math.pow(fit.modelStandardError("age"), 2), within(1e-12));
    }

    private static double naiveScore(int i, double[] x, FollowUp f, double b) {
        double score = f.cause()[i] * (x[i] - riskMean(f.exit()[i], x, f, b));
        for (int k = 0; k < f.size(); k++) {
            if (f.cause()[k] == 1 && f.exit()[k] <= f.exit()[i]) {
                double mean = riskMean(f.exit()[k], x, f, b);
                score -= Math.exp(b * x[i]) * (x[i] - mean) / riskSum(f.exit()[k], x, f, b);
            }
        }
        return score;
    }

    private static double riskSum(double time, double[] x, FollowUp f, double b) {
        return IntStream.range(0, f.size())
                .filter(j -> f.exit()[j] >= time)
                .mapToDouble(j -> Math.exp(b * x[j]))
                .sum();
    }

    private static double riskMean(double time, double[] x, FollowUp f, double b) {
        return IntStream.range(0, f.size())
                        .filter(j -> f.exit()[j] >= time)
                        .mapToDouble(j -> x[j] * Math.exp(b * x[j]))
                        .sum()
                / riskSum(time, x, f, b);
    }

    @Test
    void proportionalityTestsDoNotDependOnTheScaleOfAColumn() {
        CoxFit fit = CoxModel.fit(Studies.ovarianDesign(), Studies.ovarian(), CoxModel.Options.standard())
                .orThrow();
        double[] months = IntStream.range(0, 26)
                .mapToDouble(i -> Studies.ovarianDesign().column(0)[i] * 12 + 5)
                .toArray();
        Design other = Design.ofRows(26)
                .column("age", months)
                .column("rx", Studies.ovarianDesign().column(1));
        CoxFit same = CoxModel.fit(other, Studies.ovarian(), CoxModel.Options.standard())
                .orThrow();

        for (ProportionalHazards variant : ProportionalHazards.values()) {
            for (TimeScale scale : TimeScale.values()) {
                List<TestResult> tests =
                        fit.proportionalityTests(variant, scale).orThrow();
                assertThat(tests).hasSize(3);
                assertThat(same.proportionalityTests(variant, scale).orThrow())
                        .zipSatisfy(tests, (a, b) -> assertThat(a.statistic()).isCloseTo(b.statistic(), within(1e-7)));
            }
        }
    }

    @Test
    void aHazardRatioThatTurnsRoundIsFound() {
        // Exposed persons die first, then none for a long time, then the others: the ratio goes from high to low.
        double[] exit = IntStream.range(0, 80).mapToDouble(i -> 1 + i).toArray();
        int[] cause = IntStream.range(0, 80).map(i -> 1).toArray();
        double[] x = IntStream.range(0, 80)
                .mapToDouble(i -> (i < 20 ? i % 4 != 0 : i > 60 || i % 3 == 0) ? 1 : 0)
                .toArray();
        CoxFit fit = CoxModel.fit(
                        Design.ofRows(80).column("x", x), FollowUp.of(exit, cause), CoxModel.Options.standard())
                .orThrow();

        assertThat(fit.proportionalityTests(ProportionalHazards.SCORE, TimeScale.KAPLAN_MEIER)
                        .orThrow()
                        .getFirst()
                        .pValue())
                .isLessThan(0.01);
    }

    @Test
    void aGroupWithoutEventsIsNamed() {
        double[] exposed = IntStream.range(0, 23)
                .mapToDouble(i -> Studies.leukaemia().cause()[i] == 0 ? 1 : 0)
                .toArray();
        assertRefused(
                CoxModel.fit(
                        Design.ofRows(23).column("exposed", exposed), Studies.leukaemia(), CoxModel.Options.standard()),
                Reason.LEVEL_WITHOUT_EVENTS,
                "exposed");
    }

    @Test
    void aLikelihoodThatKeepsRisingIsReported() {
        // Whoever dies has the largest value of all at risk.
        double[] exit = IntStream.range(0, 20).mapToDouble(i -> 1 + i).toArray();
        double[] x = IntStream.range(0, 20).mapToDouble(i -> 100 - i * i / 7.0).toArray();
        int[] cause = IntStream.range(0, 20).map(i -> 1).toArray();

        assertRefused(
                CoxModel.fit(Design.ofRows(20).column("x", x), FollowUp.of(exit, cause), CoxModel.Options.standard()),
                Reason.SEPARATION,
                "x");
    }

    @Test
    void allCensoredAndConstantColumnsAreRefused() {
        assertRefused(
                CoxModel.fit(design(), FollowUp.of(tied().exit(), new int[N]), CoxModel.Options.standard()),
                Reason.NO_EVENTS,
                "all censored");
        assertRefused(
                CoxModel.fit(design().column("same", new double[N]), tied(), CoxModel.Options.standard()),
                Reason.COLLINEAR,
                "same is constant");
    }

    private static void assertRefused(Outcome<CoxFit> outcome, Reason reason, String detail) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }
}
