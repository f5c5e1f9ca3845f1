package nl.hofvijver.statistics.inequality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    /** The formula of the English profiles, by hand: 11 areas in quintiles give groups of 3, 2, 2, 2, 2 from below. */
    @Test
    void elevenAreasInFiveGroups() {
        var quantiles =
                Quantiles.of(IntStream.range(0, 11).mapToDouble(i -> i).toArray(), 5, false, Quantiles.Ties.LOWEST);
        int[] groups = IntStream.range(0, 11)
                .map(i -> quantiles.group(i).orElseThrow())
                .toArray();
        assertThat(groups).containsExactly(1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5);
    }

    @Property
    void noGroupIsLargerThanAnotherByMoreThanOne(
            @ForAll @IntRange(min = 2, max = 12) int count, @ForAll @IntRange(min = 12, max = 500) int areas) {
        var sizes = new int[count + 1];
        for (int rank = 1; rank <= areas; rank++) {
            sizes[Quantiles.group(2L * rank, areas, count)]++;
        }
        assertThat(sizes[0]).isZero();
        var filled = IntStream.rangeClosed(1, count).map(group -> sizes[group]).summaryStatistics();
        assertThat(filled.getMax() - filled.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void equalScoresShareAGroupAndTheHighestCanComeFirst() {
        var quantiles = Quantiles.of(new double[] {5, 5, 5, 1, 2, 3}, 3, true, Quantiles.Ties.LOWEST);
        assertThat(quantiles.group(0)).hasValue(1);
        assertThat(quantiles.group(2)).hasValue(1);
        assertThat(quantiles.group(3)).hasValue(3);
    }

    @Test
    void aMissingScoreHasNoGroupAndTooFewScoresDivideNothing() {
        var quantiles = Quantiles.of(new double[] {1, Double.NaN, 2}, 2, false, Quantiles.Ties.LOWEST);
        assertThat(quantiles.group(1)).isEmpty();
        assertThat(quantiles.group(2)).hasValue(2);
        var few = Quantiles.of(new double[] {1, Double.NaN, 2}, 3, false, Quantiles.Ties.LOWEST);
        assertThat(few.reason()).contains(Reason.TOO_FEW_POINTS);
        assertThat(few.group(0)).isEmpty();
    }

    /** Six scores: ranks 2, 3 and 4 are shared. Halves end after rank 3, thirds after ranks 2 and 4. */
    @Test
    void equalScoresShareTheRankThatWasAskedFor() {
        double[] scores = {1, 2, 2, 2, 3, 4};
        assertThat(Quantiles.of(scores, 2, false, Quantiles.Ties.LOWEST).group(2))
                .hasValue(1);
        assertThat(Quantiles.of(scores, 2, false, Quantiles.Ties.MIDDLE).group(2))
                .hasValue(1);
        assertThat(Quantiles.of(scores, 2, false, Quantiles.Ties.HIGHEST).group(2))
                .hasValue(2);
        assertThat(Quantiles.of(scores, 3, false, Quantiles.Ties.LOWEST).group(2))
                .hasValue(1);
        assertThat(Quantiles.of(scores, 3, false, Quantiles.Ties.MIDDLE).group(2))
                .hasValue(2);
    }

    @Property
    void withoutTiesTheConventionMakesNoDifference(
            @ForAll @IntRange(min = 2, max = 12) int count, @ForAll @IntRange(min = 12, max = 100) int areas) {
        double[] scores =
                IntStream.range(0, areas).mapToDouble(i -> i * 7 % 101).toArray();
        for (int i = 0; i < areas; i++) {
            var lowest =
                    Quantiles.of(scores, count, true, Quantiles.Ties.LOWEST).group(i);
            assertThat(Quantiles.of(scores, count, true, Quantiles.Ties.MIDDLE).group(i))
                    .isEqualTo(lowest);
            assertThat(Quantiles.of(scores, count, true, Quantiles.Ties.HIGHEST).group(i))
                    .isEqualTo(lowest);
        }
    }
}
