package nl.hofvijver.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.bench.api.ApiBench;
import nl.hofvijver.bench.door.DoorBench;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.linkage.LinkageBench;
import nl.hofvijver.bench.protection.ProtectionBench;
import nl.hofvijver.bench.report.ReportCommand;
import nl.hofvijver.bench.sample.PostgresPrograms;
import nl.hofvijver.bench.statistics.StatisticsBench;
import nl.hofvijver.bench.truth.TruthCommand;
import nl.hofvijver.cli.CliProblem;
import nl.hofvijver.cli.Main;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code hofvijver bench}: what the chain costs on this machine, with what it is compared to. */
@Command(
        name = "hofvijver bench",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Measures the whole chain on fictional regions: generate, pack, deliver, refresh, ask, release, and a",
            "refresh that changes nothing. Beside it a plain scan of the same files, and twenty measures of the",
            "handbook by hand-written DuckDB SQL and by PostgreSQL, and with --spark refresh and ask on Apache Spark.",
            "Figures go to the terminal and to a JSON file."
        },
        footer = {
            "",
            "The whole chain runs once over a small region first. What can be run again without changing its",
            "input is run --runs times; the output says of the rest that it was run once, and why. On a",
            "machine that does other work, look at processor time.",
            "",
            "Example",
            "  ./hofvijver bench --persons 20000,50000 --runs 3 --json bench.json",
            "  ./hofvijver bench --persons 1200000 --runs 1 --until ask --json docs/performance/chain-1200000.json",
            "  ./hofvijver bench --persons 20000 --runs 1 --spark local[2]",
            "  ./hofvijver bench ask my-region",
            "  ./hofvijver bench truth my-region my-region-truth",
            "  ./hofvijver bench report"
        },
        subcommands = {
            SampleCommand.class,
            TruthCommand.class,
            DoorBench.class,
            LinkageBench.class,
            ProtectionBench.class,
            StatisticsBench.class,
            ApiBench.class,
            ReportCommand.class
        })
public final class Bench implements Callable<Integer> {
    @Option(
            names = "--persons",
            paramLabel = "N[,N...]",
            split = ",",
            defaultValue = "20000,50000",
            description = "Inhabitants of each region, at least 1000 (default: ${DEFAULT-VALUE}).")
    private List<Integer> persons = List.of();

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "How often to run what can be run again (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Inhabitants of the region to run over first, not measured; 0 for none"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--until",
            paramLabel = "PART",
            defaultValue = "SAMPLE",
            description =
                    "The last part to measure, ${COMPLETION-CANDIDATES}: of a large region the release takes longer"
                            + " than all before (default: ${DEFAULT-VALUE}).")
    private Until until = Until.SAMPLE;

    @Mixin
    private PostgresOption postgres = new PostgresOption();

    @Mixin
    private SparkOption spark = new SparkOption();

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            defaultValue = "bench-regions",
            description = "Where regions are made; must be empty or absent (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("bench-regions");

    @Option(names = "--keep", description = "Keep the regions; otherwise each is removed when it has been measured.")
    private boolean keep;

    @Option(
            names = "--json",
            paramLabel = "FILE",
            defaultValue = "bench.json",
            description = "Where the figures go (default: ${DEFAULT-VALUE}).")
    private Path json = Path.of("bench.json");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Runs the command and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command with its problem handling. */
    static CommandLine commandLine() {
        return Main.handling(new CommandLine(new Bench()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true); // ask is a command, and a part of the chain
    }

    @Override
    public Integer call() {
        refuseUnusable();
        Path place = emptied(folder.toAbsolutePath().normalize());
        List<String> leftOut = new ArrayList<>();
        Optional<PostgresPrograms> programs =
                until.reaches(Until.SAMPLE) ? postgres.find(leftOut, out) : Optional.empty();
        Optional<SparkStages> other = spark.find(place, leftOut, out);
        if (until != Until.SAMPLE) {
            leftOut.add("The chain was measured until " + until.name().toLowerCase(Locale.ROOT) + " (--until).");
        }
        Measuring measuring = new Measuring(place, seed, runs, keep, programs, other, until, out);
        measuring.measure(
                persons,
                warmUp,
                leftOut,
                command(),
                measured -> Aside.text(json, FigureBook.JSON.writeValueAsString(measured) + "\n"));
        out.println("figures: " + json);
        return CommandLine.ExitCode.OK;
    }

    private void refuseUnusable() {
        if (runs < 1 || warmUp < 0 || persons.stream().anyMatch(n -> n < Measuring.FEWEST)) {
            throw new CommandLine.ParameterException(
                    commandLine(),
                    "--runs is at least 1, --warm-up at least 0, and every region has at least " + Measuring.FEWEST
                            + " inhabitants.");
        }
    }

    private static Path emptied(Path place) {
        try {
            if (Files.isDirectory(place)) {
                try (var files = Files.list(place)) {
                    if (files.findAny().isPresent()) {
                        throw new ProblemException(new Problem(
                                CliProblem.BENCH_FOLDER_TAKEN,
                                "The folder to measure in is not empty.",
                                place.toString(),
                                "Name another with --folder, or remove it."));
                    }
                }
            }
            return Files.createDirectories(place);
        } catch (IOException e) {
            throw Aside.failed(place, e);
        }
    }

    private String command() {
        return "./hofvijver bench --persons "
                + String.join(",", persons.stream().map(String::valueOf).toList()) + " --runs " + runs + " --warm-up "
                + warmUp + " --seed " + seed + postgres.asGiven()
                + spark.asGiven()
                + (until == Until.SAMPLE ? "" : " --until " + until.name().toLowerCase(Locale.ROOT));
    }
}
