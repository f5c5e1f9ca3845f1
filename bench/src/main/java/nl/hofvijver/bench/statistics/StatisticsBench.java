package nl.hofvijver.bench.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import nl.hofvijver.bench.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Measures the statistics library against its bars and says on which machine. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the statistics library at national size on data made from fixed seeds: median of several warm runs, on the",
            "clock and in processor time. A figure with a bar says whether it was reached; then the exit code is 0, else 1."
        },
        footer = {"", "Example", "  bench/run statistics rates survival --json statistics.json"})
public final class StatisticsBench implements Callable<Integer> {
    private static final Map<String, Supplier<Map<String, Stopwatch.Spent>>> BENCHES = benches();

    private final PrintStream out = System.out;

    @Parameters(
            paramLabel = "PART",
            arity = "0..*",
            description = "rates, spatial, smoothing, regression, survival (default: all).")
    private List<String> parts = new ArrayList<>();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures as JSON, too.")
    private Path json = Path.of("");

    private StatisticsBench() {}

    /** A figure as it is written. */
    private record Figure(String name, double barSeconds, double seconds, double processorSeconds, boolean reached) {}

    /** All figures with the machine they were measured on; a bar of 0 means that there is none. */
    private record Report(Machine machine, List<Figure> figures) {}

    private static Map<String, Supplier<Map<String, Stopwatch.Spent>>> benches() {
        var benches = new LinkedHashMap<String, Supplier<Map<String, Stopwatch.Spent>>>();
        benches.put("rates", RatesBench::run);
        benches.put("spatial", SpatialBench::run);
        benches.put("smoothing", SmoothingBench::run);
        benches.put("regression", RegressionBench::run);
        benches.put("survival", SurvivalBench::run);
        return benches;
    }

    /** Runs the parts named, or all, and ends with the exit code of the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new StatisticsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        List<String> asked = parts.isEmpty() ? List.copyOf(BENCHES.keySet()) : parts;
        for (String part : asked) {
            if (!BENCHES.containsKey(part)) {
                out.println("There is no part '" + part + "'; choose from " + String.join(", ", BENCHES.keySet()));
                return CommandLine.ExitCode.USAGE;
            }
        }
        Machine machine = Machine.here();
        out.printf(
                Locale.ROOT,
                "%s, %d processors, %.1f GiB, %s, %s%nmedian seconds: on the clock, of the processors, bar on the clock%n",
                machine.processor(),
                machine.processors(),
                machine.memoryGb(),
                machine.system(),
                machine.java());
        var figures = new ArrayList<Figure>();
        BENCHES.forEach((part, bench) -> {
            if (asked.contains(part)) {
                bench.get().forEach((name, spent) -> figures.add(told(name, spent)));
            }
        });
        if (!json.toString().isEmpty()) {
            Files.writeString(json, JsonMapper.shared().writeValueAsString(new Report(machine, figures)) + "\n");
        }
        return figures.stream().allMatch(Figure::reached) ? 0 : 1;
    }

    private Figure told(String name, Stopwatch.Spent spent) {
        out.printf(
                Locale.ROOT,
                "%8.3f %8.3f %6s  %s%s%n",
                spent.wall(),
                spent.processor(),
                spent.bar().isPresent() ? "%.0f".formatted(spent.bar().getAsDouble()) : "",
                name,
                spent.reached() ? "" : "  OVER THE BAR");
        return new Figure(name, spent.bar().orElse(0), spent.wall(), spent.processor(), spent.reached());
    }
}
