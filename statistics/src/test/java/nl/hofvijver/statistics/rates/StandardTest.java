package nl.hofvijver.statistics.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardTest {
    @Test
    void theEuropeanStandardHasTwentyBandsAndItsPublishedShares() {
        var standard = Standard.european2013(95);
        assertThat(standard.bands()).hasSize(20).startsWith("0-4", "5-9").endsWith("90-94", "95+");
        double[] shares = standard.shares();
        assertThat(shares[0]).isCloseTo(0.05, within(1e-15));
        assertThat(shares[7]).isCloseTo(0.07, within(1e-15));
        assertThat(shares[19]).isCloseTo(0.002, within(1e-15));
        assertThat(Arrays.stream(shares).sum()).isCloseTo(1, within(1e-14));
    }

    @Test
    void anEarlierOpenBandTakesTheWeightOfTheOlderOnes() {
        var standard = Standard.european2013(85);
        assertThat(standard.bands()).hasSize(18).endsWith("80-84", "85+");
        assertThat(standard.shares()[17]).isCloseTo(0.025, within(1e-15));
        assertThat(Standard.european2013(90).shares()[18]).isCloseTo(0.01, within(1e-15));
    }

    @Test
    void theSplitOfTheFirstBandKeepsItsWeight() {
        var standard = Standard.european2013WithInfants(95);
        assertThat(standard.bands()).hasSize(21).startsWith("0", "1-4", "5-9");
        assertThat(standard.shares()[0]).isCloseTo(0.01, within(1e-15));
        assertThat(standard.shares()[1]).isCloseTo(0.04, within(1e-15));
    }

    @Test
    void aStandardThatWeighsNothingOrTwiceIsRefused() {
        assertThatThrownBy(() -> new Standard("own", "none", List.of("a", "b"), new double[2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standard("own", "none", List.of("a", "a"), new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Standard.european2013(92)).isInstanceOf(IllegalArgumentException.class);
    }
}
