package nl.hofvijver.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StableSumTest {
    /** Added one after the other, the two ones disappear in the large number. */
    @Test
    void smallTermsSurviveALargeOne() {
        assertThat(StableSum.of(new double[] {1, 1e100, 1, -1e100})).isEqualTo(2);
    }

    @Test
    void aThousandTenthsAreAHundred() {
        var sum = new StableSum();
        for (int i = 0; i < 1000; i++) {
            sum.add(0.1);
        }
        assertThat(sum.value()).isEqualTo(100.0);
    }
}
