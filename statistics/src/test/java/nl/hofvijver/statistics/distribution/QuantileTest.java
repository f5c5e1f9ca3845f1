package nl.hofvijver.statistics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class QuantileTest {
    private static Offset<Double> relative(double value, double error) {
        return within(Math.abs(value) * error);
    }

    @Test
    void theNormalQuantileIsExactAndNotOnePointNineSix() {
        assertThat(Normal.z(0.95)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.z(0.998)).isCloseTo(3.090232306167813, within(1e-14));
        assertThat(Normal.quantile(0.025)).isCloseTo(-1.959963984540054, within(1e-15));
        assertThat(Normal.twoSided(Normal.z(0.95))).isCloseTo(0.05, within(1e-15));
        assertThat(Normal.below(0)).isEqualTo(0.5);
    }

    @Test
    void aGammaQuantileWithShapeOneIsALogarithm() {
        assertThat(Gamma.lowerQuantile(1, 1e-12)).isCloseTo(-Math.log1p(-1e-12), relative(1e-12, 1e-12));
        assertThat(Gamma.upperQuantile(1, 0.025)).isCloseTo(-Math.log(0.025), within(1e-13));
        assertThat(Gamma.quantile(1, 0.975)).isCloseTo(-Math.log(0.025), within(1e-12));
    }

    @Test
    void aBetaQuantileWithOneParameterOneIsAPower() {
        double b = 1e9;
        double lower = -Math.expm1(Math.log1p(-0.025) / b);
        assertThat(Beta.lowerQuantile(1, b, 0.025)).isCloseTo(lower, relative(lower, 1e-11));
        double upper = -Math.expm1(Math.log(0.025) / b);
        assertThat(Beta.upperQuantile(1, b, 0.025)).isCloseTo(upper, relative(upper, 1e-11));
    }

    @Test
    void aSymmetricBetaHasItsQuantilesAtEqualDistanceOfOneHalf() {
        double lower = Beta.lowerQuantile(5e8, 5e8, 0.025);
        assertThat(lower + Beta.upperQuantile(5e8, 5e8, 0.025)).isCloseTo(1, within(1e-12));
        assertThat(0.5 - lower).isCloseTo(1.959963984540054 / (2 * Math.sqrt(1e9)), relative(3.1e-5, 1e-6));
    }

    @Property
    void theGammaQuantileUndoesTheTailProbability(
            @ForAll @DoubleRange(min = 0.05, max = 1e6) double shape,
            @ForAll @DoubleRange(min = -9, max = -0.01) double exponent) {
        double p = Math.pow(10, exponent);
        assertThat(RegularizedGamma.P.value(shape, Gamma.lowerQuantile(shape, p)))
                .isCloseTo(p, relative(p, 1e-9));
        assertThat(RegularizedGamma.Q.value(shape, Gamma.upperQuantile(shape, p)))
                .isCloseTo(p, relative(p, 1e-9));
    }

    @Property
    void theBetaQuantileUndoesTheTailProbability(
            @ForAll @DoubleRange(min = 5, max = 1e5) double a,
            @ForAll @DoubleRange(min = 5, max = 1e5) double b,
            @ForAll @DoubleRange(min = -6, max = -0.31) double exponent) {
        double p = Math.pow(10, exponent);
        assertThat(RegularizedBeta.value(Beta.lowerQuantile(a, b, p), a, b)).isCloseTo(p, relative(p, 1e-7));
        assertThat(RegularizedBeta.complement(Beta.upperQuantile(a, b, p), a, b))
                .isCloseTo(p, relative(p, 1e-7));
    }

    @Test
    void aShapeOrProbabilityThatCannotBeIsRefused() {
        assertThatThrownBy(() -> Gamma.lowerQuantile(0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Beta.lowerQuantile(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Normal.z(95)).isInstanceOf(IllegalArgumentException.class);
    }
}
