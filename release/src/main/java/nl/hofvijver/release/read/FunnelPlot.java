package nl.hofvijver.release.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.funnel.Funnel;
import nl.hofvijver.statistics.funnel.OverDispersion;
import nl.hofvijver.statistics.funnel.ProportionFunnel;
import nl.hofvijver.statistics.funnel.RatioFunnel;
import tools.jackson.databind.JsonNode;

/**
 * The areas of one map by size, with the limits within which chance keeps them around their common figure.
 *
 * @param benchmark the figure of all these areas together
 * @param dispersion how many times more areas vary than chance explains; 1 when chance explains all
 * @param lines limits at sizes from the smallest to the largest area
 * @param points the areas
 */
public record FunnelPlot(double benchmark, double dispersion, List<Line> lines, List<Point> points) {
    private static final int STEPS = 40;
    private static final int FEWEST = 5;

    public FunnelPlot {
        lines = List.copyOf(lines);
        points = List.copyOf(points);
    }

    /** The limits at a size: 95% inside, 99.8% outside. */
    public record Line(double size, double lower95, double upper95, double lower998, double upper998) {}

    /** An area: its code, size, figure, and where it lies ({@code expected}, {@code high}, {@code very-high}, ...). */
    public record Point(String area, double size, double value, String position) {}

    /** A plot without points: there is nothing to draw. */
    public static FunnelPlot nothing() {
        return new FunnelPlot(0, 1, List.of(), List.of());
    }

    /** The plot of a map of a proportion or rate; empty of points when it cannot be drawn. */
    public static FunnelPlot of(Columns columns, Range map, JsonNode measure) {
        String method = measure.path("method").asString("");
        double multiplier = measure.path("multiplier").asDouble(1);
        int[] rows = IntStream.range(map.from(), map.to())
                .filter(row -> columns.denominator(row) > 0 && !Double.isNaN(columns.numerator(row)))
                .toArray();
        boolean drawable = method.equals("proportion") || method.equals("rate");
        double[] counts = IntStream.of(rows).mapToDouble(columns::numerator).toArray();
        double[] people = IntStream.of(rows).mapToDouble(columns::denominator).toArray();
        double share = IntStream.range(0, rows.length)
                        .mapToDouble(i -> counts[i])
                        .sum()
                / IntStream.range(0, rows.length).mapToDouble(i -> people[i]).sum();
        boolean everybody = method.equals("proportion") && share >= 1;
        if (!drawable || everybody || rows.length < FEWEST || !(share > 0)) {
            return nothing();
        }
        return method.equals("proportion")
                ? plot(
                        columns,
                        rows,
                        people,
                        new ProportionFunnel(share, multiplier),
                        OverDispersion.ofProportions(counts, people, share),
                        share * multiplier,
                        1)
                : plot(
                        columns,
                        rows,
                        people,
                        new RatioFunnel(share * multiplier),
                        OverDispersion.ofRatios(
                                counts,
                                IntStream.range(0, rows.length)
                                        .mapToDouble(i -> people[i] * share)
                                        .toArray()),
                        share * multiplier,
                        share);
    }

    /**
     * @param perPerson what one person adds to the size that the funnel knows: 1, or the expected number of events
     */
    private static FunnelPlot plot(
            Columns columns,
            int[] rows,
            double[] people,
            Funnel funnel,
            OverDispersion extra,
            double benchmark,
            double perPerson) {
        double smallest = IntStream.range(0, rows.length)
                .mapToDouble(i -> people[i])
                .min()
                .orElse(1);
        double largest = IntStream.range(0, rows.length)
                .mapToDouble(i -> people[i])
                .max()
                .orElse(1);
        List<Line> lines = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double size = smallest * Math.pow(largest / smallest, step / (double) STEPS);
            Interval inner = funnel.limits(size * perPerson, Funnel.INNER);
            Interval outer = funnel.limits(size * perPerson, Funnel.OUTER);
            lines.add(new Line(
                    short4(size),
                    short4(inner.lower()),
                    short4(inner.upper()),
                    short4(outer.lower()),
                    short4(outer.upper())));
            if (smallest == largest) {
                break;
            }
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String position = funnel.position(columns.numerator(rows[i]), people[i] * perPerson)
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            points.add(new Point(columns.area(rows[i]), people[i], columns.value(rows[i]), position));
        }
        return new FunnelPlot(short4(benchmark), Math.max(1, short4(extra.ratio())), lines, points);
    }

    private static double short4(double number) {
        return Math.rint(number * 1e4) / 1e4;
    }
}
