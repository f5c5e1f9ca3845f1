package nl.hofvijver.synth.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiceTest {
    private static Dice dice(long id) {
        return new Dice(3, Dice.Purpose.HEALTH, id);
    }

    private static double mean(DoubleSupplier draw) {
        double sum = 0;
        for (int i = 0; i < 200_000; i++) {
            sum += draw.getAsDouble();
        }
        return sum / 200_000;
    }

    @Test
    void aStreamBelongsToSeedPurposeAndId() {
        assertThat(dice(5).uniform()).isEqualTo(dice(5).uniform());
        assertThat(dice(5).uniform()).isNotEqualTo(dice(6).uniform());
        assertThat(dice(5).uniform()).isNotEqualTo(new Dice(3, Dice.Purpose.FAMILY, 5).uniform());
        assertThat(dice(5).uniform()).isNotEqualTo(new Dice(4, Dice.Purpose.HEALTH, 5).uniform());
    }

    @ParameterizedTest(name = "Poisson numbers of mean {0} have mean and variance {0}")
    @CsvSource({"0.3", "4.9", "45"})
    void poissonHasItsMeanAndVariance(double mean) {
        Dice dice = dice(1);
        assertThat(mean(() -> dice.poisson(mean))).isCloseTo(mean, within(0.02 * mean + 0.01));
        assertThat(mean(() -> Math.pow(dice.poisson(mean) - mean, 2))).isCloseTo(mean, within(0.03 * mean + 0.01));
    }

    @Test
    void gammaHasMeanOneAndTheVarianceOfItsShape() {
        Dice dice = dice(2);
        assertThat(mean(() -> dice.gamma(0.7))).isCloseTo(1, within(0.02));
        assertThat(mean(() -> Math.pow(dice.gamma(0.7) - 1, 2))).isCloseTo(1 / 0.7, within(0.07));
    }

    @ParameterizedTest(name = "the standard normal distribution is {1} below {0}")
    @CsvSource({"0, 0.5", "1.96, 0.9750021", "-1.2816, 0.0999915", "3, 0.9986501"})
    void normalMatchesItsTable(double x, double below) {
        assertThat(Normal.below(x)).isCloseTo(below, within(1e-6));
        assertThat(Normal.quantile(below)).isCloseTo(x, within(1e-4));
    }

    @Test
    void nothingIsBelowTheQuantileOfZero() {
        assertThat(Normal.quantile(0)).isLessThan(-8);
    }

    @Test
    void weightsDecideHowOftenAnIndexIsPicked() {
        Weighted weighted = new Weighted(1, 0, 3);
        Dice dice = dice(4);
        assertThat(mean(() -> weighted.pick(dice) == 2 ? 1 : 0)).isCloseTo(0.75, within(0.01));
        assertThat(mean(() -> weighted.pick(dice) == 1 ? 1 : 0)).isZero();
        assertThat(weighted.at(0)).isZero();
        assertThat(weighted.at(0.25)).isEqualTo(2);
    }

    @Test
    void scramblingIsOneToOne() {
        Set<Long> seen = new HashSet<>();
        for (long i = 0; i < 100_000; i++) {
            assertThat(seen.add(Mix.bits(9, i))).isTrue();
        }
    }
}
