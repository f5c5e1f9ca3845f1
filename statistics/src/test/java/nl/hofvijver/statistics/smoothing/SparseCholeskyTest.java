package nl.hofvijver.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.numeric.Cholesky;
import org.junit.jupiter.api.Test;

class SparseCholeskyTest {
    /** Random graphs of fourteen areas, against the dense factor of the other half of the library. */
    @Property(tries = 200)
    void agreesWithTheDenseFactor(@ForAll @Size(min = 0, max = 40) List<@IntRange(min = 0, max = 195) Integer> links) {
        int n = 14;
        var dense = new double[n][n];
        for (int i = 0; i < n; i++) {
            dense[i][i] = 0.3 + i / 10.0;
        }
        for (int link : links) {
            int i = link / n;
            int j = link % n;
            if (i != j && dense[i][j] == 0) {
                dense[i][j] = -1 - j % 3;
                dense[j][i] = dense[i][j];
                dense[i][i] += 3;
                dense[j][j] += 3;
            }
        }
        var sparse = of(dense);
        var expected = Cholesky.of(dense).orElseThrow();
        assertThat(sparse.logDeterminant()).isCloseTo(expected.logDeterminant(), within(1e-10));
        double[] right = IntStream.range(0, n).mapToDouble(i -> Math.sin(i)).toArray();
        assertClose(sparse.solve(right), expected.solve(right));
        double[][] inverse = expected.inverse();
        assertClose(
                sparse.inverseDiagonal(),
                IntStream.range(0, n).mapToDouble(i -> inverse[i][i]).toArray());
    }

    private static void assertClose(double[] actual, double[] expected) {
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-10 * (1 + Math.abs(expected[i]))));
        }
    }

    private static SparseCholesky of(double[][] dense) {
        int n = dense.length;
        var pattern = new SparsePattern(IntStream.range(0, n)
                .mapToObj(i -> IntStream.range(0, n)
                        .filter(j -> j != i && dense[i][j] != 0)
                        .toArray())
                .toArray(int[][]::new));
        var values = new double[pattern.rows.length];
        var diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[pattern.place[i]] = dense[i][i];
            for (int j = 0; j < n; j++) {
                int row = pattern.place[i];
                int column = pattern.place[j];
                if (row > column && dense[i][j] != 0) {
                    values[pattern.at(row, column)] = dense[i][j];
                }
            }
        }
        return new SparseCholesky(pattern, values, diagonal);
    }

    @Test
    void aMatrixThatIsNotPositiveDefiniteIsRefused() {
        assertThatThrownBy(() -> of(new double[][] {{1, 2}, {2, 1}})).isInstanceOf(ArithmeticException.class);
    }

    /** A row of areas needs no extra element at all, whatever the order in which it is numbered. */
    @Test
    void theOrderOfARowOfAreasFillsNothingIn() {
        int n = 50;
        int[][] neighbours = IntStream.range(0, n)
                .mapToObj(i -> IntStream.of((i * 7 + 1) % n, ((i * 7 - 1) % n + n) % n)
                        .filter(j -> Math.abs(j - (i * 7) % n) == 1)
                        .toArray())
                .toArray(int[][]::new);
        int[] label = IntStream.range(0, n).map(i -> (i * 7) % n).toArray();
        int[] back = new int[n];
        IntStream.range(0, n).forEach(i -> back[label[i]] = i);
        int[][] renumbered = Arrays.stream(neighbours)
                .map(list -> Arrays.stream(list).map(j -> back[j]).toArray())
                .toArray(int[][]::new);
        assertThat(new SparsePattern(renumbered).rows).hasSize(n - 1);
    }
}
