package nl.hofvijver.bench;

import java.util.List;

/**
 * How a figure grows with the number of persons: {@code factor * persons ^ exponent}, fitted by least squares on the
 * logarithms. Two sizes give a line through two points and nothing that tells how good it is.
 *
 * @param stage of which stage
 * @param figure {@code seconds}, {@code processorSeconds} or {@code peakGb}
 * @param points number of sizes that it was fitted to
 * @param factor the figure that one person would take
 * @param exponent 1 when twice the people cost twice as much
 * @param country what that gives for {@link #COUNTRY} persons; an extrapolation, never measured
 */
public record Growth(String stage, String figure, int points, double factor, double exponent, double country) {
    /** Inhabitants of the Netherlands. */
    public static final int COUNTRY = 18_000_000;

    /** One size and the figure measured there. */
    public record Point(long persons, double figure) {}

    /**
     * The growth through at least two points of different size; all figures positive.
     *
     * @throws IllegalArgumentException when there are too few sizes, or a figure is not positive
     */
    public static Growth fit(String stage, String figure, List<Point> points) {
        if (points.stream().map(Point::persons).distinct().count() < 2
                || points.stream().anyMatch(p -> !(p.figure() > 0) || p.persons() <= 0)) {
            throw new IllegalArgumentException("growth needs two sizes and positive figures");
        }
        double meanX = points.stream()
                .mapToDouble(p -> Math.log((double) p.persons()))
                .average()
                .orElseThrow();
        double meanY =
                points.stream().mapToDouble(p -> Math.log(p.figure())).average().orElseThrow();
        double together = 0;
        double square = 0;
        for (Point point : points) {
            double x = Math.log((double) point.persons()) - meanX;
            together += x * (Math.log(point.figure()) - meanY);
            square += x * x;
        }
        double exponent = together / square;
        double factor = Math.exp(meanY - exponent * meanX);
        return new Growth(stage, figure, points.size(), factor, exponent, factor * Math.pow(COUNTRY, exponent));
    }
}
