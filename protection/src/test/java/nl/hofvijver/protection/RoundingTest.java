package nl.hofvijver.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    private static final Rounding FIVE = new Rounding(5);

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"0, 0", "2, 0", "2.5, 5", "7, 5", "7.49, 5", "7.5, 10", "11, 10", "1234567891, 1234567890"})
    void goesToTheNearestMultipleAndHalvesGoUp(double count, long expected) {
        assertThat(FIVE.round(count)).isEqualTo(expected);
    }

    @Property
    void isAtMostHalfABaseAwayAndDoesNothingTwice(
            @ForAll @DoubleRange(max = 1e9) double count, @ForAll @IntRange(min = 1, max = 20) int base) {
        Rounding rounding = new Rounding(base);

        long rounded = rounding.round(count);

        assertThat((double) rounded).isCloseTo(count, within(base / 2.0));
        assertThat(rounded % base).isZero();
        assertThat(rounding.round((double) rounded)).isEqualTo(rounded);
    }

    @Property
    void partsAddUpToTheRoundedTotalAndStayNearTheirCounts(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 1000) Integer> counts,
            @ForAll @IntRange(min = 1, max = 20) int base) {
        Rounding rounding = new Rounding(base);
        double[] parts = counts.stream().mapToDouble(Integer::doubleValue).toArray();

        long[] rounded = rounding.parts(parts);

        assertThat(Arrays.stream(rounded).sum())
                .isEqualTo(rounding.round(Arrays.stream(parts).sum()));
        for (int i = 0; i < parts.length; i++) {
            assertThat(rounded[i]).isNotNegative();
            assertThat(rounded[i] % base).isZero();
            assertThat((double) rounded[i]).isCloseTo(parts[i], within((double) base));
        }
        double[] again = Arrays.stream(rounded).asDoubleStream().toArray();
        assertThat(rounding.parts(again)).isEqualTo(rounded);
    }

    @Test
    void aRunningSumDecidesWhichPartGoesUp() {
        assertThat(FIVE.parts(new double[] {2, 2, 2, 2})).containsExactly(0, 5, 0, 5);
    }

    @Test
    void refusesWhatIsNoCount() {
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.round(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.round(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> FIVE.parts(new double[] {3, -1}));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rounding(0));
    }
}
