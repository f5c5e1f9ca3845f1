package nl.hofvijver.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

class RegressionPropertyTest {
    private static final int N = 60;

    private static Fitted fit(double[] x, double[] y, double[] exposure, int[] clusters) {
        var design = Design.withIntercept(x.length).column("x", x);
        return PoissonRegression.fit(
                        Observations.of(design, y).exposure(exposure).clustered(clusters), Covariance.CLUSTER_HC0)
                .orThrow();
    }

    @SuppressWarnings("ArrayRecordComponent") // a fixture
    private record Data(Random random, double[] x, double[] y, double[] exposure, int[] clusters) {
        static Data of(long seed) {
            var data = new Data(new Random(seed), new double[N], new double[N], new double[N], new int[N]);
            for (int i = 0; i < N; i++) {
                data.x[i] = data.random.nextGaussian();
                data.y[i] = data.random.nextInt(6);
                data.exposure[i] = 0.5 + data.random.nextDouble();
                data.clusters[i] = data.random.nextInt(12);
            }
            return data;
        }
    }

    @Property(tries = 40)
    void theOrderOfRowsDoesNotMatter(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        Data d = Data.of(seed);
        Fitted before = fit(d.x, d.y, d.exposure, d.clusters);
        for (int i = N - 1; i > 0; i--) {
            int j = d.random.nextInt(i + 1);
            swap(d.x, i, j);
            swap(d.y, i, j);
            swap(d.exposure, i, j);
            int cluster = d.clusters[i];
            d.clusters[i] = d.clusters[j];
            d.clusters[j] = cluster;
        }
        Fitted after = fit(d.x, d.y, d.exposure, d.clusters);

        assertThat(after.coefficients()).containsExactly(before.coefficients(), within(1e-11));
        assertThat(after.standardError("x")).isCloseTo(before.standardError("x"), within(1e-11));
    }

    @Property(tries = 40)
    void theScaleOfAColumnOnlyScalesItsCoefficient(
            @ForAll @LongRange(min = 1, max = 1000) long seed,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
            @ForAll @DoubleRange(min = -5000, max = 5000) double shift) {
        Data d = Data.of(seed);
        Fitted before = fit(d.x, d.y, d.exposure, d.clusters);
        double[] moved = new double[N];
        for (int i = 0; i < N; i++) {
            moved[i] = d.x[i] * scale + shift;
        }
        Fitted after = fit(moved, d.y, d.exposure, d.clusters);

        assertThat(after.coefficient("x") * scale).isCloseTo(before.coefficient("x"), within(1e-7));
        assertThat(after.standardError("x") * scale).isCloseTo(before.standardError("x"), within(1e-7));
        assertThat(after.deviance()).isCloseTo(before.deviance(), within(1e-7));
    }

    @Property(tries = 40)
    void splittingTheExposureOfARowChangesNothing(@ForAll @LongRange(min = 1, max = 1000) long seed) {
        Data d = Data.of(seed);
        double[] x = new double[2 * N];
        double[] y = new double[2 * N];
        double[] exposure = new double[2 * N];
        int[] clusters = new int[2 * N];
        for (int i = 0; i < N; i++) {
            x[2 * i] = x[2 * i + 1] = d.x[i];
            y[2 * i] = Math.floor(d.y[i] / 2);
            y[2 * i + 1] = d.y[i] - y[2 * i];
            exposure[2 * i] = 0.3 * d.exposure[i];
            exposure[2 * i + 1] = 0.7 * d.exposure[i];
            clusters[2 * i] = clusters[2 * i + 1] = d.clusters[i];
        }
        Fitted whole = fit(d.x, d.y, d.exposure, d.clusters);
        Fitted split = fit(x, y, exposure, clusters);

        assertThat(split.coefficients()).containsExactly(whole.coefficients(), within(1e-10));
        assertThat(split.standardError("x")).isCloseTo(whole.standardError("x"), within(1e-10));
    }

    private static void swap(double[] a, int i, int j) {
        double keep = a[i];
        a[i] = a[j];
        a[j] = keep;
    }
}
