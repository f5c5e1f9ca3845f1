package nl.hofvijver.bench.figures;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One line of a table of figures.
 *
 * @param what what was measured
 * @param figures by name, with the unit in the name, in the order in which they are read
 * @param bars what some of them should reach
 */
public record Row(String what, Map<String, Double> figures, List<Bar> bars) {
    /** The figure for the most memory; 0 where nobody told. */
    public static final String PEAK = "peak GiB";

    public Row {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        bars = List.copyOf(bars);
    }

    /** A line without figures yet. */
    public static Row of(String what) {
        return new Row(what, Map.of(), List.of());
    }

    /** The same with one figure more. */
    public Row with(String figure, double value) {
        Map<String, Double> more = new LinkedHashMap<>(figures);
        more.put(figure, value);
        return new Row(what, more, bars);
    }

    /** The same with a count more. */
    public Row with(String figure, long count) {
        return with(figure, (double) count);
    }

    /** The same with what a run took: on the clock, of the processors, and the most memory. */
    public Row with(Timing timing) {
        return with("seconds", timing.seconds())
                .with("of processor", timing.processorSeconds())
                .with(PEAK, timing.peakGb());
    }

    /** The same with the medians of several runs. */
    public Row with(Stage stage) {
        return with("seconds", stage.seconds().median())
                .with("of processor", stage.processorSeconds().median())
                .with(PEAK, stage.peakGb());
    }

    /** The same with a figure that is good enough from {@code bound} on. */
    public Row atLeast(String figure, double bound) {
        return with(new Bar(figure, true, bound));
    }

    /** The same with a figure that is good enough up to {@code bound}. */
    public Row atMost(String figure, double bound) {
        return with(new Bar(figure, false, bound));
    }

    private Row with(Bar bar) {
        List<Bar> more = new ArrayList<>(bars);
        more.add(bar);
        return new Row(what, figures, more);
    }

    /** The figure of this name; not a number when the row has none. */
    public double figure(String name) {
        return figures.getOrDefault(name, Double.NaN);
    }

    /** Whether every bar is reached; true without any. */
    public boolean reached() {
        return bars.stream().allMatch(b -> b.reachedBy(figure(b.figure())));
    }

    /** One line for a terminal. */
    public String line() {
        String told = figures.entrySet().stream()
                .map(f -> f.getKey() + " " + number(f.getValue()))
                .collect(Collectors.joining("   "));
        String wanted = bars.isEmpty()
                ? ""
                : (reached() ? "   (bar: " : "   BAR MISSED (")
                        + bars.stream().map(Bar::text).collect(Collectors.joining(", ")) + ")";
        return String.format(Locale.ROOT, "  %-44s %s%s", what, told, wanted);
    }

    /** A figure as it is read: large ones whole, small ones with what tells them apart. */
    public static String number(double value) {
        double size = Math.abs(value);
        String pattern = size >= 100 || value == Math.rint(value)
                ? "#,##0"
                : size >= 10 ? "0.0" : size >= 1 ? "0.00" : "0.00###";
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
