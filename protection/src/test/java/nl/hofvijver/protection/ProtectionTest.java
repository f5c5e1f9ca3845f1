package nl.hofvijver.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtectionTest {
    private static final Protection TEN_BY_FIVE = new Protection(10, new Rounding(5));

    @ParameterizedTest(name = "{0} of {1} persons: {2}")
    @CsvSource({
        "10, 20, shown",
        "9, 20, NUMERATOR",
        "0, 500, NUMERATOR",
        "11, 20, COMPLEMENT",
        "500, 500, COMPLEMENT",
        "4, 9, DENOMINATOR",
        "0, 0, DENOMINATOR"
    })
    void threeGroupsMustBeLargeEnough(double numerator, double denominator, String expected) {
        Optional<Rule> rule = TEN_BY_FIVE.broken(Counted.PERSONS, numerator, denominator);

        assertThat(rule.map(Enum::name).orElse("shown")).isEqualTo(expected);
    }

    @Test
    void eventsMayOutnumberPersonsAndHaveNoComplement() {
        assertThat(TEN_BY_FIVE.protect(Counted.EVENTS, 213, 200)).isEqualTo(new Cell.Shown(215, 200));
    }

    @Test
    void morePersonsThanThereAreIsAMistakeAndNotACell() {
        assertThatIllegalArgumentException().isThrownBy(() -> TEN_BY_FIVE.protect(Counted.PERSONS, 21, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> TEN_BY_FIVE.protect(Counted.PERSONS, Double.NaN, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> TEN_BY_FIVE.protect(Counted.EVENTS, -1, 20));
    }

    @Property
    void whatIsShownHasNoSmallGroupAndIsAPossibleCount(
            @ForAll @IntRange(max = 400) int denominator, @ForAll @IntRange(max = 400) int drawn) {
        int numerator = Math.min(drawn, denominator);

        Cell cell = TEN_BY_FIVE.protect(Counted.PERSONS, numerator, denominator);

        boolean large = numerator >= 10 && denominator - numerator >= 10;
        assertThat(cell instanceof Cell.Shown).isEqualTo(large);
        if (cell instanceof Cell.Shown(long shown, long total)) {
            assertThat(shown).isPositive().isLessThanOrEqualTo(total);
        }
    }

    @Property
    void aBandIsShownExactlyWhenItWouldBeShownAlone(
            @ForAll @Size(8) List<@IntRange(max = 60) Integer> yes,
            @ForAll @Size(8) List<@IntRange(max = 60) Integer> no) {
        double[] numerators = yes.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] denominators = new double[numerators.length];
        Arrays.setAll(denominators, i -> (double) yes.get(i) + no.get(i));

        Cell[] bands = TEN_BY_FIVE.protectBands(Counted.PERSONS, numerators, denominators);

        for (int i = 0; i < bands.length; i++) {
            Cell alone = TEN_BY_FIVE.protect(Counted.PERSONS, numerators[i], denominators[i]);
            assertThat(bands[i].getClass()).isEqualTo(alone.getClass());
            if (bands[i] instanceof Cell.Shown(long shown, long total)) {
                assertThat(shown).isPositive().isLessThanOrEqualTo(total);
            }
        }
    }

    @Test
    void theBaseMayNotExceedTheThreshold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Protection(4, new Rounding(5)));
    }

    @Test
    void everyStatusIsFoundByItsWord() {
        for (CellStatus status : CellStatus.values()) {
            assertThat(CellStatus.of(status.word())).contains(status);
        }
        assertThat(CellStatus.NOT_DELIVERED.word()).isEqualTo("not-delivered");
        assertThat(CellStatus.of("suppressed")).isEmpty();
    }
}
