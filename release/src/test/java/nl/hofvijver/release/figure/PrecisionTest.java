package nl.hofvijver.release.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecisionTest {
    private static final double Z = 1.959964;

    /** A body mass index with a standard deviation of 4: among ten people one matters 0.8, among 4,000 0.002. */
    @ParameterizedTest
    @CsvSource({"10, 27", "20, 27.5", "50, 27.4", "4000, 27.3"})
    void fewerPeopleGiveACoarserMean(int people, double told) {
        double width = 2 * Z * 4 / Math.sqrt(people);

        assertThat(Precision.ofMean(27.34, width, people)).isEqualTo(told);
    }

    @Test
    void aStepThatIsNoneIsNotTaken() {
        assertThat(Precision.ofMean(27.34, 0, 10)).isEqualTo(27.3);
        assertThat(Precision.ofMean(Double.NaN, 1, 10)).isNaN();
        assertThat(Precision.ofMean(0, 1, 10)).isZero();
    }

    /** The attack: somebody who knows that one person left, and even the exact number of people, subtracts two means. */
    @Property(tries = 300)
    void twoMeansDoNotGiveThePersonAway(
            @ForAll @IntRange(min = 10, max = 400) int people, @ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        double[] all = random.doubles(people)
                .map(u -> 20 + 15 * u * u)
                .map(x -> Math.round(x * 10) / 10.0)
                .toArray();
        double step = step(all);

        // Each mean is half a step off at most, so the value that follows is off by n steps at most, and may well be.
        assertThat(step * people).isGreaterThanOrEqualTo(2 * deviation(all) * 0.999);
    }

    /** The distance between two neighbouring numbers that can be told of these people. */
    private static double step(double[] values) {
        double width = 2 * Z * deviation(values) / Math.sqrt(values.length);
        double mean = DoubleStream.of(values).average().orElseThrow();
        double told = Precision.ofMean(mean, width, values.length);
        double other = told;
        for (double x = mean; other == told; x += width / 10_000) {
            other = Precision.ofMean(x, width, values.length);
        }
        return other - told;
    }

    private static double deviation(double[] values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        return Math.sqrt(
                DoubleStream.of(values).map(x -> (x - mean) * (x - mean)).sum() / (values.length - 1));
    }
}
