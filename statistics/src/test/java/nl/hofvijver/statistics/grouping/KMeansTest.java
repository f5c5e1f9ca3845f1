package nl.hofvijver.statistics.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class KMeansTest {
    /** Three clouds of 40, 30 and 20 points, far apart on two columns of very different units. */
    private static double[][] clouds() {
        RandomStream random = RandomStream.of(3, 1);
        double[][] columns = new double[2][90];
        for (int i = 0; i < 90; i++) {
            int cloud = i < 40 ? 0 : i < 70 ? 1 : 2;
            columns[0][i] = 2000 + 1000 * cloud + 60 * random.nextGaussian();
            columns[1][i] = (cloud == 1 ? 0.5 : 0.1) + 0.02 * random.nextGaussian();
        }
        return columns;
    }

    @Test
    void findsCloudsThatLieApartWhateverTheirUnits() {
        Grouping found = new KMeans(3, 10, 1).of(clouds()).orThrow();
        assertThat(found.sizes()).containsExactly(40, 30, 20);
        assertThat(Arrays.copyOfRange(found.group(), 0, 40)).containsOnly(0);
        assertThat(Arrays.copyOfRange(found.group(), 40, 70)).containsOnly(1);
        assertThat(found.explained()).isGreaterThan(0.95);
        assertThat(found.silhouette()).isGreaterThan(0.8);
    }

    @Test
    void givesCentresInDeviationsFromTheMeanThatBalanceOut() {
        Grouping found = new KMeans(3, 10, 1).of(clouds()).orThrow();
        for (int j = 0; j < 2; j++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += found.centres()[k][j] * found.sizes()[k];
            }
            assertThat(sum).isCloseTo(0, within(1e-9));
        }
        assertThat(found.centres()[1][1])
                .as("the second cloud is high on the second column")
                .isPositive();
    }

    @Test
    void isTheSameEveryTime() {
        int[] once = new KMeans(3, 5, 7).of(clouds()).orThrow().group();
        int[] again = new KMeans(3, 5, 7).of(clouds()).orThrow().group();
        assertThat(once).isEqualTo(again);
    }

    @Test
    void refusesWhatCannotBeGrouped() {
        assertThat(new KMeans(2, 1, 1).of(new double[][] {{1, 1, 1}}).refusedFor())
                .contains(Reason.NO_VARIATION);
        assertThat(new KMeans(2, 1, 1).of(new double[][] {{1, Double.NaN, 3}}).refusedFor())
                .contains(Reason.VALUE_MISSING);
        assertThat(new KMeans(3, 1, 1).of(new double[][] {{1, 2, 3}}).refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
        assertThat(new KMeans(3, 4, 1).of(new double[][] {{1, 1, 2, 2, 2}}).refusedFor())
                .contains(Reason.NO_VARIATION);
    }
}
