package nl.hofvijver.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import nl.hofvijver.bench.Growth;
import nl.hofvijver.bench.Measured;
import nl.hofvijver.bench.Size;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Stage;

/** The chain by size as it stands on the page: a table, charts by size and engine and of the largest, ratios, and how it grows. */
final class ChainText {
    private ChainText() {}

    /** What one measurement gave, or several of different sizes together. */
    static String of(List<Measured> measured) {
        StringBuilder text = new StringBuilder();
        measured.forEach(m -> text.append(origin(m)));
        List<Size> sizes = measured.stream()
                .flatMap(m -> m.sizes().stream())
                .sorted(Comparator.comparingInt(Size::persons))
                .toList();
        text.append("Seconds, and seconds of processor time between brackets.\n\n")
                .append(stages(sizes));
        text.append(bySize(
                "Refresh and ask: seconds by persons",
                "seconds",
                sizes,
                stages -> stages.stream().mapToDouble(s -> s.seconds().median()).sum()));
        text.append(bySize(
                "Refresh and ask: highest memory by persons",
                "GiB",
                sizes,
                stages -> stages.stream().mapToDouble(Stage::peakGb).max().orElse(0)));
        Size largest = sizes.getLast();
        text.append(Table.bars(
                String.format(Locale.ROOT, "%,d persons: seconds by stage", largest.persons()),
                "seconds",
                largest.stages().stream().map(ChainText::name).toList(),
                largest.stages().stream().map(s -> s.seconds().median()).toList()));
        text.append(ratios(sizes));
        text.append(moved(sizes));
        return text.append(growth(Growth.over(sizes))).toString();
    }

    private static String origin(Measured measured) {
        StringBuilder text = new StringBuilder(
                FiguresText.origin(measured.command(), measured.machine(), measured.load(), measured.began()));
        text.append(String.format(
                Locale.ROOT,
                "Medians of %d run%s after a warm-up with %,d persons.",
                measured.runs(),
                measured.runs() == 1 ? "" : "s",
                measured.warmUp()));
        measured.leftOut().forEach(l -> text.append(' ').append(l));
        return text.append("\n\n").toString();
    }

    /** A bar per size and engine, of the two stages that run on either. */
    private static String bySize(String title, String unit, List<Size> sizes, ToDoubleFunction<List<Stage>> figure) {
        List<String> labels = new ArrayList<>();
        List<Double> figures = new ArrayList<>();
        for (Size size : sizes) {
            for (String engine : List.of(Stage.DUCKDB, Stage.SPARK)) {
                List<Stage> both = size.stages().stream()
                        .filter(s -> s.engine().equals(engine))
                        .filter(s -> s.name().equals("refresh") || s.name().equals("ask"))
                        .toList();
                if (!both.isEmpty()) {
                    labels.add(Row.number(size.persons()) + (engine.equals(Stage.DUCKDB) ? ", DuckDB" : ", Spark"));
                    figures.add(figure.applyAsDouble(both));
                }
            }
        }
        return labels.isEmpty() ? "" : Table.bars(title, unit, labels, figures);
    }

    private static String moved(List<Size> sizes) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("on Spark", "persons"));
        for (Size size : sizes) {
            for (Stage stage : size.stages()) {
                if (stage.moved().isEmpty()) {
                    continue;
                }
                List<String> line = new ArrayList<>(List.of(stage.name(), Row.number(size.persons())));
                stage.moved().values().forEach(value -> line.add(Row.number(value)));
                lines.add(line);
                if (head.size() == 2) {
                    head.addAll(stage.moved().keySet());
                }
            }
        }
        return lines.isEmpty() ? "" : Table.of(head, lines);
    }

    private static String stages(List<Size> sizes) {
        List<String> head = new ArrayList<>(List.of("persons"));
        sizes.forEach(s -> head.add(Row.number(s.persons())));
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("rows of partners", sizes, s -> Row.number((double) s.rows())));
        lines.add(line("disk, GiB", sizes, s -> Row.number(s.diskGb())));
        for (Stage stage : different(sizes)) {
            lines.add(line(
                    name(stage), sizes, s -> same(s, stage).map(ChainText::time).orElse("")));
        }
        lines.add(line(
                "highest peak, GiB",
                sizes,
                s -> Row.number(
                        s.all().stream().mapToDouble(Stage::peakGb).max().orElse(0))));
        return Table.of(head, lines);
    }

    private static List<String> line(String name, List<Size> sizes, Function<Size, String> cell) {
        List<String> line = new ArrayList<>(List.of(name));
        sizes.forEach(s -> line.add(cell.apply(s)));
        return line;
    }

    /** Every stage that a size has, once. */
    private static List<Stage> different(List<Size> sizes) {
        Map<String, Stage> stages = new LinkedHashMap<>();
        sizes.reversed().forEach(size -> size.all().forEach(s -> stages.putIfAbsent(name(s), s)));
        return List.copyOf(stages.values());
    }

    private static Optional<Stage> same(Size size, Stage stage) {
        return size.all().stream()
                .filter(s -> s.name().equals(stage.name()) && s.engine().equals(stage.engine()))
                .findFirst();
    }

    private static String name(Stage stage) {
        boolean usual = stage.engine().equals(Stage.DUCKDB) || stage.engine().equals(Stage.JAVA);
        return usual ? stage.name() : stage.name() + ", " + stage.engine();
    }

    private static String time(Stage stage) {
        return Row.number(stage.seconds().median()) + " ("
                + Row.number(stage.processorSeconds().median()) + ")";
    }

    private static String ratios(List<Size> sizes) {
        List<String> head = new ArrayList<>(List.of("times as long (in processor time)"));
        sizes.forEach(s -> head.add(Row.number(s.persons())));
        List<List<String>> lines = sizes.stream()
                .flatMap(s -> s.ratios().keySet().stream())
                .distinct()
                .sorted()
                .map(name -> line(
                        name,
                        sizes,
                        s -> Optional.ofNullable(s.ratios().get(name))
                                .map(r -> Row.number(r.seconds()) + " (" + Row.number(r.processorSeconds()) + ")")
                                .orElse("")))
                .toList();
        return lines.isEmpty() ? "" : Table.of(head, lines);
    }

    private static String growth(List<Growth> growth) {
        List<List<String>> lines = growth.stream()
                .filter(g -> g.figure().equals("processorSeconds"))
                .map(g -> List.of(
                        g.stage(),
                        Row.number(g.fixed()),
                        Row.number(g.perMillion()),
                        Row.number(g.exponent()),
                        g.country().isPresent() ? Row.number(g.country().getAsDouble()) : "sizes too few or too small"))
                .toList();
        return lines.isEmpty()
                ? ""
                : "How processor time grows, in seconds: what every run takes, what a million persons add, the slope between"
                        + " the logarithms of the smallest and the largest, and what the line gives for 18 million persons"
                        + " (an extrapolation, never measured).\n\n"
                        + Table.of(List.of("stage", "every run", "a million", "slope", "18 million"), lines);
    }
}
