package nl.hofvijver.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.Neighbours;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;

class EmpiricalBayesTest {
    private static final double[] OBSERVED = {9, 39, 11, 9, 15, 8, 26, 7, 6, 20, 0, 2, 13, 5, 3, 8, 17, 9, 2, 7};
    private static final double[] EXPECTED = {
        1.4, 8.7, 3.0, 2.5, 4.3, 2.4, 8.1, 2.3, 2.0, 6.6, 4.2, 1.8, 4.4, 1.8, 1.1, 3.3, 7.8, 4.6, 1.1, 4.2
    };
    private static final PoissonGamma GAMMA = new PoissonGamma(1, 0.95);

    private static double likelihood(double shape, double rate) {
        return IntStream.range(0, OBSERVED.length)
                .mapToDouble(i -> LogGamma.value(OBSERVED[i] + shape)
                        - LogGamma.value(shape)
                        + shape * Math.log(rate)
                        - (OBSERVED[i] + shape) * Math.log(EXPECTED[i] + rate))
                .sum();
    }

    /** Nothing near the fit is more likely, so it is the maximum to well within the tolerance of 1e-6. */
    @Test
    void theGammaDistributionIsTheMostLikelyOne() {
        var fitted = GAMMA.smooth(OBSERVED, EXPECTED).orThrow();
        double shape = fitted.parameter("shape");
        double rate = fitted.parameter("rate");
        double best = likelihood(shape, rate);
        for (double change : new double[] {1e-5, -1e-5}) {
            assertThat(likelihood(shape * (1 + change), rate)).isLessThan(best);
            assertThat(likelihood(shape, rate * (1 + change))).isLessThan(best);
        }
        double slope = (likelihood(shape * (1 + 1e-4), rate) - likelihood(shape * (1 - 1e-4), rate)) / 2e-4;
        assertThat(slope).isCloseTo(0, within(1e-4));
    }

    @Test
    void theEstimateIsAWeightedMeanOfOwnRatioAndMap() {
        var map = GAMMA.smooth(OBSERVED, EXPECTED).orThrow();
        double common = map.parameter("shape") / map.parameter("rate");
        for (int i = 0; i < map.size(); i++) {
            double own = map.ownShare(i);
            assertThat(map.mean(i)).isCloseTo(own * OBSERVED[i] / EXPECTED[i] + (1 - own) * common, within(1e-12));
            assertThat(map.lower(i)).isLessThan(map.mean(i));
            assertThat(map.upper(i)).isGreaterThan(map.mean(i));
            assertThat(map.exceedance(i)).isBetween(0.0, 1.0);
        }
        assertThat(map.exceedance(1)).isGreaterThan(0.999);
        assertThat(map.exceedance(10)).isLessThan(0.7);
    }

    @Test
    void aMapThatVariesNoMoreThanByChanceIsRefused() {
        assertThat(GAMMA.smooth(new double[] {4, 5, 6, 5}, new double[] {5, 5, 5, 5})
                        .refusedFor())
                .contains(Reason.NO_VARIATION);
        assertThat(GAMMA.smooth(new double[] {4, 5}, new double[] {5, 0}).refusedFor())
                .contains(Reason.NO_EXPECTED_EVENTS);
    }

    @Property(tries = 25)
    void scalingExpectedEventsScalesTheRisks(@ForAll @IntRange(min = 2, max = 50) int factor) {
        var once = GAMMA.smooth(OBSERVED, EXPECTED).orThrow();
        var scaled = GAMMA.smooth(
                        OBSERVED, Arrays.stream(EXPECTED).map(e -> e * factor).toArray())
                .orThrow();
        for (int i = 0; i < once.size(); i++) {
            assertThat(scaled.mean(i) * factor).isCloseTo(once.mean(i), within(1e-7));
        }
    }

    /** Marshall's formulas by hand for three areas: m = 1.2, s2 = 0.28, A = 0.28 - 1.2 / 10. */
    @Test
    void marshallByHand() {
        double[] observed = {4, 14, 18};
        double[] expected = {5, 15, 10};
        double between = (5 * 0.16 + 15 * Math.pow(14 / 15.0 - 1.2, 2) + 10 * 0.36) / 30 - 0.12;
        var global = Marshall.global(observed, expected).orThrow();
        double share = between / (between + 1.2 / 5);
        assertThat(global.value(0)).isCloseTo(1.2 + share * (0.8 - 1.2), within(1e-12));
        var all = Neighbours.of(new int[][] {{1, 2}, {0, 2}, {0, 1}});
        var local = Marshall.local(observed, expected, all).orThrow();
        IntStream.range(0, 3).forEach(i -> assertThat(local.value(i)).isCloseTo(global.value(i), within(1e-12)));
    }

    @Property
    void marshallStaysBetweenTheMapAndTheArea(@ForAll @Size(6) List<@IntRange(min = 0, max = 30) Integer> counts) {
        double[] observed = counts.stream().mapToDouble(i -> i + 1).toArray();
        double[] expected = {3, 5, 8, 13, 2, 7};
        double mean = Arrays.stream(observed).sum() / 38;
        var map = Marshall.global(observed, expected).orThrow();
        for (int i = 0; i < 6; i++) {
            double own = observed[i] / expected[i];
            assertThat(map.value(i)).isBetween(Math.min(own, mean) - 1e-12, Math.max(own, mean) + 1e-12);
        }
    }

    @Test
    void anIslandHasNoNeighbourhoodToBeDrawnTo() {
        var map = Neighbours.of(new int[][] {{1}, {0}, {}});
        var local = Marshall.local(new double[] {4, 9, 8}, new double[] {5, 6, 10}, map)
                .orThrow();
        assertThat(local.reason(2)).contains(Reason.NO_NEIGHBOURS);
        assertThat(local.present(0)).isTrue();
    }
}
