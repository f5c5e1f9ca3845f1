package nl.hofvijver.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Estimated;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;
import org.junit.jupiter.api.Test;

class GiniTest {
    @Test
    void oneOfFourHasEverything() {
        double gini = Gini.of(new double[] {0, 0, 0, 5}, new double[] {1, 1, 1, 1})
                .orThrow()
                .value();
        assertThat(gini).isCloseTo(0.75, within(1e-15));
    }

    @Property
    void equalsHalfTheMeanDifferenceOverTheMean(@ForAll @Size(7) List<@IntRange(min = 1, max = 50) Integer> list) {
        double[] x = list.stream().mapToDouble(i -> i).toArray();
        double difference = 0;
        for (double one : x) {
            for (double other : x) {
                difference += Math.abs(one - other);
            }
        }
        double expected = difference / (2 * 49 * Arrays.stream(x).average().orElseThrow());
        double[] ones = Arrays.stream(x).map(i -> 1).toArray();
        assertThat(Gini.of(x, ones).orThrow().value()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void zerosCountAndAWeightStandsForThatManyPeople() {
        double weighted =
                Gini.of(new double[] {0, 3}, new double[] {3, 1}).orThrow().value();
        assertThat(weighted).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void nothingToDivideIsMissing() {
        Estimated.isMissing(Gini.of(new double[2], new double[] {1, 1}), Reason.MEAN_NOT_POSITIVE);
        Estimated.isMissing(Gini.of(new double[] {-1, 2}, new double[] {1, 1}), Reason.VALUE_OUT_OF_RANGE);
        Estimated.isMissing(Gini.of(new double[] {1, Double.NaN}, new double[] {1, 1}), Reason.VALUE_MISSING);
        Estimated.isMissing(Gini.of(new double[0], new double[0]), Reason.TOO_FEW_POINTS);
    }

    @Test
    void theIntervalIsThatOfTheIndexOverTheOwnRank() {
        double[] values = {0, 0, 3, 1, 7, 2};
        double[] weights = {2, 1, 1, 1, 1, 1};
        var gini = Gini.ofPersons(values, weights, 0.95, Gini.Correction.NONE).orThrow();
        double squares = 0;
        for (int i = 0; i < 6; i++) {
            double[] more = weights.clone();
            double[] less = weights.clone();
            more[i] += 1e-5;
            less[i] -= 1e-5;
            double slope = (Gini.of(values, more).orThrow().value()
                            - Gini.of(values, less).orThrow().value())
                    / 2e-5;
            squares += weights[i] * weights[i] * slope * slope;
        }

        assertThat(gini.value()).isEqualTo(Gini.of(values, weights).orThrow().value());
        assertThat(gini.interval().orElseThrow().upper() - gini.value())
                .isCloseTo(Wald.z(0.95) * Math.sqrt(squares), within(1e-8));
    }

    @Test
    void correctedForASmallSampleOnePersonWhoHasEverythingGivesOne() {
        double[] ones = {1, 1, 1, 1};
        double[] values = {0, 0, 0, 5};
        var plain = Gini.ofPersons(values, ones, 0.95, Gini.Correction.NONE).orThrow();
        var corrected =
                Gini.ofPersons(values, ones, 0.95, Gini.Correction.SMALL_SAMPLE).orThrow();
        assertThat(corrected.value()).isCloseTo(1, within(1e-15));
        assertThat(corrected.method().variant()).contains("n/(n-1)");
        double width = plain.interval().orElseThrow().upper() - plain.value();
        assertThat(corrected.interval().orElseThrow().upper() - corrected.value())
                .isCloseTo(width * 4 / 3, within(1e-14));
        Estimated.isMissing(
                Gini.ofPersons(new double[] {5}, new double[] {1}, 0.95, Gini.Correction.SMALL_SAMPLE),
                Reason.TOO_FEW_POINTS);
    }
}
