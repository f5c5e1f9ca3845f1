package nl.hofvijver.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegressionTest {
    private static final int N = 40;

    private static double[] rows(int n, IntToDoubleFunction value) {
        return IntStream.range(0, n).mapToDouble(value).toArray();
    }

    private static Design design() {
        return Design.withIntercept(N)
                .column("year", rows(N, i -> 2015 + i % 11))
                .column("step", rows(N, i -> i * 7 % 5));
    }

    private static Observations counts() {
        double[] y = rows(N, i -> (i * i * 3 + i * 5) % 7 + (i % 9 == 0 ? 3 : 0));
        int[] clusters = IntStream.range(0, N).map(i -> i / 5).toArray();
        return Observations.of(design(), y).exposure(rows(N, i -> 1 + i % 4)).clustered(clusters);
    }

    // Dobson 1990, p. 93, the example of R's glm: a randomised trial in a 3 x 3 table of counts.
    private static Fitted dobson() {
        double[] y = {18, 17, 15, 20, 10, 20, 25, 13, 12};
        var design = Design.withIntercept(9)
                .levels("outcome", "1 2 3 1 2 3 1 2 3".split(" "), "1")
                .levels("treatment", "1 1 1 2 2 2 3 3 3".split(" "), "1");
        return PoissonRegression.fit(Observations.of(design, y), Covariance.MODEL)
                .orThrow();
    }

    @Test
    void poissonGivesThePublishedTrialOfDobson() {
        Fitted fit = dobson();

        assertThat(fit.coefficient(Design.INTERCEPT)).isCloseTo(Math.log(21), within(1e-10));
        assertThat(fit.coefficient("outcome=2")).isCloseTo(Math.log(40.0 / 63), within(1e-10));
        assertThat(fit.coefficient("outcome=3")).isCloseTo(Math.log(47.0 / 63), within(1e-10));
        assertThat(fit.coefficient("treatment=2")).isCloseTo(0, within(1e-10));
        assertThat(fit.standardError(Design.INTERCEPT)).isCloseTo(0.1708987, within(1e-6));
        assertThat(fit.standardError("outcome=2")).isCloseTo(0.2021708, within(1e-6));
        assertThat(fit.deviance()).isCloseTo(5.12914107700115, within(1e-9));
        assertThat(fit.pearson()).isCloseTo(5.173202, within(1e-5));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MODEL, 0.03452897396438, 0.07378892507491",
        "HC0, 0.05920359497405, 0.13266031191105",
        "CLUSTER_HC0, 0.05037368370062, 0.11429305748324",
        "CLUSTER_HC1, 0.05528803130291, 0.12544324090717"
    })
    void standardErrorsFollowTheConventionThatWasAskedFor(Covariance convention, double year, double step) {
        // Second implementation: statsmodels 0.15.0 on the same rows, with the year counted from 2020.
        Fitted fit = PoissonRegression.fit(counts(), convention).orThrow();

        assertThat(fit.coefficient("year")).isCloseTo(0.00214155347685, within(1e-11));
        assertThat(fit.coefficient("step")).isCloseTo(0.03806586681743, within(1e-11));
        assertThat(fit.standardError("year")).isCloseTo(year, within(1e-10));
        assertThat(fit.standardError("step")).isCloseTo(step, within(1e-10));
        assertThat(fit.logLikelihood()).isCloseTo(-105.12357631195378, within(1e-9));
        assertThat(fit.method().variant()).isEqualTo(convention.label());
    }

    @Test
    void aModelCovarianceWarnsOfOverDispersionAndQuasiPoissonScalesIt() {
        Fitted model = PoissonRegression.fit(counts(), Covariance.MODEL).orThrow();
        Fitted quasi = PoissonRegression.fit(counts(), Covariance.QUASI).orThrow();

        assertThat(model.notices()).containsExactly(Notice.OVER_DISPERSED);
        assertThat(model.dispersion()).isCloseTo(141.64905421757632 / 37, within(1e-9));
        assertThat(quasi.standardError("step"))
                .isCloseTo(model.standardError("step") * Math.sqrt(model.dispersion()), within(1e-12));
        assertThat(quasi.degreesOfFreedom()).isEqualTo(37);
    }

    @Test
    void fewClustersAreAnnouncedAndOneClusterHasNoStandardError() {
        assertThat(PoissonRegression.fit(counts(), Covariance.CLUSTER_HC1)
                        .orThrow()
                        .notices())
                .contains(Notice.FEW_CLUSTERS);
        assertThat(PoissonRegression.fit(counts().clustered(new int[N]), Covariance.CLUSTER_HC1)
                        .refusedFor())
                .contains(Reason.NO_VALID_STANDARD_ERROR);
    }

    @Test
    void logisticGivesTheOddsRatioOfATwoByTwoTable() {
        // a, b, c, d = 12, 5, 8, 20 as weighted rows; Woolf 1955 for the standard error.
        var design = Design.withIntercept(4).column("exposed", new double[] {1, 1, 0, 0});
        var table = Observations.of(design, new double[] {1, 0, 1, 0}).weighted(new double[] {12, 5, 8, 20});
        Fitted fit = LogisticRegression.fit(table, Covariance.MODEL).orThrow();

        Estimate.Value ratio = fit.ratio("exposed", 0.95);
        assertThat(ratio.value()).isCloseTo(12.0 * 20 / (5 * 8), within(1e-9));
        assertThat(fit.standardError("exposed"))
                .isCloseTo(Math.sqrt(1 / 12.0 + 1 / 5.0 + 1 / 8.0 + 1 / 20.0), within(1e-9));
        assertThat(ratio.interval()).isPresent();
    }

    @Test
    void logisticAgreesWithASecondImplementation() {
        double[] y = rows(N, i -> (i * i * 5 + i) % 3 == 0 ? 1 : 0);
        Fitted fit = LogisticRegression.fit(Observations.of(design(), y), Covariance.HC0)
                .orThrow();

        assertThat(fit.coefficient("year")).isCloseTo(-0.01793078776549, within(1e-11));
        assertThat(fit.coefficient("step")).isCloseTo(0.05614576835109, within(1e-11));
        assertThat(fit.standardError("year")).isCloseTo(0.1083582098296, within(1e-10));
        assertThat(fit.logLikelihood()).isCloseTo(-25.181289925844716, within(1e-10));
    }

    @Test
    void negativeBinomialIsTheMaximumOfTheLikelihood() {
        // Second implementation: the log-likelihood maximised by a simplex search in scipy 1.17.1.
        Fitted fit = NegativeBinomialRegression.fit(counts(), Covariance.MODEL).orThrow();

        assertThat(fit.coefficient("year")).isCloseTo(0.01768872, within(1e-7));
        assertThat(fit.coefficient("step")).isCloseTo(-0.00322480, within(1e-7));
        assertThat(fit.theta().orElseThrow()).isCloseTo(0.8409072, within(1e-6));
        assertThat(fit.logLikelihood()).isCloseTo(-85.60606990807, within(1e-9));
    }

    @Test
    void countsWithoutExtraVariationFallBackToPoisson() {
        double[] y = {2, 3, 2, 3, 2, 3};
        Fitted fit = NegativeBinomialRegression.fit(Observations.of(Design.withIntercept(6), y), Covariance.MODEL)
                .orThrow();

        assertThat(fit.notices()).containsExactly(Notice.NO_OVER_DISPERSION);
        assertThat(fit.coefficients()[0]).isCloseTo(Math.log(2.5), within(1e-12));
    }

    @Test
    void firthAddsHalfAnEventToEachCellOfASaturatedTable() {
        // Heinze & Schemper 2002: in a 2x2 table the penalty equals adding 1/2 to each cell, an empty one included.
        var design = Design.withIntercept(4).column("exposed", new double[] {1, 1, 0, 0});
        var table = Observations.of(design, new double[] {1, 0, 1, 0}).weighted(new double[] {6, 0, 3, 9});

        Fitted fit = FirthRegression.fit(table).orThrow();

        assertThat(fit.coefficient("exposed")).isCloseTo(Math.log(6.5 * 9.5 / (0.5 * 3.5)), within(1e-9));
        assertThat(fit.coefficient(Design.INTERCEPT)).isCloseTo(Math.log(3.5 / 9.5), within(1e-9));
        assertThat(LogisticRegression.fit(table, Covariance.MODEL).refusedFor()).contains(Reason.LEVEL_WITHOUT_EVENTS);
    }

    @Test
    void aLevelWithoutEventsIsNamed() {
        var design = Design.withIntercept(6).levels("wijk", "A A B B C C".split(" "), "A");
        var outcome = PoissonRegression.fit(Observations.of(design, new double[] {1, 2, 3, 1, 0, 0}), Covariance.MODEL);

        assertRefused(outcome, Reason.LEVEL_WITHOUT_EVENTS, "wijk=C");
    }

    @Test
    void separationByANumericColumnIsNamedAndNeverReturned() {
        double[] x = rows(20, i -> i);
        double[] noise = rows(20, i -> i * 13 % 7);
        double[] y = rows(20, i -> i < 11 ? 0 : 1);
        var design = Design.withIntercept(20).column("age", x).column("noise", noise);

        Outcome<Fitted> outcome = LogisticRegression.fit(Observations.of(design, y), Covariance.MODEL);
        assertThat(outcome.refusedFor()).contains(Reason.SEPARATION);
        assertThat(FirthRegression.fit(Observations.of(design, y)).computed()).isPresent();
    }

    @Test
    void quasiSeparationIsFoundThoughMostRowsOverlap() {
        // Only rows with x = 1 are certain to be events; the rest is ordinary. x is numeric with three values.
        double[] x = rows(30, i -> i % 10 == 0 ? 2 : 0);
        double[] z = rows(30, i -> i * 11 % 6);
        double[] y = rows(30, i -> i % 10 == 0 || i % 3 == 0 ? 1 : 0);
        var design = Design.withIntercept(30).column("x", x).column("z", z);

        assertRefused(LogisticRegression.fit(Observations.of(design, y), Covariance.MODEL), Reason.SEPARATION, "x");
    }

    @Test
    void poissonSeparationByANumericColumnIsFound() {
        double[] x = rows(30, i -> i < 20 ? 0 : 1.5 + i % 2);
        double[] y = rows(30, i -> i < 20 ? 1 + i % 3 : 0);

        assertRefused(
                PoissonRegression.fit(Observations.of(Design.withIntercept(30).column("x", x), y), Covariance.MODEL),
                Reason.SEPARATION,
                "x");
    }

    @Test
    void aRareButOverlappingOutcomeIsNotCalledSeparation() {
        double[] x = rows(3000, i -> i % 1000 / 100.0);
        double[] y = rows(3000, i -> i == 990 || i == 1999 || i == 10 ? 1 : 0);

        assertThat(LogisticRegression.fit(
                                Observations.of(Design.withIntercept(3000).column("x", x), y), Covariance.MODEL)
                        .computed())
                .isPresent();
    }

    @Test
    void collinearColumnsAreExplained() {
        var design =
                design().column("sum", rows(N, i -> 2015 + i % 11 + i * 7 % 5)).column("four", rows(N, i -> 4));
        var outcome = PoissonRegression.fit(Observations.of(design, counts().outcome()), Covariance.MODEL);

        assertRefused(outcome, Reason.COLLINEAR, "sum follows from year + step; four is constant");
    }

    @Test
    void missingAndImpossibleValuesNameTheirRow() {
        double[] y = counts().outcome().clone();
        y[7] = Double.NaN;
        assertRefused(
                PoissonRegression.fit(Observations.of(design(), y), Covariance.MODEL),
                Reason.VALUE_MISSING,
                "outcome or offset, row 8");
        y[7] = -1;
        assertRefused(
                PoissonRegression.fit(Observations.of(design(), y), Covariance.MODEL),
                Reason.VALUE_OUT_OF_RANGE,
                "outcome or weight, row 8");
        assertThat(PoissonRegression.fit(Observations.of(design(), new double[N]), Covariance.MODEL)
                        .refusedFor())
                .contains(Reason.NO_EVENTS);
    }

    @Test
    void jointTestOfOneColumnIsItsSquaredRatio() {
        Fitted fit = dobson();
        double ratio = fit.coefficient("outcome=2") / fit.standardError("outcome=2");

        assertThat(fit.jointTest(List.of("outcome=2")).statistic()).isCloseTo(ratio * ratio, within(1e-10));
        assertThat(fit.jointTest(List.of("outcome=2")).pValue()).isCloseTo(fit.pValue("outcome=2"), within(1e-10));
    }

    private static void assertRefused(Outcome<Fitted> outcome, Reason reason, String detail) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }

    /** With an intercept alone every leverage is 1/n, so the variances are those of HC0 times powers of n/(n - 1). */
    @Test
    void theSmallSampleConventionsHaveTheirClosedFormForAMean() {
        var one = Observations.of(Design.withIntercept(8), new double[] {3, 1, 4, 1, 5, 9, 2, 6});
        double base = error(one, Covariance.HC0);
        assertThat(error(one, Covariance.HC1)).isCloseTo(base * Math.sqrt(8 / 7.0), within(1e-13));
        assertThat(error(one, Covariance.HC2)).isCloseTo(base * Math.sqrt(8 / 7.0), within(1e-13));
        assertThat(error(one, Covariance.HC3)).isCloseTo(base * 8 / 7.0, within(1e-13));
    }

    private static double error(Observations observations, Covariance covariance) {
        return PoissonRegression.fit(observations, covariance).orThrow().standardError(Design.INTERCEPT);
    }

    @Test
    void aRowWithACoefficientOfItsOwnHasNoErrorByLeverage() {
        Design design = Design.withIntercept(5).column("last", new double[] {0, 0, 0, 0, 1});
        var rows = Observations.of(design, new double[] {3, 1, 4, 1, 5});
        var refused = PoissonRegression.fit(rows, Covariance.HC3);
        assertThat(refused.refusedFor()).contains(Reason.NO_VALID_STANDARD_ERROR);
        assertThat(PoissonRegression.fit(rows, Covariance.HC1).refusedFor()).isEmpty();
    }

    @Test
    void aWeightThatSaysHowOftenARowOccursIsNoOverDispersion() {
        Design design = Design.withIntercept(4).column("exposed", new double[] {1, 1, 0, 0});
        double[] often = {15, 25, 10, 40};
        Fitted rows = LogisticRegression.fit(
                        Observations.of(design, new double[] {1, 0, 1, 0}).weighted(often), Covariance.MODEL)
                .orThrow();
        assertThat(rows.dispersion()).isGreaterThan(2);
        assertThat(rows.notices()).isEmpty();
    }
}
