package nl.hofvijver.bench.truth;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.FiguresOption;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code hofvijver bench truth}: what was measured beside what was planted. */
@Command(
        name = "truth",
        description = {
            "Compares the last results of a fictional region with what was planted in it.",
            "Per measure and area level the share of figures by area, year and sex of which the interval of 95%% holds",
            "the truth, and the same for the change over all years and for the ratio of the most to the least",
            "deprived fifth. Measured and planted are percentages (a ratio for the gradient).",
            "Bar: 94%% inside; ends with 1 when one is missed."
        },
        footer = {"", "Example", "  ./hofvijver bench truth vijverland vijverland-truth"})
public final class TruthCommand implements Callable<Integer> {
    private static final String INSIDE = "% inside";
    private static final String COUNTS = "counts.csv";

    @Parameters(paramLabel = "REGION", description = "The region's folder; it has results.")
    private Path folder = Path.of("");

    @Parameters(
            paramLabel = "TRUTH",
            description = "The folder with what was planted, beside the region: REGION-truth.")
    private Path truth = Path.of("");

    @Mixin
    private FiguresOption figures = new FiguresOption();

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
        return compare(region, results, counts);
    }

    private int compare(Region region, Path results, Path counts) {
        try (DuckDbEngine engine = DuckDbEngine.open(
                        region.engine(List.of(results, truth.toAbsolutePath().normalize())));
                Statement statement = engine.connection().createStatement()) {
            engine.bind("cells", new Source.Parquet(List.of(results.resolve("cells.parquet"))));
            engine.bind("area_part", new Source.Parquet(List.of(results.resolve("area-parts.parquet"))));
            statement.execute("create temp table planted_count as select * from read_csv("
                    + DuckDbEngine.literal(counts.toString()) + ")");
            FigureBook book = figures.begin("What was planted and what is found");
            try (ResultSet row = statement.executeQuery(
                    Step.resource(TruthCommand.class, "planted").sql())) {
                while (row.next()) {
                    book.add(Row.of(row.getString(1) + ", " + row.getString(2) + ", " + row.getString(3))
                            .with("figures", row.getLong(4))
                            .with(INSIDE, 100 * row.getDouble(5))
                            .with("measured", row.getDouble(6))
                            .with("planted", row.getDouble(7))
                            .atLeast(INSIDE, 94));
                }
            }
            return book.finished();
        } catch (SQLException e) {
            throw DuckDbEngine.failed("comparing with what was planted", e);
        }
    }
}
