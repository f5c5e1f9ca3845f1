package nl.hofvijver.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.bench.sample.Sample;
import nl.hofvijver.bench.sample.SampleRun;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hofvijver bench ask}: the sample on a region that exists. */
@Command(
        name = "ask",
        description = {
            "Measures twenty measures of the handbook in a region that has been refreshed: by the handbook, by",
            "hand-written DuckDB SQL and by PostgreSQL, and counts the cells that differ. The region stays as it is.",
            "Ends with 1 when a cell differs."
        },
        footer = {"", "Example", "  ./hofvijver bench ask my-region --runs 5"})
final class SampleCommand implements Callable<Integer> {
    @Parameters(paramLabel = "REGION", description = "The region's folder.")
    private Path folder = Path.of("");

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often to run each way (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Mixin
    private PostgresOption postgres = new PostgresOption();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Override
    public Integer call() {
        out.println(Machine.here());
        Optional<PostgresPrograms> programs = postgres.find(new ArrayList<>(), out);
        Sample sample = new SampleRun(Region.read(folder), Math.max(1, runs), out).measure(programs);
        Stage byHand = sample.stage(Sample.BY_HAND, Stage.DUCKDB).orElseThrow();
        tell(
                "handbook against hand-written DuckDB SQL",
                Size.Ratio.of(sample.stage(Sample.HANDBOOK, Stage.DUCKDB).orElseThrow(), byHand));
        sample.stage(Sample.BY_HAND, Sample.POSTGRES)
                .ifPresent(there -> tell("PostgreSQL against hand-written DuckDB SQL", Size.Ratio.of(there, byHand)));
        out.printf(
                Locale.ROOT,
                "%d measures, %,d cells; %d differ in the handbook, %d in PostgreSQL%n",
                sample.measures(),
                sample.cells(),
                sample.handbookDiffers(),
                sample.postgresDiffers());
        return sample.handbookDiffers() + sample.postgresDiffers() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private void tell(String name, Size.Ratio ratio) {
        out.printf(
                Locale.ROOT, "%s: %.2f x, %.2f x in processor time%n", name, ratio.seconds(), ratio.processorSeconds());
    }
}
