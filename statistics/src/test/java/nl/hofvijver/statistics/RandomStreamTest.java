package nl.hofvijver.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /** The first numbers of the authors' C program for the state 1, 2, 3, 4. */
    @Test
    void followsThePublishedSequence() {
        var stream = RandomStream.inState(1, 2, 3, 4);
        long[] first = LongStream.generate(stream::nextLong).limit(4).toArray();
        assertThat(first).containsExactly(41943041L, 58720359L, 3588806011781223L, 3591011842654386L);
    }

    @Test
    void aStreamIsTheSameEveryTimeAndDiffersFromItsNeighbours() {
        assertThat(RandomStream.of(7, 3).nextLong())
                .isEqualTo(RandomStream.of(7, 3).nextLong());
        long distinct = IntStream.range(0, 1000)
                .mapToLong(i -> RandomStream.of(7 + i / 100, i % 100).nextLong())
                .distinct()
                .count();
        assertThat(distinct).isEqualTo(1000);
    }

    @Test
    void wholeNumbersAreEquallyLikely() {
        var stream = RandomStream.of(1, 1);
        var counts = new int[7];
        IntStream.range(0, 70_000).forEach(i -> counts[stream.nextInt(7)]++);
        // Chi-squared with 6 degrees of freedom exceeds 22.5 once in a thousand.
        double chiSquared = IntStream.of(counts)
                .mapToDouble(count -> Math.pow(count - 10_000.0, 2) / 10_000)
                .sum();
        assertThat(chiSquared).isLessThan(22.5);
    }

    @Test
    void normalDrawsHaveMeanZeroAndVarianceOne() {
        var stream = RandomStream.of(1, 2);
        double[] draws = IntStream.range(0, 100_000)
                .mapToDouble(i -> stream.nextGaussian())
                .toArray();
        assertThat(StableSum.of(draws) / 1e5).isCloseTo(0, within(0.012));
        double squares = IntStream.range(0, 100_000)
                .mapToDouble(i -> draws[i] * draws[i])
                .sum();
        assertThat(squares / 1e5).isCloseTo(1, within(0.018));
    }
}
