package nl.hofvijver.bench.statistics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hofvijver bench statistics}: the statistics library against its bars. */
@Command(
        name = "statistics",
        description = {
            "Measures the statistics library at national size.",
            "Data come from fixed seeds; median of several warm runs. Ends with 1 when a bar is missed."
        },
        footer = {"", "Example", "  ./hofvijver bench statistics rates survival --json statistics.json"})
public final class StatisticsBench implements Callable<Integer> {
    private static final Map<String, Supplier<Map<String, Stopwatch.Spent>>> BENCHES = benches();

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "rates, spatial, smoothing, regression, survival (default: all).")
    private List<String> parts = new ArrayList<>();

    @Mixin
    private FiguresOption figures = new FiguresOption();

    @Spec
    private CommandSpec spec;

    private static Map<String, Supplier<Map<String, Stopwatch.Spent>>> benches() {
        var benches = new LinkedHashMap<String, Supplier<Map<String, Stopwatch.Spent>>>();
        benches.put("rates", RatesBench::run);
        benches.put("spatial", SpatialBench::run);
        benches.put("smoothing", SmoothingBench::run);
        benches.put("regression", RegressionBench::run);
        benches.put("survival", SurvivalBench::run);
        return benches;
    }

    @Override
    public Integer call() {
        parts.stream().filter(p -> !BENCHES.containsKey(p)).findFirst().ifPresent(p -> {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no part '" + p + "'; choose from " + String.join(", ", BENCHES.keySet()) + ".");
        });
        FigureBook book = figures.begin("The statistics library");
        BENCHES.forEach((part, bench) -> {
            if (parts.isEmpty() || parts.contains(part)) {
                bench.get().forEach((name, spent) -> book.add(row(name, spent)));
            }
        });
        return book.finished();
    }

    private static Row row(String name, Stopwatch.Spent spent) {
        Row row = Row.of(name).with("seconds", spent.wall()).with("of processor", spent.processor());
        return spent.bar().isPresent() ? row.atMost("seconds", spent.bar().getAsDouble()) : row;
    }
}
