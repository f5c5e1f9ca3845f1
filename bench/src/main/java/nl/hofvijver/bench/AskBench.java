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
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;

/**
 * Asks the built-in handbook of a refreshed region, and computes the same measures with hand-written DuckDB SQL: seconds
 * of both, their ratio, and how many cells differ. Run with {@code java -cp … nl.hofvijver.bench.AskBench REGION}; the
 * results of the region are made anew.
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
            double byHand = byHand(engine);
            double asked = asked();
            out.printf(
                    Locale.ROOT,
                    "by hand %.1f s, handbook %.1f s, ratio %.2f, peak memory %.1f GiB%n",
                    byHand,
                    asked,
                    asked / byHand,
                    Machine.peakGb());
            out.printf(Locale.ROOT, "cells that differ: %d%n", differing(engine));
        }
    }

    private double byHand(DuckDbEngine engine) throws IOException, SQLException {
        READS.forEach(table -> engine.bind(table, snapshot.source(table)));
        long start = System.nanoTime();
        execute(engine, "set variable first_year = " + region.years().from());
        execute(engine, "set variable last_year = " + region.years().to());
        for (int i = 0; i < STAGES.size(); i++) {
            String stage = STAGES.get(i);
            long begin = System.nanoTime();
            String table = stage.equals("death") ? "deceased" : stage;
            execute(engine, "create temp table " + table + " as " + sql("%02d_%s.sql".formatted(i + 1, stage)));
            out.printf(Locale.ROOT, "  %-14s %6.1f s%n", stage, seconds(begin));
        }
        return seconds(start);
    }

    private double asked() throws IOException {
        Aside.delete(region.results());
        long start = System.nanoTime();
        Results results = Ask.run(region, snapshot, Handbook.load(region), Progress.silent());
        double seconds = seconds(start);
        out.println("  " + results.cells());
        return seconds;
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
