package nl.hofvijver.statistics.timeseries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.timeseries.InterruptedSeries.Errors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptedSeriesTest {
    private static final int N = 30;
    private static final int CHANGE = 16;
    private static final InterruptedSeries SERIES = InterruptedSeries.of(N, CHANGE);

    private static double[] values() {
        return IntStream.range(0, N)
                .mapToDouble(t -> 50
                        + 0.3 * t
                        + (t >= CHANGE ? -6 - 0.5 * (t - CHANGE) : 0)
                        + 4 * Math.sin(t * 1.7)
                        + 2 * Math.cos(t * t * 0.9)
                        + 3 * Math.sin(t * 0.5))
                .toArray();
    }

    @Test
    void neweyWestAgreesWithASecondImplementation() {
        // statsmodels 0.15.0, OLS with HAC covariance, 3 lags, small-sample correction.
        LinearFit fit = SERIES.fit(values(), new Errors.LongRun(NeweyWest.lag(3)))
                .orThrow()
                .fit();

        assertThat(fit.coefficient(InterruptedSeries.LEVEL)).isCloseTo(-5.23855584749985, within(1e-11));
        assertThat(fit.coefficient(InterruptedSeries.SLOPE)).isCloseTo(-0.37082786826396, within(1e-11));
        assertThat(fit.standardError(InterruptedSeries.LEVEL)).isCloseTo(2.21179947825435, within(1e-11));
        assertThat(fit.standardError(InterruptedSeries.TREND)).isCloseTo(0.19827039421413, within(1e-11));
        assertThat(fit.method().parameters()).containsEntry("lag", "3").containsEntry("prewhitening", "none");
    }

    @Test
    void prewhitenedNeweyWestAgreesWithASecondImplementation() {
        // NumPy: scores freed of a VAR(1) by least squares without intercept, three lags, recoloured.
        LinearFit fit = SERIES.fit(
                        values(), new Errors.LongRun(new NeweyWest(3, true, NeweyWest.Correction.SMALL_SAMPLE)))
                .orThrow()
                .fit();

        assertThat(fit.coefficient(InterruptedSeries.LEVEL)).isCloseTo(-5.23855584749985, within(1e-11));
        assertThat(fit.standardError(InterruptedSeries.LEVEL)).isCloseTo(1.9348538585061226, within(1e-9));
        assertThat(fit.standardError(InterruptedSeries.TREND)).isCloseTo(0.2097176932890956, within(1e-9));
        assertThat(fit.method().parameters()).containsEntry("prewhitening", "VAR(1)");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ML, 0.21621204327881, -5.11505742916484, 3.08974939887862",
        "REML, 0.39106145916454, -4.99112109531743, 3.51364849933628",
        "PRAIS_WINSTEN, 0.22345350309635, -5.11023583838913, 3.10522220848856"
    })
    void autoregressionAgreesWithASecondImplementation(Autoregression.How how, double rho, double level, double error) {
        // The profile likelihood maximised, and the iteration carried out, with numpy and scipy 1.17.1.
        LinearFit fit =
                SERIES.fit(values(), new Errors.Autocorrelated(how)).orThrow().fit();

        assertThat(fit.autocorrelation().orElseThrow()).isCloseTo(rho, within(1e-7));
        assertThat(fit.coefficient(InterruptedSeries.LEVEL)).isCloseTo(level, within(1e-6));
        assertThat(fit.standardError(InterruptedSeries.LEVEL)).isCloseTo(error, within(1e-6));
    }

    @Test
    void diagnosticsAgreeWithASecondImplementation() {
        LinearFit fit = LinearRegression.fit(SERIES.design(), values()).orThrow();

        assertThat(fit.standardError(InterruptedSeries.LEVEL)).isCloseTo(2.71759919568616, within(1e-11));
        assertThat(SerialCorrelation.durbinWatson(fit.residuals())).isCloseTo(1.552546247086745, within(1e-12));
        assertThat(SerialCorrelation.breuschGodfrey(SERIES.design(), fit.residuals(), 3)
                        .orThrow()
                        .statistic())
                .isCloseTo(13.83166677366995, within(1e-9));
        assertThat(SerialCorrelation.ljungBox(fit.residuals(), 5, 0).statistic())
                .isCloseTo(18.670757, within(1e-6));
    }

    @Property(tries = 50)
    void theLevelChangeIsTheStepAtTheInterventionWhereverItFalls(
            @ForAll @IntRange(min = 3, max = 25) int change,
            @ForAll @DoubleRange(min = -5, max = 5) double step,
            @ForAll @DoubleRange(min = -1, max = 1) double bend) {
        // The trap: with time counted from the start, the coefficient would be step − bend x change.
        double[] exact = IntStream.range(0, N)
                .mapToDouble(t -> 10 + 0.2 * t + (t >= change ? step + bend * (t - change) : 0))
                .toArray();
        InterruptedSeries.Result result = InterruptedSeries.of(N, change)
                .fit(exact, new Errors.LongRun(NeweyWest.lag(2)))
                .orThrow();

        assertThat(result.fit().coefficient(InterruptedSeries.LEVEL)).isCloseTo(step, within(1e-9));
        InterruptedSeries.Effect effect = result.effectAt(N - 1, 0.95);
        assertThat(effect.counterfactual().orThrow().value()).isCloseTo(10 + 0.2 * (N - 1), within(1e-9));
        assertThat(effect.effect().orThrow().value()).isCloseTo(step + bend * (N - 1 - change), within(1e-9));
    }

    @Test
    void pointsOfThePhaseInDoNotMoveTheLines() {
        var series = new InterruptedSeries(N, CHANGE, 3, 1, 12);
        double[] values = values();
        double[] wild = values.clone();
        wild[CHANGE + 1] += 1000;

        assertThat(level(series, wild)).isCloseTo(level(series, values), within(1e-8));
    }

    private static double level(InterruptedSeries series, double[] values) {
        return series.fit(values, new Errors.LongRun(NeweyWest.lag(2)))
                .orThrow()
                .fit()
                .coefficient(InterruptedSeries.LEVEL);
    }

    @Test
    void countsGiveARatioAndTheRateThatWouldHaveBeen() {
        double[] exposure =
                IntStream.range(0, N).mapToDouble(t -> 1000 + 10 * t).toArray();
        double[] counts = IntStream.range(0, N)
                .mapToDouble(t -> exposure[t] * 0.05 * Math.exp(0.01 * t) * (t >= CHANGE ? 0.8 : 1))
                .toArray();
        InterruptedSeries.Effect effect =
                SERIES.fitCounts(counts, exposure).orThrow().effectAt(20, 0.95);

        assertThat(effect.effect().orThrow().value()).isCloseTo(0.8, within(1e-9));
        assertThat(effect.counterfactual().orThrow().value()).isCloseTo(0.05 * Math.exp(0.2), within(1e-9));
    }

    @Test
    void shortSeriesAreRefusedOrAnnounced() {
        assertThat(InterruptedSeries.of(N, 2)
                        .fit(values(), new Errors.LongRun(NeweyWest.lag(1)))
                        .refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
        assertThat(InterruptedSeries.of(N, 5)
                        .fit(values(), new Errors.LongRun(NeweyWest.lag(1)))
                        .orThrow()
                        .notices())
                .containsExactly(Notice.FEW_POINTS);
    }

    @Test
    void aGapIsNamed() {
        double[] values = values();
        values[4] = Double.NaN;

        assertThat(SERIES.fit(values, new Errors.LongRun(NeweyWest.lag(1))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, r -> assertThat(r.detail()).isEqualTo("outcome, row 5"));
    }

    @Test
    void wideRangesKeepTheirDigits() {
        // Cross-products of calendar years would lose half of the digits.
        double[] year = IntStream.range(0, 12).mapToDouble(i -> 2015 + i).toArray();
        double[] y =
                IntStream.range(0, 12).mapToDouble(i -> 3 + 2 * (2015.0 + i)).toArray();
        Estimate.Value slope = LinearRegression.fit(Design.withIntercept(12).column("year", year), y)
                .orThrow()
                .estimate("year", 0.95);

        assertThat(slope.value()).isCloseTo(2, within(1e-11));
    }
}
