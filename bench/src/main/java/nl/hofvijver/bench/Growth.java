package nl.hofvijver.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.sample.Sample;

/**
 * How a figure grows with the number of persons: what every run takes, and what a person adds. Fitted by least squares on
 * relative errors, so that a small region counts as much as a large one. Two sizes give a line through two points and
 * nothing that tells how good it is.
 *
 * @param stage of which stage
 * @param figure {@code seconds} or {@code processorSeconds}
 * @param points number of sizes that it was fitted to
 * @param fixed what no person at all would take
 * @param perMillion what a million persons add
 * @param exponent slope between the logarithms of the smallest and the largest size: 1 when twice the people cost twice as
 *     much
 * @param country what the line gives for {@link #COUNTRY} persons; an extrapolation, never measured. Empty when the sizes are
 *     too few or too small to say anything
 */
public record Growth(
        String stage,
        String figure,
        int points,
        double fixed,
        double perMillion,
        double exponent,
        OptionalDouble country) {
    /** Inhabitants of the Netherlands. */
    public static final int COUNTRY = 18_000_000;

    /** Sizes without which nothing is extrapolated: below, what every run takes hides what a person adds. */
    private static final int FEWEST_SIZES = 3;

    private static final int LARGEST_AT_LEAST = 100_000;
    private static final double MILLION = 1e6;

    private static final Map<String, String> BESIDE = Map.of(Sample.POSTGRES, ", PostgreSQL", Stage.SPARK, ", Spark");

    /** One size and the figure measured there. */
    public record Point(long persons, double figure) {
        double weight() {
            return 1 / (figure * figure);
        }

        double millions() {
            return persons / MILLION;
        }
    }

    /**
     * Of every stage that two sizes or more have: seconds and processor time. Memory is bounded by its limit, whatever the
     * size.
     */
    public static List<Growth> over(List<Size> sizes) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        sizes.stream()
                .flatMap(size -> size.all().stream())
                .filter(stage -> !stage.name().equals(Sample.LOAD))
                .forEach(stage -> stages.putIfAbsent(stage.name() + BESIDE.getOrDefault(stage.engine(), ""), stage));
        List<Growth> growth = new ArrayList<>();
        stages.forEach((name, stage) -> {
            fit(name, "seconds", sizes, stage, s -> s.seconds().median()).ifPresent(growth::add);
            fit(
                            name,
                            "processorSeconds",
                            sizes,
                            stage,
                            s -> s.processorSeconds().median())
                    .ifPresent(growth::add);
        });
        return growth;
    }

    private static Optional<Growth> fit(
            String name, String figure, List<Size> sizes, Stage stage, ToDoubleFunction<Stage> of) {
        List<Point> points = new ArrayList<>();
        for (Size size : sizes) {
            size.all().stream()
                    .filter(s -> s.name().equals(stage.name()) && s.engine().equals(stage.engine()))
                    .mapToDouble(of)
                    .filter(value -> value > 0)
                    .forEach(value -> points.add(new Point(size.persons(), value)));
        }
        return points.stream().map(Point::persons).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(fit(name, figure, points));
    }

    /**
     * The growth through at least two points of different size; all figures positive.
     *
     * @throws IllegalArgumentException when there are too few sizes, or a figure is not positive
     */
    public static Growth fit(String stage, String figure, List<Point> given) {
        List<Point> points =
                given.stream().sorted(Comparator.comparingLong(Point::persons)).toList();
        if (points.stream().map(Point::persons).distinct().count() < 2
                || points.stream().anyMatch(p -> !(p.figure() > 0) || p.persons() <= 0)) {
            throw new IllegalArgumentException("growth needs two sizes and positive figures");
        }
        double weights = points.stream().mapToDouble(Point::weight).sum();
        double meanX =
                points.stream().mapToDouble(p -> p.weight() * p.millions()).sum() / weights;
        double meanY = points.stream().mapToDouble(p -> p.weight() * p.figure()).sum() / weights;
        double together = 0;
        double square = 0;
        for (Point point : points) {
            double x = point.millions() - meanX;
            together += point.weight() * x * (point.figure() - meanY);
            square += point.weight() * x * x;
        }
        double slope = together / square;
        double fixed = meanY - slope * meanX;
        Point first = points.getFirst();
        Point last = points.getLast();
        double exponent = Math.log(last.figure() / first.figure()) / Math.log(last.millions() / first.millions());
        boolean says = points.size() >= FEWEST_SIZES && last.persons() >= LARGEST_AT_LEAST && slope > 0;
        return new Growth(
                stage,
                figure,
                points.size(),
                fixed,
                slope,
                exponent,
                says ? OptionalDouble.of(fixed + slope * COUNTRY / MILLION) : OptionalDouble.empty());
    }
}
