package nl.hofvijver.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;

/**
 * Asks eleven built-in entries of a refreshed region, and computes the same measures with hand-written DuckDB SQL:
 * seconds and processor time of both, their ratio, and how many cells differ. Run with {@code bench/run ask REGION}; the
 * results of the region are made anew, so that its next release asks the whole handbook again.
 *
 * <p>The hand-written SQL knows its measures: it writes nothing to disk in between and leaves out what the handbook does
 * beside counting (population, linked share, what was delivered).
 */
public final class AskBench {
    private static final List<String> STAGES = List.of(
            "diagnosis",
            "medicine",
            "result",
            "child",
            "stretch",
            "visit",
            "seen",
            "death",
            "person_count",
            "event_count",
            "cell",
            "life_table");

    private static final List<String> READS = List.of(
            "condition_occurrence",
            "drug_exposure",
            "measurement",
            "visit_occurrence",
            "death",
            "x_person",
            "x_person_year",
            "x_residence",
            "x_registration",
            "x_delivered",
            "x_school");

    /** The entries of which the measures are written by hand; the handbook has more. */
    private static final Set<String> ENTRIES = Set.of(
            "child-food-insecurity",
            "copd",
            "depression",
            "diabetes-type-2",
            "ed-without-gp",
            "heart-failure",
            "life-expectancy",
            "mortality",
            "not-registered",
            "overweight-bmi",
            "polypharmacy");

    private final Region region;
    private final Snapshot snapshot;
    private final PrintStream out;

    private AskBench(Region region, PrintStream out) {
        this.region = region;
        this.snapshot = Snapshot.required(region);
        this.out = out;
    }

    /** Measures once, first by hand and then with the handbook. */
    public static void main(String[] arguments) throws IOException, SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new AskBench(Region.read(Path.of(arguments[0])), out).measure();
    }

    private void measure() throws IOException, SQLException {
        out.println(Machine.here());
        try (DuckDbEngine engine = DuckDbEngine.open(region.engine(List.of(snapshot.folder(), region.results())))) {
            Took byHand = byHand(engine);
            Took asked = asked();
            out.printf(
                    Locale.ROOT,
                    "by hand %.1f s (%.1f s of processor time), handbook %.1f s (%.1f s), ratio %.2f (%.2f), peak"
                            + " memory %.1f GiB%n",
                    byHand.seconds(),
                    byHand.processorSeconds(),
                    asked.seconds(),
                    asked.processorSeconds(),
                    asked.seconds() / byHand.seconds(),
                    asked.processorSeconds() / byHand.processorSeconds(),
                    Machine.peakGb());
            out.printf(Locale.ROOT, "cells that differ: %d%n", differing(engine));
        }
    }

    private record Took(double seconds, double processorSeconds) {
        static Took since(long start, long used) {
            return new Took(AskBench.seconds(start), (Machine.processorNanos() - used) / 1e9);
        }
    }

    private Took byHand(DuckDbEngine engine) throws IOException, SQLException {
        READS.forEach(table -> engine.bind(table, snapshot.source(table)));
        long start = System.nanoTime();
        long used = Machine.processorNanos();
        execute(engine, "set variable first_year = " + region.years().from());
        execute(engine, "set variable last_year = " + region.years().to());
        for (int i = 0; i < STAGES.size(); i++) {
            String stage = STAGES.get(i);
            long begin = System.nanoTime();
            String table = stage.equals("death") ? "deceased" : stage;
            execute(engine, "create temp table " + table + " as " + sql("%02d_%s.sql".formatted(i + 1, stage)));
            out.printf(Locale.ROOT, "  %-14s %6.1f s%n", stage, seconds(begin));
        }
        return Took.since(start, used);
    }

    private Took asked() throws IOException {
        Aside.delete(region.results());
        Handbook whole = Handbook.load(region);
        Handbook known = new Handbook(
                whole.entries().stream().filter(e -> ENTRIES.contains(e.id())).toList());
        long start = System.nanoTime();
        long used = Machine.processorNanos();
        Results results = Ask.run(region, snapshot, known, Progress.silent());
        Took took = Took.since(start, used);
        out.println("  " + results.cells());
        return took;
    }

    /** Cells of either side, with something in them, that the other side does not have or has otherwise. */
    private long differing(DuckDbEngine engine) throws IOException, SQLException {
        Results results = Results.current(region).orElseThrow();
        String differing =
                sql("differing.sql").replace("{cells}", results.cells().toString());
        Connection connection = engine.connection();
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(differing)) {
            count.next();
            return count.getLong(1);
        }
    }

    private static void execute(DuckDbEngine engine, String sql) throws SQLException {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static String sql(String name) throws IOException {
        try (InputStream in = AskBench.class.getResourceAsStream("handwritten/" + name)) {
            if (in == null) {
                throw new IOException("no file handwritten/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
