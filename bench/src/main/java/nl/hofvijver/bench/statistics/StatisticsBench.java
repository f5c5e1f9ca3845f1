package nl.hofvijver.bench.statistics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.hofvijver.bench.Machine;

/** Prints the speed of the statistics library with the machine it was measured on. */
public final class StatisticsBench {
    private StatisticsBench() {}

    private static Map<String, Supplier<Map<String, Stopwatch.Spent>>> benches() {
        var benches = new LinkedHashMap<String, Supplier<Map<String, Stopwatch.Spent>>>();
        benches.put("rates", RatesBench::run);
        benches.put("spatial", SpatialBench::run);
        benches.put("smoothing", SmoothingBench::run);
        benches.put("regression", RegressionBench::run);
        benches.put("survival", SurvivalBench::run);
        return benches;
    }

    /** Runs the benches named, or all: rates, spatial, smoothing, regression, survival. */
    public static void main(String[] names) {
        var benches = benches();
        List<String> asked = names.length == 0 ? List.copyOf(benches.keySet()) : List.of(names);
        Machine machine = Machine.here();
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, %.1f GiB, %s, %s%nmedian seconds: on the clock, of the processors%n",
                machine.processor(),
                machine.processors(),
                machine.memoryGb(),
                machine.system(),
                machine.java());
        for (String name : asked) {
            Supplier<Map<String, Stopwatch.Spent>> bench = benches.get(name);
            if (bench == null) {
                throw new IllegalArgumentException("no bench " + name + " among " + benches.keySet());
            }
            bench.get()
                    .forEach((figure, spent) -> System.out.printf(
                            Locale.ROOT, "%8.3f %8.3f  %s%n", spent.wall(), spent.processor(), figure));
        }
    }
}
