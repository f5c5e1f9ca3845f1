package nl.hofvijver.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.bench.Growth;
import nl.hofvijver.bench.Measured;
import nl.hofvijver.bench.Size;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Stage;

/** The chain by size as it stands on the page: a table, a chart of the largest, ratios, and how it grows. */
final class ChainText {
    private ChainText() {}

    static String of(Measured measured) {
        StringBuilder text = new StringBuilder(
                FiguresText.origin(measured.command(), measured.machine(), measured.load(), measured.began()));
        text.append(String.format(
                Locale.ROOT,
                "Medians of %d run%s after a warm-up with %,d persons; seconds, and seconds of processor time between brackets.%n%n",
                measured.runs(),
                measured.runs() == 1 ? "" : "s",
                measured.warmUp()));
        measured.leftOut().forEach(l -> text.append(l).append("\n\n"));
        text.append(stages(measured.sizes()));
        Size largest = measured.sizes().getLast();
        text.append(Table.bars(
                String.format(Locale.ROOT, "%,d persons: seconds by stage", largest.persons()),
                "seconds",
                largest.stages().stream().map(ChainText::name).toList(),
                largest.stages().stream().map(s -> s.seconds().median()).toList()));
        text.append(ratios(measured.sizes()));
        return text.append(growth(measured.growth())).toString();
    }

    private static String stages(List<Size> sizes) {
        List<String> head = new ArrayList<>(List.of("persons"));
        sizes.forEach(s -> head.add(Row.number(s.persons())));
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("rows of partners", sizes, s -> Row.number((double) s.rows())));
        lines.add(line("disk, GiB", sizes, s -> Row.number(s.diskGb())));
        for (Stage stage : all(sizes.getLast())) {
            lines.add(line(
                    name(stage), sizes, s -> same(s, stage).map(ChainText::time).orElse("")));
        }
        lines.add(line(
                "highest peak, GiB",
                sizes,
                s -> Row.number(all(s).stream().mapToDouble(Stage::peakGb).max().orElse(0))));
        return Table.of(head, lines);
    }

    private static List<String> line(String name, List<Size> sizes, java.util.function.Function<Size, String> cell) {
        List<String> line = new ArrayList<>(List.of(name));
        sizes.forEach(s -> line.add(cell.apply(s)));
        return line;
    }

    private static List<Stage> all(Size size) {
        return Stream.concat(size.stages().stream(), size.sample().stages().stream())
                .toList();
    }

    private static Optional<Stage> same(Size size, Stage stage) {
        return all(size).stream()
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
        List<List<String>> lines = sizes.getLast().ratios().keySet().stream()
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
