package nl.hofvijver.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.CircularScan.Look;
import nl.hofvijver.statistics.spatial.CircularScan.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CircularScanTest {
    private static CircularScan scan(Model model, Look look) {
        return new CircularScan(model, look, 0.5, 99, 7, 0);
    }

    /** All circles of a map, each ratio from the two likelihoods themselves. */
    @Property(tries = 100)
    void theBestCircleIsThatOfTryingAll(
            @ForAll @Size(9) List<@IntRange(min = 0, max = 24) Integer> places,
            @ForAll @Size(9) List<@IntRange(min = 0, max = 9) Integer> counts,
            @ForAll Model model,
            @ForAll Look look) {
        double[] x = places.stream().mapToDouble(place -> place % 5).toArray();
        double[] y =
                places.stream().mapToDouble(place -> Math.floorDiv(place, 5)).toArray();
        double[] cases = counts.stream().mapToDouble(i -> i).toArray();
        double[] people =
                IntStream.range(0, 9).mapToDouble(i -> 10 + (i * 5) % 7).toArray();
        Assume.that(Arrays.stream(cases).sum() > 0);
        double expected = tryAll(x, y, cases, people, model, look);
        var clusters = scan(model, look).scan(x, y, cases, people).orThrow().clusters();
        double found = clusters.isEmpty() ? 0 : clusters.getFirst().logLikelihoodRatio();
        assertThat(found).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
    }

    private static double tryAll(double[] x, double[] y, double[] cases, double[] people, Model model, Look look) {
        double allCases = Arrays.stream(cases).sum();
        double allPeople = Arrays.stream(people).sum();
        double best = 0;
        for (int centre = 0; centre < x.length; centre++) {
            int c = centre;
            var order = IntStream.range(0, x.length)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(
                                    i -> Math.pow(x[i] - x[c], 2) + Math.pow(y[i] - y[c], 2))
                            .thenComparingInt(i -> i))
                    .toList();
            double count = 0;
            double size = 0;
            for (int i : order) {
                count += cases[i];
                size += people[i];
                if (size > allPeople / 2) {
                    break;
                }
                double inside = count / size;
                double outside = (allCases - count) / (allPeople - size);
                boolean counts = look == Look.BOTH || (look == Look.HIGH ? inside > outside : inside < outside);
                if (counts) {
                    double common = allCases / allPeople;
                    double ratio = likelihood(model, count, size, inside)
                            + likelihood(model, allCases - count, allPeople - size, outside)
                            - likelihood(model, allCases, allPeople, common);
                    best = Math.max(best, ratio);
                }
            }
        }
        return best;
    }

    private static double likelihood(Model model, double count, double size, double rate) {
        double cases = count == 0 ? 0 : count * Math.log(rate);
        return switch (model) {
            case POISSON -> cases - size * rate;
            case BERNOULLI -> cases + (count == size ? 0 : (size - count) * Math.log(1 - rate));
        };
    }

    /** A plain grid with four areas of threefold risk in one corner. */
    private static final int SIDE = 10;

    private static final double[] X =
            IntStream.range(0, 100).mapToDouble(i -> i % SIDE).toArray();
    private static final double[] Y =
            IntStream.range(0, 100).mapToDouble(i -> Math.floorDiv(i, SIDE)).toArray();

    private static double[] withCluster(double risk) {
        double[] cases = new double[100];
        Arrays.fill(cases, 10);
        for (int i : new int[] {0, 1, 10, 11}) {
            cases[i] = 10 * risk;
        }
        return cases;
    }

    private static double[] filled(double value) {
        double[] all = new double[100];
        Arrays.fill(all, value);
        return all;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"POISSON", "BERNOULLI"})
    void aClusterIsFoundWithItsMembersAndNothingElseIsSignificant(Model model) {
        var result = new CircularScan(model, Look.HIGH, 0.5, 199, 7, 0)
                .scan(X, Y, withCluster(3), filled(200))
                .orThrow();
        var significant = result.significant(0.05);
        assertThat(significant).hasSize(1);
        var cluster = significant.getFirst();
        assertThat(new TreeSet<>(cluster.members())).containsExactly(0, 1, 10, 11);
        assertThat(cluster.cases()).isEqualTo(120);
        assertThat(cluster.expected()).isCloseTo(1080 * 4 / 100.0, within(1e-9));
        assertThat(cluster.relativeRisk()).isCloseTo(3, within(1e-9));
        assertThat(cluster.p()).isEqualTo(1 / 200.0);
    }

    @Test
    void aShortageIsFoundWhenLookedFor() {
        var low = scan(Model.POISSON, Look.LOW)
                .scan(X, Y, withCluster(0), filled(1))
                .orThrow();
        assertThat(new TreeSet<>(low.clusters().getFirst().members())).containsExactly(0, 1, 10, 11);
        assertThat(low.clusters().getFirst().relativeRisk()).isZero();
        assertThat(scan(Model.POISSON, Look.HIGH)
                        .scan(X, Y, withCluster(0), filled(1))
                        .orThrow()
                        .significant(0.05))
                .isEmpty();
    }

    @Test
    void aMapWithoutDifferencesHasNoClusters() {
        assertThat(scan(Model.POISSON, Look.BOTH)
                        .scan(X, Y, filled(3), filled(50))
                        .orThrow()
                        .clusters())
                .isEmpty();
    }

    /** Others truncate fractional totals to whole numbers, which is off by some 3e-4 here. */
    @Test
    void fractionalCasesAndExpectationsAreNotTruncated() {
        double[] x = {0, 1, 5, 6};
        double[] cases = {3.7, 2.6, 1.9, 0.55};
        double[] expected = {1.1, 1.2, 2.35, 1.85};
        double total = 8.75;
        double size = 2.3 * total / 6.5;
        double ratio = 6.3 * Math.log(6.3 / size) + 2.45 * Math.log(2.45 / (total - size));
        var best = scan(Model.POISSON, Look.HIGH)
                .scan(x, new double[4], cases, expected)
                .orThrow()
                .clusters();
        assertThat(best.getFirst().logLikelihoodRatio()).isCloseTo(ratio, within(1e-12));
        assertThat(best.getFirst().members()).containsExactlyInAnyOrder(0, 1);
    }

    /** Others divide by zero here and return NaN. */
    @Test
    void areasWithoutPeopleOrCasesAndTiedCoordinatesAreOrdinary() {
        double[] x = {0, 0, 0, 3, 4, 9};
        double[] cases = {0, 6, 0, 1, 0, 0};
        double[] people = {0, 10, 10, 10, 0, 30};
        var clusters = scan(Model.POISSON, Look.HIGH)
                .scan(x, new double[6], cases, people)
                .orThrow()
                .clusters();
        assertThat(clusters.getFirst().members()).contains(1).doesNotContain(2, 3, 5);
        assertThat(clusters).allSatisfy(cluster -> {
            assertThat(cluster.logLikelihoodRatio()).isFinite();
            assertThat(cluster.p()).isBetween(0.01, 1.0);
        });
    }

    @Test
    void aCentreLargerThanTheBoundHasNoCircle() {
        var clusters = scan(Model.POISSON, Look.HIGH)
                .scan(new double[] {0, 1, 2}, new double[3], new double[] {90, 3, 2}, new double[] {80, 10, 10})
                .orThrow()
                .clusters();
        assertThat(clusters)
                .noneMatch(cluster -> cluster.centre() == 0 || cluster.members().contains(0));
    }

    @Test
    void clustersDoNotOverlapAndDescend() {
        double[] cases = withCluster(3);
        cases[88] = 35;
        cases[89] = 33;
        var clusters = scan(Model.POISSON, Look.HIGH)
                .scan(X, Y, cases, filled(1))
                .orThrow()
                .clusters();
        var seen = new TreeSet<Integer>();
        double last = Double.POSITIVE_INFINITY;
        for (var cluster : clusters) {
            assertThat(cluster.members()).noneMatch(seen::contains);
            seen.addAll(cluster.members());
            assertThat(cluster.logLikelihoodRatio()).isLessThanOrEqualTo(last);
            last = cluster.logLikelihoodRatio();
        }
        assertThat(clusters.get(1).members()).contains(88, 89);
    }

    /** Under the hypothesis p is uniform: over 120 random maps its mean is near one half and few are below 0.05. */
    @ParameterizedTest(name = "{0}, stopping after {1}")
    @CsvSource({"POISSON, 0", "BERNOULLI, 0", "POISSON, 10"})
    void pIsUniformOnMapsOfPureChance(Model model, int stopAfter) {
        double[] people = IntStream.range(0, 100).mapToDouble(i -> 20 + i % 30).toArray();
        double[] template = new double[100];
        template[0] = 15;
        template[7] = 15;
        var maps = RandomMaps.of(model, template, people);
        double[] p = IntStream.range(0, 120)
                .mapToDouble(i -> new CircularScan(model, Look.HIGH, 0.2, 59, 1000 + i, stopAfter)
                        .scan(X, Y, maps.draw(RandomStream.of(31, i)), people)
                        .orThrow()
                        .clusters()
                        .getFirst()
                        .p())
                .toArray();
        assertThat(Arrays.stream(p).average().orElseThrow()).isBetween(0.43, 0.57);
        assertThat(Arrays.stream(p).filter(value -> value <= 0.05).count()).isBetween(1L, 14L);
    }

    @Test
    void stoppingEarlySavesMapsAndRepeatsItself() {
        double[] cases = filled(10);
        cases[5] = 14;
        var early = new CircularScan(Model.POISSON, Look.HIGH, 0.5, 999, 3, 5);
        var result = early.scan(X, Y, cases, filled(1)).orThrow();
        assertThat(result.replicates()).isLessThan(200);
        assertThat(result.clusters().getFirst().p()).isEqualTo(5.0 / result.replicates());
        assertThat(early.scan(X, Y, cases, filled(1)).orThrow()).isEqualTo(result);
    }

    /** Without replacement an area never has more cases than people, and every map has all cases. */
    @Test
    void randomMapsKeepTheTotals() {
        double[] people = {5, 0, 9, 2};
        for (double[] cases : new double[][] {{3, 0, 1, 0}, {5, 0, 7, 1}}) {
            var maps = RandomMaps.of(Model.BERNOULLI, cases, people);
            for (int i = 0; i < 200; i++) {
                double[] drawn = maps.draw(RandomStream.of(1, i));
                assertThat(Arrays.stream(drawn).sum())
                        .isEqualTo(Arrays.stream(cases).sum());
                assertThat(IntStream.range(0, 4)).allMatch(area -> drawn[area] >= 0 && drawn[area] <= people[area]);
            }
        }
    }

    @ParameterizedTest(name = "{0}: {1} cases among {2}: {3}")
    @CsvSource({
        "POISSON, NaN, 10, COUNT_MISSING",
        "POISSON, -1, 10, COUNT_NEGATIVE",
        "POISSON, 1, NaN, POPULATION_MISSING",
        "POISSON, 1, -1, POPULATION_NOT_POSITIVE",
        "BERNOULLI, 11, 10, COUNT_ABOVE_POPULATION",
        "BERNOULLI, 1.5, 10, VALUE_OUT_OF_RANGE"
    })
    void dataThatCannotBeAreRefused(Model model, double cases, double people, Reason reason) {
        var result = scan(model, Look.HIGH)
                .scan(new double[3], new double[3], new double[] {1, 1, cases}, new double[] {9, 9, people});
        assertThat(result.refusedFor()).contains(reason);
    }

    @Test
    void aMapWithoutCasesOrWithNothingButCasesIsRefused() {
        var zero = new double[3];
        double[] all = {4, 5, 6};
        assertThat(scan(Model.POISSON, Look.HIGH).scan(zero, zero, zero, all).refusedFor())
                .contains(Reason.NO_EVENTS);
        assertThat(scan(Model.BERNOULLI, Look.HIGH).scan(zero, zero, all, all).refusedFor())
                .contains(Reason.NO_VARIATION);
        assertThatThrownBy(() -> new CircularScan(Model.POISSON, Look.HIGH, 0.6, 99, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Finding no circle that is small enough is not the same as finding nothing in the circles. */
    @Test
    void withoutAnyCircleSmallEnoughThereIsNoAnswer() {
        double[] x = {0, 1, 2, 3};
        double[] cases = {3, 1, 1, 1};
        double[] people = {10, 10, 10, 10};
        var narrow = new CircularScan(CircularScan.Model.POISSON, CircularScan.Look.HIGH, 0.2, 99, 1, 0);
        assertThat(narrow.scan(x, x, cases, people).refusedFor()).contains(Reason.NO_ZONE);
        double[] uneven = {10, 1, 1, 1};
        assertThat(narrow.scan(x, x, cases, uneven).orThrow().method().parameters())
                .containsEntry("centres too large", "1");
    }

    @Test
    void anAreaWithoutCoordinatesIsRefused() {
        double[] x = {0, Double.NaN, 2, 3};
        double[] y = {0, 1, 2, 3};
        var scan = new CircularScan(CircularScan.Model.POISSON, CircularScan.Look.HIGH, 0.5, 99, 1, 0);
        var refused =
                (Outcome.Refused<ScanResult>) scan.scan(x, y, new double[] {3, 1, 1, 1}, new double[] {9, 9, 9, 9});
        assertThat(refused.reason()).isEqualTo(Reason.VALUE_MISSING);
        assertThat(refused.detail()).isEqualTo("coordinates of area 2");
    }
}
