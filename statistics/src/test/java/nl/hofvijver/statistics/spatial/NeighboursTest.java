package nl.hofvijver.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NeighboursTest {
    /** Coordinates on a coarse grid, so that many distances are equal and some points coincide. */
    @Property(tries = 200)
    void theNearestAreThoseOfComparingAllDistances(
            @ForAll @Size(min = 30, max = 120) List<@IntRange(min = 0, max = 143) Integer> cells,
            @ForAll @IntRange(min = 1, max = 12) int k) {
        double[] x = cells.stream().mapToDouble(cell -> cell % 12).toArray();
        double[] y = cells.stream().mapToDouble(cell -> Math.floorDiv(cell, 12)).toArray();
        int[][] found = new NearestPoints(x, y).nearest(k);
        for (int i = 0; i < x.length; i++) {
            int self = i;
            int[] expected = IntStream.range(0, x.length)
                    .filter(j -> j != self)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(j -> squared(x, y, self, j))
                            .thenComparingInt(j -> j))
                    .limit(k)
                    .mapToInt(j -> j)
                    .toArray();
            assertThat(found[i]).containsExactly(expected);
        }
    }

    private static double squared(double[] x, double[] y, int i, int j) {
        return (x[i] - x[j]) * (x[i] - x[j]) + (y[i] - y[j]) * (y[i] - y[j]);
    }

    @Test
    void islandsAndSeparatePartsAreToldApart() {
        var map = Neighbours.of(new int[][] {{1}, {0, 3}, {}, {1}, {5}, {4}});
        assertThat(map.components()).containsExactly(0, 0, 1, 0, 2, 2);
        assertThat(map.symmetric()).isTrue();
        assertThat(Neighbours.of(new int[][] {{1}, {}}).symmetric()).isFalse();
    }

    @Test
    void standardisedWeightsAddUpToOneAndAnIslandHasNone() {
        var map = Neighbours.of(new int[][] {{1, 2}, {0}, {0}, {}}).rowStandardised();
        assertThat(map.totalWeight(0)).isEqualTo(1);
        assertThat(map.weightBetween(0, 2)).isEqualTo(0.5);
        assertThat(map.totalWeight(3)).isZero();
    }

    @Test
    void anAreaIsNotItsOwnNeighbourNorASecondTime() {
        assertThatThrownBy(() -> Neighbours.of(new int[][] {{0}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Neighbours.of(new int[][] {{1, 1}, {}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Neighbours.of(new int[][] {{7}})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Neighbours.nearest(new double[] {1, Double.NaN}, new double[2], 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
