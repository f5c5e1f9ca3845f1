package nl.hofvijver.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.hofvijver.bench.figures.Machine;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;

/** Measures regions of several sizes one after the other, and what they say together. */
final class Measuring {
    /** A smaller region leaves measures without anybody in them. */
    static final int FEWEST = 1000;

    private final Path place;
    private final long seed;
    private final int runs;
    private final boolean keep;
    private final Optional<PostgresPrograms> postgres;
    private final Optional<SparkStages> spark;
    private final Until until;
    private final PrintStream out;

    Measuring(
            Path place,
            long seed,
            int runs,
            boolean keep,
            Optional<PostgresPrograms> postgres,
            Optional<SparkStages> spark,
            Until until,
            PrintStream out) {
        this.place = place;
        this.seed = seed;
        this.runs = runs;
        this.keep = keep;
        this.postgres = postgres;
        this.spark = spark;
        this.until = until;
        this.out = out;
    }

    /**
     * Measures regions of these sizes.
     *
     * @param kept is given what is known after every size: a long run that does not end is not lost
     */
    void measure(List<Integer> persons, int warmUp, List<String> leftOut, String command, Consumer<Measured> kept) {
        Machine machine = Machine.here();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String began = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        out.printf(Locale.ROOT, "%s%nload %.1f%n", machine, load);
        if (warmUp > 0) {
            out.printf(Locale.ROOT, "warming up with %,d persons%n", warmUp);
            size(warmUp, 1, Optional.empty(), Optional.empty(), new PrintStream(PrintStream.nullOutputStream()), false);
        }
        List<Size> sizes = new ArrayList<>();
        for (int n : persons) {
            out.printf(Locale.ROOT, "%,d persons%n", n);
            sizes.add(size(n, runs, postgres, spark, out, keep));
            kept.accept(new Measured(
                    Measured.FORMAT,
                    began,
                    command,
                    machine,
                    load,
                    versions(),
                    runs,
                    warmUp,
                    seed,
                    leftOut,
                    sizes,
                    Growth.over(sizes)));
        }
        Growth.over(sizes).forEach(this::tell);
    }

    private Size size(
            int persons,
            int times,
            Optional<PostgresPrograms> programs,
            Optional<SparkStages> other,
            PrintStream told,
            boolean stays) {
        Path folder = place.resolve(Integer.toString(persons));
        Size size = new ChainRun(folder, persons, seed, times, until, told).measure(programs, other);
        size.ratios()
                .forEach((name, ratio) -> told.printf(
                        Locale.ROOT,
                        "  %-60s %6.2f x, %6.2f x in processor time%n",
                        name,
                        ratio.seconds(),
                        ratio.processorSeconds()));
        if (!stays) {
            try {
                Aside.delete(folder);
            } catch (IOException e) {
                throw Aside.failed(folder, e);
            }
        }
        return size;
    }

    private Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        String own = Bench.class.getPackage().getImplementationVersion();
        versions.put("hofvijver", own == null ? "(not packaged)" : own);
        versions.put("java", Runtime.version().toString());
        versions.put("duckdb", DuckDbEngine.version());
        spark.ifPresent(found -> versions.put("spark", found.version()));
        postgres.ifPresent(found -> versions.put("postgresql", found.version()));
        return versions;
    }

    private void tell(Growth growth) {
        String country = growth.country().isPresent()
                ? String.format(
                        Locale.ROOT,
                        "extrapolated to 18 million: %,.0f s",
                        growth.country().getAsDouble())
                : "too few or too small sizes to extrapolate";
        out.printf(
                Locale.ROOT,
                "  %-36s %-16s %8.1f s + %,10.1f s a million; persons ^ %.2f (%d sizes); %s%n",
                growth.stage(),
                growth.figure(),
                growth.fixed(),
                growth.perMillion(),
                growth.exponent(),
                growth.points(),
                country);
    }
}
