package nl.hofvijver.bench.figures;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All runs of one stage.
 *
 * @param name what was done
 * @param engine what did it: {@code duckdb}, {@code java}, {@code spark} or {@code postgresql}; an engine beside
 *     DuckDB has stages of its own, with the same names
 * @param note why it was run once only, or another circumstance; empty when there is none
 * @param runs every run, in order
 * @param seconds their wall time
 * @param processorSeconds their processor time
 * @param peakGb the highest peak among them, in GiB
 * @param moved what a spread engine moved, by name with the unit in it; empty for the others
 */
public record Stage(
        String name,
        String engine,
        String note,
        List<Timing> runs,
        Spread seconds,
        Spread processorSeconds,
        double peakGb,
        @Nullable Map<String, Double> moved) {
    /** The engine of everything that runs on DuckDB. */
    public static final String DUCKDB = "duckdb";

    /** The engine of the same steps on Apache Spark. */
    public static final String SPARK = "spark";

    /** The engine of what runs in Java only. */
    public static final String JAVA = "java";

    public Stage {
        runs = List.copyOf(runs);
        // A file of before this was told has none.
        moved = moved == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(moved));
    }

    /** A stage of at least one run. */
    public static Stage of(String name, String engine, String note, List<Timing> runs) {
        return of(name, engine, note, runs, Map.of());
    }

    /** A stage of at least one run, with what was moved for it. */
    public static Stage of(String name, String engine, String note, List<Timing> runs, Map<String, Double> moved) {
        return new Stage(
                name,
                engine,
                note,
                runs,
                Spread.of(runs.stream().mapToDouble(Timing::seconds)),
                Spread.of(runs.stream().mapToDouble(Timing::processorSeconds)),
                runs.stream().mapToDouble(Timing::peakGb).max().orElse(0),
                moved);
    }

    /** What was moved; empty when nothing was told. */
    @Override
    public Map<String, Double> moved() {
        return moved == null ? Map.of() : moved;
    }

    /** One line for a terminal. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "  %-28s %9.2f s [%.2f, %.2f]  %9.2f s of processor time  %5.2f GiB  %d run%s%s",
                name,
                seconds.median(),
                seconds.low(),
                seconds.high(),
                processorSeconds.median(),
                peakGb,
                runs.size(),
                runs.size() == 1 ? "" : "s",
                note.isEmpty() ? "" : ": " + note);
    }
}
