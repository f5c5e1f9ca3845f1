package nl.hofvijver.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.distribution.Normal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalStatisticsTest {
    /** The example in the documentation of PySAL's esda.getisord: six points, neighbours within a distance of 15. */
    private static final Neighbours SIX =
            Neighbours.of(new int[][] {{1, 3}, {0, 3, 4}, {4}, {0, 1, 4}, {1, 2, 3, 5}, {4}});

    private static final double[] VALUES = {2, 3, 3.2, 5, 8, 7};

    @Test
    void giStarAgreesWithTheExampleOfPySal() {
        double[] expected = {-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331};
        var local = GetisOrd.normal(VALUES, SIX);
        for (int i = 0; i < 6; i++) {
            assertThat(local.score(i)).as("area %d", i).isCloseTo(expected[i], within(5e-9));
            assertThat(local.unadjustedP(i)).isCloseTo(Normal.twoSided(expected[i]), within(1e-8));
        }
    }

    /** Mean and variance of Gi* over all orders of all values are 0 and 1. */
    @Test
    void giStarIsAStandardScoreOverAllOrders() {
        for (var weights : new Neighbours[] {SIX, SIX.rowStandardised()}) {
            for (int area = 0; area < 6; area++) {
                int i = area;
                double[] moments = Shuffles.moments(
                        Shuffles.all(VALUES, -1),
                        order -> GetisOrd.normal(order, weights).score(i));
                assertThat(moments[0]).isCloseTo(0, within(1e-12));
                assertThat(moments[1]).isCloseTo(1, within(1e-12));
            }
        }
    }

    /** As spdep and PySAL have it: rows are made to add up to one with the area itself in them, which changes nothing. */
    @Test
    void giStarOfWeightsThatAddUpToOneIsThatOfBinaryWeights() {
        var binary = GetisOrd.normal(VALUES, SIX);
        var shares = GetisOrd.normal(VALUES, SIX.rowStandardised());
        for (int i = 0; i < 6; i++) {
            assertThat(shares.score(i)).isCloseTo(binary.score(i), within(1e-13));
        }
    }

    /** The formulas of Sokal et al. and of Anselin against all orders of the values. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"CONDITIONAL", "TOTAL"})
    void theScoresOfLocalMoranAreThoseOfAllOrders(LocalMoran.Null hypothesis) {
        for (var weights : new Neighbours[] {SIX, SIX.rowStandardised()}) {
            var local = LocalMoran.normal(VALUES, weights, hypothesis);
            for (int area = 0; area < 6; area++) {
                int i = area;
                int fixed = hypothesis == LocalMoran.Null.CONDITIONAL ? i : -1;
                double[] moments = Shuffles.moments(
                        Shuffles.all(VALUES, fixed),
                        order -> LocalMoran.normal(order, weights, hypothesis).statistic(i));
                double score = (local.statistic(i) - moments[0]) / Math.sqrt(moments[1]);
                assertThat(local.score(i)).isCloseTo(score, within(1e-9));
            }
        }
    }

    @Test
    void localMoranAddsUpToTheGlobalIndex() {
        var local = LocalMoran.normal(VALUES, SIX, LocalMoran.Null.CONDITIONAL);
        double sum = IntStream.range(0, 6).mapToDouble(local::statistic).sum();
        double index = Moran.test(VALUES, SIX, Moran.Null.NORMALITY).orThrow().index();
        assertThat(sum / 14).isCloseTo(index, within(1e-14));
    }

    /** The p of shuffling against counting all 120 orders of the other five values. */
    @Test
    void shufflingApproachesTheShareOfAllOrders() {
        var shuffled = GetisOrd.shuffled(VALUES, SIX, 40_000, 17);
        for (int area = 0; area < 6; area++) {
            int i = area;
            double observed = SIX.lag(i, VALUES);
            var lags = Shuffles.all(VALUES, i).stream()
                    .mapToDouble(order -> SIX.lag(i, order))
                    .toArray();
            long high =
                    Arrays.stream(lags).filter(lag -> lag >= observed - 1e-9).count();
            long low = Arrays.stream(lags).filter(lag -> lag <= observed + 1e-9).count();
            double exact = Math.min(1, 2 * Math.min(high, low) / (double) lags.length);
            assertThat(shuffled.unadjustedP(i)).isCloseTo(exact, within(0.015));
            assertThat(LocalMoran.shuffled(VALUES, SIX, 40_000, 17).unadjustedP(i))
                    .isEqualTo(shuffled.unadjustedP(i));
        }
    }

    @Test
    void theNumberOfThreadsDoesNotMatter() {
        var grid = Grid.of(20);
        double[] values =
                IntStream.range(0, 400).mapToDouble(i -> (i * 7919) % 101).toArray();
        var one = GetisOrd.shuffled(values, grid, 99, 5);
        var other = GetisOrd.shuffled(values, grid, 99, 5);
        assertThat(IntStream.range(0, 400).mapToDouble(one::unadjustedP).toArray())
                .isEqualTo(
                        IntStream.range(0, 400).mapToDouble(other::unadjustedP).toArray());
    }

    @Test
    void anIslandHasNoStatisticAndIsNotCountedAmongTheTests() {
        var map = Neighbours.of(new int[][] {{1, 3}, {0, 3}, {}, {0, 1, 4}, {3}});
        var local = GetisOrd.normal(new double[] {1, 4, 3, 2, 7}, map);
        assertThat(local.reason(2)).contains(Reason.NO_NEIGHBOURS);
        assertThat(local.score(2)).isNaN();
        assertThat(local.bonferroniP(0)).isCloseTo(Math.min(1, 4 * local.unadjustedP(0)), within(1e-12));
    }

    @Test
    void equalValuesHaveAReasonEverywhere() {
        var local = GetisOrd.normal(new double[6], SIX);
        assertThat(local.reason(5)).contains(Reason.NO_VARIATION);
        assertThat(LocalMoran.normal(new double[6], SIX, LocalMoran.Null.TOTAL).reason(0))
                .contains(Reason.NO_VARIATION);
    }

    @Test
    void anAreaThatTouchesAllOthersCannotStandOut() {
        var star = Neighbours.of(new int[][] {{1, 2, 3}, {0}, {0}, {0}});
        assertThat(GetisOrd.normal(new double[] {1, 2, 3, 9}, star).reason(0)).contains(Reason.NO_VARIATION);
    }

    /** On a map of pure chance one area in twenty is remarkable by itself, and none after adjustment. */
    @Test
    void aMapWithoutPatternHasNoHotSpots() {
        var random = RandomStream.of(2026, 0);
        double[] values =
                IntStream.range(0, 900).mapToDouble(i -> random.nextGaussian()).toArray();
        var local = GetisOrd.normal(values, Grid.of(30));
        long bare =
                IntStream.range(0, 900).filter(i -> local.unadjustedP(i) < 0.05).count();
        assertThat(bare).isBetween(20L, 80L);
        assertThat(IntStream.range(0, 900).filter(i -> local.high(i, 0.05) || local.low(i, 0.05)))
                .isEmpty();
        for (int y = 10; y < 15; y++) {
            for (int x = 10; x < 15; x++) {
                values[30 * y + x] += 4;
            }
        }
        assertThat(GetisOrd.normal(values, Grid.of(30)).high(30 * 12 + 12, 0.05))
                .isTrue();
    }
}
