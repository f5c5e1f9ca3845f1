package nl.hofvijver.statistics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.rates.PoissonLimits;
import nl.hofvijver.statistics.rates.Proportion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {
    @Property
    void aProportionIsOutsideWhenItsWilsonIntervalLeavesTheBenchmarkOut(
            @ForAll @IntRange(min = 1, max = 5000) int size,
            @ForAll @DoubleRange(min = 0, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) double benchmark) {
        double count = Math.rint(share * size);
        var limits = new ProportionFunnel(benchmark, 1).limits(size, 0.95);
        double value = count / size;
        Assume.that(Math.abs(value - limits.lower()) > 1e-9 && Math.abs(value - limits.upper()) > 1e-9);
        var wilson =
                Proportion.wilson(0.95).of(count, size).orThrow().interval().orElseThrow();
        boolean outside = benchmark < wilson.lower() || benchmark > wilson.upper();
        assertThat(value < limits.lower() || value > limits.upper()).isEqualTo(outside);
    }

    /** Others clamp the upper limit at 100, whatever the multiplier. */
    @ParameterizedTest(name = "per {0}")
    @CsvSource({"1", "100", "1000", "100000"})
    void theUpperLimitOfAProportionIsClampedAtTheMultiplier(double multiplier) {
        var funnel = new ProportionFunnel(0.9, multiplier);
        assertThat(funnel.limits(5, 0.998).upper()).isEqualTo(multiplier);
        assertThat(funnel.limits(1000, 0.998).upper()).isCloseTo(multiplier * 0.929316, within(multiplier * 1e-6));
    }

    /** By bisection others come to within 5e-5; the limits of whole counts are quantiles and need no search. */
    @ParameterizedTest(name = "{0} events")
    @CsvSource({"1", "5", "10", "100", "25000"})
    void theLimitOfARatioAtTheSizeWhereACountBecomesRemarkableIsThatCount(double count) {
        for (double level : new double[] {0.95, 0.998}) {
            double few = PoissonLimits.EXACT.lower(count, level);
            double many = PoissonLimits.EXACT.upper(count, level);
            var funnel = new RatioFunnel(100);
            assertThat(funnel.limits(few, level).upper())
                    .isCloseTo(100 * count / few, within(1e-9 * 100 * count / few));
            assertThat(funnel.limits(many, level).lower()).isCloseTo(100 * count / many, within(1e-9 * 100));
        }
    }

    @Property
    void limitsOfARatioNarrowWithSizeAndEncloseTheBenchmark(
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double size,
            @ForAll @DoubleRange(min = 1.01, max = 3) double more) {
        var funnel = new RatioFunnel(1);
        var small = funnel.limits(size, 0.95);
        var large = funnel.limits(size * more, 0.95);
        assertThat(small.upper()).isGreaterThan(large.upper());
        assertThat(small.lower()).isLessThanOrEqualTo(large.lower());
        assertThat(large.lower()).isLessThan(1);
        assertThat(large.upper()).isGreaterThan(1);
    }

    @Test
    void anAreaTooSmallForZeroToBeRemarkableHasNoLowerLimit() {
        assertThat(new RatioFunnel(1).limits(3.6, 0.95).lower()).isZero();
        assertThat(new RatioFunnel(1).limits(3.8, 0.95).lower()).isPositive();
    }

    @ParameterizedTest(name = "{0} of 1,000: {1}")
    @CsvSource({"40, BELOW_BOTH", "78, BELOW_INNER", "100, WITHIN", "125, ABOVE_INNER", "140, ABOVE_BOTH"})
    void theTwoPairsOfLimitsGiveFivePositions(double count, Position position) {
        assertThat(new ProportionFunnel(0.1, 100).position(count, 1000)).isEqualTo(position);
        assertThat(new RatioFunnel(1).position(count, 100)).isEqualTo(position);
    }

    @Test
    void withoutExtraVariationTheAllowanceChangesNothing() {
        var none = new OverDispersion(0.8, 0, 20, OverDispersion.Form.ADDITIVE);
        assertThat(new RatioFunnel(1).limits(50, 0.95, none)).isEqualTo(new RatioFunnel(1).limits(50, 0.95));
        assertThat(new ProportionFunnel(0.2, 1).limits(50, 0.95, none))
                .isEqualTo(new ProportionFunnel(0.2, 1).limits(50, 0.95));
    }

    /** Ratios drawn with a known spread between areas: the estimate recovers it, less what winsorising takes off. */
    @Test
    void theVariationBetweenAreasIsRecovered() {
        var random = RandomStream.of(11, 0);
        int areas = 4000;
        double[] expected =
                IntStream.range(0, areas).mapToDouble(i -> 200 + i % 300).toArray();
        double[] observed = IntStream.range(0, areas)
                .mapToDouble(i -> {
                    double root =
                            1 + 0.1 * random.nextGaussian() + random.nextGaussian() / (2 * Math.sqrt(expected[i]));
                    return expected[i] * root * root;
                })
                .toArray();
        var extra = OverDispersion.ofRatios(observed, expected);
        // Winsorising a tenth at each end of a normal sample leaves 0.6784 of its variance.
        double chance = 1 / (4 * 342.0);
        double left = 0.6784 * (0.01 + chance) - chance;
        assertThat(extra.betweenAreas()).isCloseTo(left, within(0.0006));
        var limits = new RatioFunnel(1).limits(200, 0.95, extra);
        assertThat(limits.upper())
                .isGreaterThan(new RatioFunnel(1).limits(200, 0.95).upper());
    }

    @Test
    void fourAreasByHand() {
        // Roots of the ratios 0.9, 1.1, 0.9, 1.1 with E = 100: every z is 2, four times what chance gives.
        var extra = OverDispersion.ofRatios(new double[] {81, 121, 81, 121}, new double[] {100, 100, 100, 100});
        assertThat(extra.ratio()).isCloseTo(4, within(1e-12));
        assertThat(extra.betweenAreas()).isCloseTo((4 * 4 - 3) / (1600 - 400.0), within(1e-12));
        double half = 1.959963984540054 * Math.sqrt(1 / 400.0 + 13 / 1200.0);
        assertThat(new RatioFunnel(1).limits(100, 0.95, extra).upper())
                .isCloseTo((1 + half) * (1 + half), within(1e-12));
        // Multiplied instead: limits twice as far away, whatever the size.
        var times = extra.as(OverDispersion.Form.MULTIPLICATIVE);
        double twice = 1.959963984540054 * 2 / Math.sqrt(4 * 25.0);
        assertThat(new RatioFunnel(1).limits(25, 0.95, times).upper())
                .isCloseTo((1 + twice) * (1 + twice), within(1e-12));
    }

    @Test
    void multipliedLimitsAreNeverNarrowerThanChance() {
        var less = new OverDispersion(0.8, 0.1, 20, OverDispersion.Form.MULTIPLICATIVE);
        assertThat(new RatioFunnel(1).limits(50, 0.95, less)).isEqualTo(new RatioFunnel(1).limits(50, 0.95));
    }

    @Test
    void proportionsWithinChanceHaveNoExtraVariation() {
        var extra = OverDispersion.ofProportions(new double[] {20, 21, 19}, new double[] {100, 100, 100}, 0.2);
        assertThat(extra.betweenAreas()).isZero();
        assertThat(extra.ratio()).isLessThan(1);
        var wide = OverDispersion.ofProportions(new double[] {5, 40, 22}, new double[] {100, 100, 100}, 0.2);
        assertThat(new ProportionFunnel(0.2, 1).limits(100, 0.95, wide).upper()).isBetween(0.3, 1.0);
    }

    @Test
    void aBenchmarkOrSizeThatCannotBeIsRefused() {
        assertThatThrownBy(() -> new ProportionFunnel(20, 100)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RatioFunnel(1).limits(0, 0.95)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OverDispersion.ofRatios(new double[] {1, 2}, new double[] {0, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
