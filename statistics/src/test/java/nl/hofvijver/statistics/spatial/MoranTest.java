package nl.hofvijver.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class MoranTest {
    private static final Neighbours SIX = Neighbours.of(new int[][] {{1, 2}, {0, 2, 3}, {0, 1, 4}, {1, 5}, {2}, {3}});

    /** A row of four with values 1 2 3 4: (4 / 6) * 2 (0.75 - 0.25 + 0.75) / 5 by hand. */
    @Test
    void aRowOfFourByHand() {
        var row = Neighbours.of(new int[][] {{1}, {0, 2}, {1, 3}, {2}});
        var result = Moran.test(new double[] {1, 2, 3, 4}, row, Moran.Null.RANDOMISATION)
                .orThrow();
        assertThat(result.index()).isCloseTo(4.0 / 6 * 2 * 1.25 / 5, within(1e-14));
        assertThat(result.expectation()).isCloseTo(-1.0 / 3, within(1e-15));
    }

    /** Mean and variance under randomisation are those over all 720 orders of six values, for any weights. */
    @Property(tries = 20)
    void theMomentsUnderRandomisationAreThoseOfAllOrders(
            @ForAll @Size(6) List<@IntRange(min = 0, max = 20) Integer> list, @ForAll boolean standardised) {
        double[] values = list.stream().mapToDouble(i -> i).toArray();
        Assume.that(list.stream().distinct().count() > 1);
        var weights = standardised ? SIX.rowStandardised() : SIX;
        var result = Moran.test(values, weights, Moran.Null.RANDOMISATION).orThrow();
        double[] moments = Shuffles.moments(
                Shuffles.all(values, -1),
                order -> Moran.test(order, weights, Moran.Null.RANDOMISATION)
                        .orThrow()
                        .index());
        assertThat(result.expectation()).isCloseTo(moments[0], within(1e-12));
        assertThat(result.variance()).isCloseTo(moments[1], within(1e-12));
    }

    @Test
    void shufflesAgreeWithTheFormula() {
        double[] values = {3, 5, 8, 1, 9, 2};
        var formula = Moran.test(values, SIX, Moran.Null.RANDOMISATION).orThrow();
        var shuffled = Moran.shuffled(values, SIX, 20_000, 3).orThrow();
        assertThat(shuffled.index()).isEqualTo(formula.index());
        assertThat(shuffled.variance()).isCloseTo(formula.variance(), within(0.02 * formula.variance()));
        assertThat(Moran.shuffled(values, SIX, 20_000, 3).orThrow()).isEqualTo(shuffled);
    }

    @Test
    void aPatternIsFoundAndNormalityNearlyAgrees() {
        int side = 12;
        var grid = Grid.of(side);
        double[] values = IntStream.range(0, side * side)
                .mapToDouble(i -> i % side + 0.3 * ((i * 7919) % 13))
                .toArray();
        var randomised = Moran.test(values, grid, Moran.Null.RANDOMISATION).orThrow();
        var normal = Moran.test(values, grid, Moran.Null.NORMALITY).orThrow();
        assertThat(randomised.p()).isLessThan(1e-6);
        assertThat(randomised.z()).isPositive();
        assertThat(normal.variance()).isCloseTo(randomised.variance(), within(0.02 * randomised.variance()));
    }

    @Test
    void islandsAreLeftOutAndCounted() {
        var withIsland = Neighbours.of(new int[][] {{1, 3}, {0, 3}, {}, {0, 1, 4}, {3}});
        var without = Neighbours.of(new int[][] {{1, 2}, {0, 2}, {0, 1, 3}, {2}});
        var result = Moran.test(new double[] {1, 4, 999, 2, 7}, withIsland, Moran.Null.RANDOMISATION)
                .orThrow();
        var expected = Moran.test(new double[] {1, 4, 2, 7}, without, Moran.Null.RANDOMISATION)
                .orThrow();
        assertThat(result.index()).isCloseTo(expected.index(), within(1e-14));
        assertThat(result.islands()).isEqualTo(1);
    }

    @Test
    void equalOrMissingValuesHaveNoStatistic() {
        assertThat(Moran.test(new double[6], SIX, Moran.Null.NORMALITY).refusedFor())
                .contains(Reason.NO_VARIATION);
        assertThat(Moran.test(new double[] {1, 2, Double.NaN, 4, 5, 6}, SIX, Moran.Null.NORMALITY)
                        .refusedFor())
                .contains(Reason.VALUE_MISSING);
    }

    /** Rates that differ by chance in small areas only: the standardised rates have variance near one everywhere. */
    @Test
    void ratesAreDividedByTheirOwnStandardDeviation() {
        double[] events = {2, 30, 1, 22, 0, 41};
        double[] people = {100, 2000, 80, 1500, 60, 3000};
        double[] z = StandardisedRates.of(events, people).orThrow();
        double common = 96.0 / 6740;
        double between = IntStream.range(0, 6)
                                .mapToDouble(i -> people[i] * Math.pow(events[i] / people[i] - common, 2))
                                .sum()
                        / 6740
                - common / (6740 / 6.0);
        double variance = between + common / 100 > 0 ? between + common / 100 : common / 100;
        assertThat(z[0]).isCloseTo((0.02 - common) / Math.sqrt(variance), within(1e-12));
        assertThat(Moran.ofRates(events, people, SIX, 99, 1).orThrow().method().variant())
                .isEqualTo("empirical Bayes, permutation");
        people[3] = 0;
        assertThat(Moran.ofRates(events, people, SIX, 99, 1).refusedFor()).contains(Reason.POPULATION_NOT_POSITIVE);
    }
}
