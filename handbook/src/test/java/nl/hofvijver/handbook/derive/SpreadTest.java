package nl.hofvijver.handbook.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static Spread.Bin bin(long step, boolean happened, long n) {
        return new Spread.Bin(step, happened, n, (double) step * n, (double) step * step * n);
    }

    @Test
    void theMeanOfOneToNine() {
        Spread spread = new Spread(
                LongStream.rangeClosed(1, 9).mapToObj(i -> bin(i, true, 1)).toList());
        Figure mean = spread.mean(0.95);
        assertThat(mean.value()).isEqualTo(5);
        // The standard deviation of 1 to 9 is √7.5.
        assertThat(mean.upper() - mean.value()).isCloseTo(1.959964 * Math.sqrt(7.5 / 9), within(1e-6));
    }

    @Test
    void theMedianIsTheMiddleValueAndItsLimitsAreRanks() {
        Spread spread = new Spread(
                LongStream.rangeClosed(1, 101).mapToObj(i -> bin(i, true, 1)).toList());
        Figure median = spread.median(0.5, 0.95);
        assertThat(median.value()).isEqualTo(51 * 0.5);
        assertThat(median.lower()).isEqualTo(40 * 0.5);
        assertThat(median.upper()).isEqualTo(62 * 0.5);
    }

    @Test
    void aWaitThatWentOutOfSightCountsUntilThen() {
        // Two of four end on day 10; one is lost on day 5, so three were at risk: 1 - 2/3 wait on.
        Spread spread = new Spread(List.of(bin(5, false, 1), bin(10, true, 2), bin(30, false, 1)));
        assertThat(spread.ended(0.95).value()).isCloseTo(100.0 * 2 / 3, within(1e-9));
        assertThat(spread.ended(0.95).basis()).isEqualTo(4);
    }
}
