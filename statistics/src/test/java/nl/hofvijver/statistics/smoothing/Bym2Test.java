package nl.hofvijver.statistics.smoothing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.Grid;
import nl.hofvijver.statistics.spatial.Neighbours;
import org.junit.jupiter.api.Test;

class Bym2Test {
    private static final Neighbours PATH = Neighbours.of(new int[][] {{1}, {0, 2}, {1}});
    private static final double[][] NONE = new double[0][];

    /** The variances of a path of three, by hand: 5/9, 2/9 and 5/9, before scaling by their geometric mean. */
    @Test
    void theScaledVariancesOfAPathOfThree() {
        double[] variances = new Icar(PATH).variances();
        double scale = Math.cbrt(5 / 9.0 * 2 / 9.0 * 5 / 9.0);
        assertThat(variances[0]).isCloseTo(5 / 9.0 / scale, within(1e-12));
        assertThat(variances[1]).isCloseTo(2 / 9.0 / scale, within(1e-12));
        // Eigenvalues 1 and 3, each times the scale.
        assertThat(new Icar(PATH).logPseudoDeterminant()).isCloseTo(Math.log(3 * scale * scale), within(1e-12));
    }

    @Test
    void everyPartIsScaledByItselfAndAnIslandHasVarianceOne() {
        var icar = new Icar(Neighbours.of(new int[][] {{1}, {0, 2}, {1}, {}, {5}, {4}}));
        double[] variances = icar.variances();
        assertThat(variances[0]).isCloseTo(new Icar(PATH).variances()[0], within(1e-12));
        assertThat(variances[3]).isEqualTo(1);
        assertThat(variances[4]).isCloseTo(1, within(1e-12));
        assertThat(icar.parts()).isEqualTo(2);
    }

    /** The density that is interpolated against the one by differences of the distance itself. */
    @Test
    void thePriorOfTheShareIsThatOfItsDistance() {
        var prior = new MixingPrior(new Icar(Grid.of(6)), 1, 0.01, 0.5, 2 / 3.0);
        double rate = Math.log(3) / prior.distance(0.5);
        double previous = Double.NaN;
        for (double logit : new double[] {-4, -1, 0, 2, 4.5}) {
            double share = 1 / (1 + Math.exp(-logit));
            double step = 1e-4 * share * (1 - share);
            double slope = (prior.distance(share + step) - prior.distance(share - step)) / 2e-4;
            double offset = prior.log(-1, logit) - (Math.log(slope) - rate * prior.distance(share));
            if (!Double.isNaN(previous)) {
                assertThat(offset).isCloseTo(previous, within(1e-4));
            }
            previous = offset;
        }
    }

