package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;

/**
 * Kulldorff's circular scan statistic (1997): the circle with more (or fewer) cases than chance puts in any circle of
 * the map. Circles grow around each area by distance, at equal distance by number, until they would hold more than a
 * share of the population. The p of a cluster is the rank of its likelihood ratio among the largest of maps on which the
 * same cases are spread at random; it is already adjusted for all circles.
 *
 * <p>Totals are real numbers throughout: fractional expected cases are not truncated. Areas without population or cases
 * take part. A map on which nothing is found is an ordinary result without clusters.
 *
 * @param model how cases come about
 * @param look for too many cases, too few, or both
 * @param largestShare of the population that a circle may hold, at most one half
 * @param replicates random maps, for example 999
 * @param seed replicate {@code i} uses stream {@code i} of it
 * @param stopAfter stop once this many random maps beat the observed one (Besag and Clifford 1991); 0 never stops early
 */
public record CircularScan(Model model, Look look, double largestShare, int replicates, long seed, int stopAfter) {
    private static final int BLOCK = 64;

    /** How cases come about. */
    public enum Model {
        /** Cases out of an expected number; any count is possible. */
        POISSON("Poisson"),
        /** Each person is a case or not. */
        BERNOULLI("Bernoulli");

        private final String label;

        Model(String label) {
            this.label = label;
        }
    }

    /** Which clusters are looked for. */
    public enum Look {
        HIGH,
        LOW,
        BOTH
    }

    public CircularScan {
        if (!(largestShare > 0 && largestShare <= 0.5) || replicates < 1 || stopAfter < 0) {
            throw new IllegalArgumentException("a share of at most one half and one replicate or more expected");
        }
    }

    /** Returns the usual choice: too many cases, circles up to half of the population, 999 replicates. */
    public static CircularScan poisson(long seed) {
        return new CircularScan(Model.POISSON, Look.HIGH, 0.5, 999, seed, 0);
    }

    /**
     * Scans a map.
     *
     * @param x coordinates of the areas, in a plane projection
     * @param y the same
     * @param cases per area
     * @param population per area: for Poisson the expected cases or the population, on any scale; for Bernoulli whole
     *     numbers of persons, at least the cases
     * @return refused with {@link Reason#NO_ZONE} when no circle at all is small enough, which is not the same as finding
     *     nothing; a centre that is too large by itself has none, and the method says how many there are
     */
    public Outcome<ScanResult> scan(double[] x, double[] y, double[] cases, double[] population) {
        var method = method();
        if (x.length != cases.length || y.length != cases.length) {
            throw new IllegalArgumentException("one element per area expected in each array");
        }
        Optional<Outcome.Refused<ScanResult>> problem =
                problem(cases, population, method).or(() -> nowhere(x, y, method));
        if (problem.isPresent()) {
            return problem.get();
        }
        var ratio = LikelihoodRatio.of(model, look, cases, population);
        var zones = ScanZones.of(x, y, ratio, largestShare);
        int without = zones.centresWithoutCircle();
        if (without == x.length) {
            return new Outcome.Refused<>(Reason.NO_ZONE, "every area alone is larger than the largest share", method);
        }
        double[] best = zones.bestPerCentre(cases);
        double observed = Arrays.stream(best).max().orElse(0);
        Method counted = without == 0 ? method : method.with("centres too large", without);
        double[] maxima = maxima(zones, RandomMaps.of(model, cases, population), observed);
        return new Outcome.Computed<>(Clusters.found(zones, ratio, cases, best, maxima, stopped(maxima), counted));
    }

    private Method method() {
        return Method.of("circular scan statistic", model.label)
                .with("look", look.name())
                .with("largest share", largestShare)
                .with("replicates", replicates)
                .with("stop after", stopAfter)
                .with("seed", Long.toString(seed));
    }

    private boolean stopped(double[] maxima) {
        return stopAfter > 0 && maxima.length < replicates;
    }

    /** Runs replicates in blocks, so that several threads work and the place to stop is the same for any number. */
    private double[] maxima(ScanZones zones, RandomMaps maps, double observed) {
        var maxima = new double[replicates];
        int beaten = 0;
        for (int from = 0; from < replicates; from += BLOCK) {
            int begin = from;
            int end = Math.min(replicates, from + BLOCK);
            double[] block = IntStream.range(begin, end)
                    .parallel()
                    .mapToDouble(i -> zones.largest(maps.draw(RandomStream.of(seed, i))))
                    .toArray();
            for (int i = begin; i < end; i++) {
                maxima[i] = block[i - begin];
                beaten += maxima[i] >= observed ? 1 : 0;
                if (stopAfter > 0 && beaten == stopAfter) {
                    return Arrays.copyOf(maxima, i + 1);
                }
            }
        }
        return maxima;
    }

    private Optional<Outcome.Refused<ScanResult>> problem(double[] cases, double[] population, Method method) {
        if (cases.length != population.length) {
            throw new IllegalArgumentException("one element per area expected in each array");
        }
        double total = 0;
        double people = 0;
        for (int i = 0; i < cases.length; i++) {
            Optional<Reason> reason = problem(cases[i], population[i]);
            if (reason.isPresent()) {
                return Optional.of(new Outcome.Refused<>(reason.get(), "area " + (i + 1), method));
            }
            total += cases[i];
            people += population[i];
        }
        if (cases.length < 2) {
            return Optional.of(new Outcome.Refused<>(Reason.TOO_FEW_POINTS, "", method));
        }
        if (total == 0) {
            return Optional.of(new Outcome.Refused<>(Reason.NO_EVENTS, "", method));
        }
        boolean allCases = model == Model.BERNOULLI && total == people;
        return allCases || people == 0
                ? Optional.of(new Outcome.Refused<>(Reason.NO_VARIATION, "", method))
                : Optional.empty();
    }

    private static Optional<Outcome.Refused<ScanResult>> nowhere(double[] x, double[] y, Method method) {
        return IntStream.range(0, x.length)
                .filter(i -> !Double.isFinite(x[i] + y[i]))
                .mapToObj(i ->
                        new Outcome.Refused<ScanResult>(Reason.VALUE_MISSING, "coordinates of area " + (i + 1), method))
                .findFirst();
    }

    private Optional<Reason> problem(double cases, double population) {
        if (Double.isNaN(cases)) {
            return Optional.of(Reason.COUNT_MISSING);
        }
        if (cases < 0 || Double.isInfinite(cases)) {
            return Optional.of(Reason.COUNT_NEGATIVE);
        }
        if (Double.isNaN(population)) {
            return Optional.of(Reason.POPULATION_MISSING);
        }
        if (population < 0 || Double.isInfinite(population)) {
            return Optional.of(Reason.POPULATION_NOT_POSITIVE);
        }
        if (model == Model.BERNOULLI && cases > population) {
            return Optional.of(Reason.COUNT_ABOVE_POPULATION);
        }
        boolean whole = cases == Math.rint(cases) && population == Math.rint(population);
        return model == Model.BERNOULLI && !whole ? Optional.of(Reason.VALUE_OUT_OF_RANGE) : Optional.empty();
    }
}
