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
        var quantiles = Quantiles.of(IntStream.range(0, 11).mapToDouble(i -> i).toArray(), 5, false);
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
            sizes[Quantiles.group(rank, areas, count)]++;
        }
        assertThat(sizes[0]).isZero();
        var filled = IntStream.rangeClosed(1, count).map(group -> sizes[group]).summaryStatistics();
        assertThat(filled.getMax() - filled.getMin()).isLessThanOrEqualTo(1);
    }

    @Test
    void equalScoresShareAGroupAndTheHighestCanComeFirst() {
        var quantiles = Quantiles.of(new double[] {5, 5, 5, 1, 2, 3}, 3, true);
        assertThat(quantiles.group(0)).hasValue(1);
        assertThat(quantiles.group(2)).hasValue(1);
        assertThat(quantiles.group(3)).hasValue(3);
    }

    @Test
    void aMissingScoreHasNoGroupAndTooFewScoresDivideNothing() {
        var quantiles = Quantiles.of(new double[] {1, Double.NaN, 2}, 2, false);
        assertThat(quantiles.group(1)).isEmpty();
        assertThat(quantiles.group(2)).hasValue(2);
        var few = Quantiles.of(new double[] {1, Double.NaN, 2}, 3, false);
        assertThat(few.reason()).contains(Reason.TOO_FEW_POINTS);
        assertThat(few.group(0)).isEmpty();
    }
}