    /**
     * Three areas, everything integrated by brute force: intercept, three effects, deviation and share on fine grids. No
     * Laplace approximation, no sparse matrices, the covariance written out.
     */
    @Test
    void threeAreasAgreeWithBruteForceIntegration() {
        double[] observed = {2, 9, 14};
        double[] expected = {5, 8, 7};
        var exact = BruteForce.integrate(observed, expected);
        var map = Bym2.usual(0.95).smooth(observed, expected, PATH, NONE).orThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(map.mean(i)).as("mean %d", i).isCloseTo(exact.mean()[i], within(0.03 * exact.mean()[i]));
            assertThat(map.deviation(i))
                    .as("deviation %d", i)
                    .isCloseTo(exact.deviation()[i], within(0.10 * exact.deviation()[i]));
            assertThat(map.exceedance(i)).as("exceedance %d", i).isCloseTo(exact.exceedance()[i], within(0.03));
        }
    }

    private static final int SIDE = 15;

    /** Counts on a grid with a smooth hill of risk and some noise. */
    private static double[] hill(double[] truth, double expected) {
        var random = RandomStream.of(8, 1);
        var observed = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            double x = (i % SIDE - 7) / 4.0;
            double y = (Math.floorDiv(i, SIDE) - 7) / 4.0;
            truth[i] = 0.8 + 0.9 * Math.exp(-(x * x + y * y) / 2);
            double left = expected * truth[i];
            int count = -1;
            while (left > 0) {
                left += Math.log(random.nextDouble());
                count++;
            }
            observed[i] = count;
        }
        return observed;
    }

    @Test
    void aHillIsFoundAndTheErrorIsFarBelowThatOfTheRawRatios() {
        var truth = new double[SIDE * SIDE];
        double[] observed = hill(truth, 6);
        double[] expected = filled(SIDE * SIDE, 6);
        var map =
                Bym2.usual(0.95).smooth(observed, expected, Grid.of(SIDE), NONE).orThrow();
        double raw = 0;
        double smoothed = 0;
        int covered = 0;
        for (int i = 0; i < truth.length; i++) {
            raw += Math.pow(observed[i] / 6 - truth[i], 2);
            smoothed += Math.pow(map.mean(i) - truth[i], 2);
            covered += map.lower(i) <= truth[i] && truth[i] <= map.upper(i) ? 1 : 0;
            assertThat(map.ownShare(i)).isBetween(0.0, 1.0);
        }
        assertThat(smoothed).isLessThan(raw / 4);
        assertThat(covered / (double) truth.length).isBetween(0.88, 1.0);
        assertThat(map.exceedance(SIDE * 7 + 7)).isGreaterThan(0.99);
        assertThat(map.parameter("share of structure")).isGreaterThan(0.6);
    }

    @Test
    void theSameMapGivesTheSameFigures() {
        double[] observed = hill(new double[SIDE * SIDE], 6);
        double[] expected = filled(SIDE * SIDE, 6);
        var one =
                Bym2.usual(0.95).smooth(observed, expected, Grid.of(SIDE), NONE).orThrow();
        var other =
                Bym2.usual(0.95).smooth(observed, expected, Grid.of(SIDE), NONE).orThrow();
        for (int i = 0; i < one.size(); i++) {
            assertThat(other.mean(i)).isEqualTo(one.mean(i));
            assertThat(other.upper(i)).isEqualTo(one.upper(i));
        }
    }

    /** An island takes no part in the structure: its own counts decide, drawn to the mean of the map only. */
    @Test
    void anIslandBesideAHillIsNotLiftedByIt() {
        int n = SIDE * SIDE;
        double[] observed = Arrays.copyOf(hill(new double[n], 6), n + 2);
        observed[n] = 6;
        observed[n + 1] = 6;
        var grid = Grid.of(SIDE);
        int[][] lists = IntStream.range(0, n + 2)
                .mapToObj(i -> i >= n
                        ? new int[0]
                        : IntStream.range(0, grid.count(i))
                                .map(k -> grid.neighbour(i, k))
                                .toArray())
                .toArray(int[][]::new);
        var map = Bym2.usual(0.95)
                .smooth(observed, filled(n + 2, 6), Neighbours.of(lists), NONE)
                .orThrow();
        assertThat(map.mean(n)).isBetween(1.0, 1.2).isCloseTo(map.mean(n + 1), within(1e-12));
    }

    @Test
    void aCovariateIsFoundBack() {
        int n = SIDE * SIDE;
        var random = RandomStream.of(4, 4);
        double[] covariate =
                IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
        double[] observed = IntStream.range(0, n)
                .mapToDouble(i -> Math.rint(50 * Math.exp(0.3 * covariate[i])))
                .toArray();
        var map = Bym2.usual(0.95)
                .smooth(observed, filled(n, 50), Grid.of(SIDE), new double[][] {covariate})
                .orThrow();
        assertThat(map.parameter("covariate 0")).isCloseTo(0.3, within(0.01));
        assertThat(map.parameter("deviation")).isLessThan(0.05);
    }

    @Test
    void aMapWithoutNeighboursOrEventsIsRefused() {
        var apart = Neighbours.of(new int[3][0]);
        double[] ones = {1, 1, 1};
        assertThat(Bym2.usual(0.95).smooth(ones, ones, apart, NONE).refusedFor())
                .contains(Reason.NO_NEIGHBOURS);
        assertThat(Bym2.usual(0.95).smooth(new double[3], ones, PATH, NONE).refusedFor())
                .contains(Reason.NO_EVENTS);
        assertThat(Bym2.usual(0.95).smooth(ones, new double[3], PATH, NONE).refusedFor())
                .contains(Reason.NO_EXPECTED_EVENTS);
        assertThat(Bym2.usual(0.95)
                        .smooth(ones, ones, PATH, new double[][] {{1, Double.NaN, 2}})
                        .refusedFor())
                .contains(Reason.VALUE_MISSING);
        var oneWay = Neighbours.of(new int[][] {{1}, {}, {1}});
        assertThatThrownBy(() -> Bym2.usual(0.95).smooth(ones, ones, oneWay, NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] filled(int size, double value) {
        return IntStream.range(0, size).mapToDouble(i -> value).toArray();
    }
}
