package nl.hofvijver.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlopeIndexTest {
    private static final double[] PEOPLE = {400, 100, 250, 250};
    private static final double[] VALUES = {0.62, 0.70, 0.71, 0.80};
    private static final double[] ERRORS = {0.02, 0.04, 0.03, 0.03};
    private static final SlopeIndex LINEAR = SlopeIndex.on(Scale.LINEAR, 0.95);

    /** Least squares by hand: ranks .20 .45 .625 .875, weighted about .5; the slope is Sxy / Sxx. */
    @Test
    void fourUnequalGroupsByHand() {
        double sxx = 0.4 * 0.09 + 0.1 * 0.0025 + 0.25 * 0.015625 + 0.25 * 0.140625;
        double sxy = 0.4 * -0.3 * 0.62 + 0.1 * -0.05 * 0.70 + 0.25 * 0.125 * 0.71 + 0.25 * 0.375 * 0.80;
        double slope = sxy / sxx;
        double variance = (Math.pow(0.4 * 0.3 * 0.02, 2)
                        + Math.pow(0.1 * 0.05 * 0.04, 2)
                        + Math.pow(0.25 * 0.125 * 0.03, 2)
                        + Math.pow(0.25 * 0.375 * 0.03, 2))
                / (sxx * sxx);
        double half = 1.959963984540054 * Math.sqrt(variance);
        var indices = LINEAR.of(PEOPLE, VALUES, ERRORS);
        Estimated.isCloseTo(indices.slope(), slope, slope - half, slope + half, 1e-12);
        double mean = 0.4 * 0.62 + 0.1 * 0.70 + 0.25 * 0.71 + 0.25 * 0.80;
        assertThat(indices.ratio().orThrow().value()).isCloseTo((mean + slope / 2) / (mean - slope / 2), within(1e-12));
    }

    @Property
    void valuesOnALineGiveBackItsEnds(
            @ForAll Scale scale,
            @ForAll @DoubleRange(min = 0.1, max = 0.4) double first,
            @ForAll @DoubleRange(min = 0.1, max = 0.6) double last,
            @ForAll @IntRange(min = 2, max = 12) int groups) {
        double[] people = IntStream.range(0, groups)
                .mapToDouble(i -> 100 + 37 * ((i * 7) % 5))
                .toArray();
        double total = Arrays.stream(people).sum();
        var values = new double[groups];
        double before = 0;
        for (int i = 0; i < groups; i++) {
            double rank = (before + people[i] / 2) / total;
            before += people[i];
            values[i] = scale.from((1 - rank) * scale.to(first) + rank * scale.to(last));
        }
        var indices = new SlopeIndex(scale, 1, 0.95, 1000, 1).of(people, values, new double[groups]);
        assertThat(indices.slope().orThrow().value()).isCloseTo(last - first, within(1e-10));
        assertThat(indices.ratio().orThrow().value()).isCloseTo(last / first, within(1e-9));
    }

    /** A second way: draw the groups, fit each time, take percentiles. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"LINEAR", "LOG", "LOGIT"})
    void theLimitsAgreeWithDrawingTheGroupsThemselves(Scale scale) {
        double[] errors = IntStream.range(0, 4)
                .mapToDouble(i -> ERRORS[i] * (scale.to(VALUES[i] + 1e-6) - scale.to(VALUES[i] - 1e-6)) / 2e-6)
                .toArray();
        var random = new Random(4711);
        int draws = 40_000;
        var slopes = new double[draws];
        var ratios = new double[draws];
        for (int d = 0; d < draws; d++) {
            double[] drawn = IntStream.range(0, 4)
                    .mapToDouble(i -> scale.to(VALUES[i]) + errors[i] * random.nextGaussian())
                    .toArray();
            var line = EndsOfLine.fit(PEOPLE, drawn, errors);
            slopes[d] = scale.from(line.last()) - scale.from(line.first());
            ratios[d] = scale.from(line.last()) / scale.from(line.first());
        }
        var indices = SlopeIndex.on(scale, 0.95).of(PEOPLE, VALUES, errors);
        agree(indices.slope(), slopes);
        agree(indices.ratio(), ratios);
    }

    private static void agree(Estimate estimate, double[] draws) {
        Arrays.sort(draws);
        var interval = Estimated.interval(estimate);
        assertThat(interval.lower()).isCloseTo(draws[draws.length / 40], within(0.006));
        assertThat(interval.upper()).isCloseTo(draws[draws.length - draws.length / 40], within(0.006));
    }

    /** Others swap the limits of a transformed index for a multiplier between 0 and 1. */
    @ParameterizedTest(name = "multiplier {0}")
    @CsvSource({"0.5", "-1", "-0.01", "100"})
    void noMultiplierSwapsTheLimits(double multiplier) {
        for (var scale : Scale.values()) {
            var plain = new SlopeIndex(scale, 1, 0.95, 2000, 9)
                    .of(PEOPLE, VALUES, ERRORS)
                    .slope();
            var scaled = new SlopeIndex(scale, multiplier, 0.95, 2000, 9)
                    .of(PEOPLE, VALUES, ERRORS)
                    .slope();
            var interval = Estimated.interval(plain);
            double one = interval.lower() * multiplier;
            double other = interval.upper() * multiplier;
            Estimated.isCloseTo(
                    scaled,
                    plain.orThrow().value() * multiplier,
                    Math.min(one, other),
                    Math.max(one, other),
                    Math.abs(multiplier) * 1e-12);
        }
    }

    @Test
    void theSameSeedGivesTheSameLimitsAndAnotherSeedDoesNot() {
        var one = new SlopeIndex(Scale.LOGIT, 1, 0.95, 1000, 5).of(PEOPLE, VALUES, ERRORS);
        var same = new SlopeIndex(Scale.LOGIT, 1, 0.95, 1000, 5).of(PEOPLE, VALUES, ERRORS);
        var other = new SlopeIndex(Scale.LOGIT, 1, 0.95, 1000, 6).of(PEOPLE, VALUES, ERRORS);
        assertThat(same).isEqualTo(one);
        assertThat(Estimated.interval(other.slope())).isNotEqualTo(Estimated.interval(one.slope()));
    }

    @Test
    void noGradientIsAFigureAndNotAnError() {
        var indices = LINEAR.of(PEOPLE, new double[] {0.5, 0.5, 0.5, 0.5}, new double[4]);
        Estimated.isCloseTo(indices.slope(), 0, 0, 0, 1e-15);
        Estimated.isCloseTo(indices.ratio(), 1, 1, 1, 1e-15);
    }

    @Test
    void aFirstEndThatMayBeZeroHasNoRatio() {
        double[] wide = {0.5, 0.5, 0.5, 0.5};
        Estimated.isMissing(LINEAR.of(PEOPLE, VALUES, wide).ratio(), Reason.INTERVAL_TOO_WIDE);
        double[] rising = {0, 0, 0.1, 1};
        Estimated.isMissing(LINEAR.of(PEOPLE, rising, ERRORS).ratio(), Reason.MEAN_NOT_POSITIVE);
    }

    @Test
    void intervalsOfTheGroupsBecomeStandardErrorsOnTheScaleOfTheLine() {
        double z = 1.959963984540054;
        double[] errors = SlopeIndex.on(Scale.LOG, 0.998)
                .standardErrors(new double[] {Math.exp(1 - z * 0.2)}, new double[] {Math.exp(1 + z * 0.2)}, 0.95);
        assertThat(errors[0]).isCloseTo(0.2, within(1e-12));
    }

    @ParameterizedTest(name = "{0} people, value {1}, error {2}: {3}")
    @CsvSource({
        "0, 0.5, 0.1, POPULATION_NOT_POSITIVE",
        "NaN, 0.5, 0.1, POPULATION_MISSING",
        "10, NaN, 0.1, VALUE_MISSING",
        "10, 1, 0.1, VALUE_OUT_OF_RANGE",
        "10, 0.5, -0.1, VALUE_OUT_OF_RANGE"
    })
    void anImpossibleGroupMakesBothIndicesMissing(double people, double value, double error, Reason reason) {
        var indices = SlopeIndex.on(Scale.LOGIT, 0.95)
                .of(new double[] {10, people}, new double[] {0.5, value}, new double[] {0.1, error});
        assertThat(Estimated.isMissing(indices.slope(), reason).detail()).isEqualTo("group 1");
        Estimated.isMissing(indices.ratio(), reason);
    }

    @Test
    void oneGroupHasNoSlope() {
        Estimated.isMissing(
                LINEAR.of(new double[] {1}, new double[] {1}, new double[] {1}).slope(), Reason.TOO_FEW_POINTS);
        assertThatThrownBy(() -> new SlopeIndex(Scale.LOG, 0, 0.95, 1000, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
