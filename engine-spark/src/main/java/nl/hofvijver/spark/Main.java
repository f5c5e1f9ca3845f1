package nl.hofvijver.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.engine.progress.ProgressLines;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The second process of {@code hofvijver refresh --engine spark}, and what {@code spark-submit} runs. Tells its progress
 * on standard output in lines for the first process, and problems on standard error.
 */
@Command(
        name = "hofvijver-spark",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        description = {
            "Runs a stage of a region on Apache Spark: refresh makes the snapshot, ask the cells of the handbook.",
            "Deliveries and snapshot must be readable for every worker under the same path."
        },
        footer = {
            "",
            "Examples",
            "  java -jar hofvijver-spark.jar refresh --region haaglanden --master local[2]",
            "  spark-submit --master spark://host:7077 hofvijver-spark.jar refresh --region /shared/haaglanden",
            "",
            "Exit codes   0 done   1 the data are not in order   2 wrong use"
        })
public final class Main implements Callable<Integer> {
    /** What can be run on Spark. */
    enum Stage {
        REFRESH,
        ASK
    }

    @Parameters(paramLabel = "STAGE", description = "${COMPLETION-CANDIDATES}")
    private Stage stage = Stage.REFRESH;

    @Option(names = "--region", paramLabel = "DIR", defaultValue = ".", description = "The region.")
    private Path region = Path.of(".");

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            description = "local[2], spark://host:7077 (default: what spark-submit was given, else local[*]).")
    private String master = System.getProperty("spark.master", "local[*]");

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "64",
            description = "Partitions of a shuffle before small ones are joined (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "A setting of Spark itself.")
    private Map<String, String> more = new LinkedHashMap<>();

    @Option(
            names = "--totals",
            paramLabel = "FILE",
            description = "Where to write what the tasks cost and moved, as JSON.")
    private Optional<Path> totalsFile = Optional.empty();

    /** Runs the stage and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::report)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        Region read = Region.read(region);
        SparkTotals totals = new SparkTotals();
        ProgressLines progress = new ProgressLines(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        EngineStart start = settings -> started(settings, totals, progress);
        switch (stage) {
            case REFRESH -> Refresh.run(read, start, progress);
            case ASK -> Ask.run(read, Snapshot.required(read), Handbook.load(read), start, progress);
        }
        progress.stage("spark", 0);
        progress.done(totals.line());
        totalsFile.ifPresent(file -> Aside.text(file, totals.json()));
        return CommandLine.ExitCode.OK;
    }

    private SparkEngine started(EngineSettings settings, SparkTotals totals, Progress progress) {
        progress.stage("spark", 0);
        SparkEngine engine = SparkEngine.open(
                new SparkSettings(master, settings.spill().resolve("spark"), partitions, more), totals);
        progress.done(engine.identity() + " runs on " + master);
        return engine;
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        List<Problem> problems = failure instanceof ProblemException known
                ? known.problems()
                : Failures.problem("hofvijver-spark", failure).problems();
        problems.forEach(p -> command.getErr().println(p.text()));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
