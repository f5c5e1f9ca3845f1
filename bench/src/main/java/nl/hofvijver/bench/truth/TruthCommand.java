package nl.hofvijver.bench.truth;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

/** {@code hofvijver bench truth}: what was measured beside what was planted. */
@Command(
        name = "truth",
        description = {
            "Compares the last results of a fictional region with what was planted in it: per measure and area level the",
            "share of figures by area, year and sex of which the interval of 95% holds the truth, and the same for the",
            "change over all years and for the ratio of the most to the least deprived fifth. Measured and planted are",
            "percentages (a ratio for the gradient)."
        },
        footer = {"", "Example", "  ./hofvijver bench truth vijverland vijverland-truth"})
public final class TruthCommand implements Callable<Integer> {
    private static final String COUNTS = "counts.csv";

    @Parameters(paramLabel = "REGION", description = "The region's folder; it has results.")
    private Path folder = Path.of("");

    @Parameters(
            paramLabel = "TRUTH",
            description = "The folder with what was planted, beside the region: REGION-truth.")
    private Path truth = Path.of("");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        Region region = Region.read(folder);
        Path counts = truth.resolve(COUNTS).toAbsolutePath().normalize();
        Path results = Results.current(region).map(Results::folder).orElse(region.results());
        for (Path file : List.of(counts, results.resolve("cells.parquet"))) {
            if (!Files.isRegularFile(file)) {
                out.println("There is no " + file + ": run a demo, and name its region and the folder REGION-truth.");
                return ExitCode.USAGE;
            }
        }
        compare(region, results, counts);
        return ExitCode.OK;
    }

    private void compare(Region region, Path results, Path counts) {
        try (DuckDbEngine engine = DuckDbEngine.open(
                        region.engine(List.of(results, truth.toAbsolutePath().normalize())));
                Statement statement = engine.connection().createStatement()) {
            engine.bind("cells", new Source.Parquet(List.of(results.resolve("cells.parquet"))));
            engine.bind("area_part", new Source.Parquet(List.of(results.resolve("area-parts.parquet"))));
            statement.execute("create temp table planted_count as select * from read_csv("
                    + DuckDbEngine.literal(counts.toString()) + ")");
            out.printf(
                    "%-16s %-34s %-9s %7s %8s %9s %9s%n",
                    "", "measure", "level", "cells", "inside", "measured", "planted");
            try (ResultSet row = statement.executeQuery(
                    Step.resource(TruthCommand.class, "planted").sql())) {
                while (row.next()) {
                    out.printf(
                            Locale.ROOT,
                            "%-16s %-34s %-9s %7d %7.1f%% %9.3f %9.3f%n",
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getLong(4),
                            100 * row.getDouble(5),
                            row.getDouble(6),
                            row.getDouble(7));
                }
            }
        } catch (SQLException e) {
            throw DuckDbEngine.failed("comparing with what was planted", e);
        }
    }
}
