package nl.hofvijver.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import nl.hofvijver.spark.workplace.Workplace;
import nl.hofvijver.spark.workplace.WorkplaceAddress;
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
            "Every worker must see the region under the same path, or reach a workplace in a store."
        },
        footer = {
            "",
            "Examples",
            "  java -jar hofvijver-spark.jar refresh --region haaglanden --master local[2]",
            "  spark-submit --master spark://host:7077 hofvijver-spark.jar refresh --region /shared/haaglanden",
            "  java -jar hofvijver-spark.jar refresh --region haaglanden --master spark://host:7077 \\",
            "    --workplace hdfs://namenode:8020/hofvijver/haaglanden",
            "",
            "Keys of a store are read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, from a credential provider, or from",
            "core-site.xml in HADOOP_CONF_DIR; never from the command line, which every user of the machine can see.",
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
            names = "--workplace",
            paramLabel = "ADDRESS",
            description = "Where executors read and write instead of in the region: hdfs://… or s3a://….")
    private Optional<String> workplace = Optional.empty();

    @Option(names = "--workplace-clear", description = "Leave nothing in the workplace for the next run.")
    private boolean clear;

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
        HadoopSettings.refuseKeys(more.keySet());
        Region read = Region.read(region);
        Optional<WorkplaceAddress> address = workplace.map(WorkplaceAddress::of);
        Map<String, String> all = HadoopSettings.ofEnvironment();
        address.ifPresent(a -> all.putAll(a.settings()));
        all.putAll(more);
        SparkSettings settings =
                new SparkSettings(master, read.engine(List.of()).spill().resolve("spark"), partitions, all);
        ProgressLines progress = new ProgressLines(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        SparkTotals totals = new SparkTotals();
        if (address.isEmpty()) {
            run(read, settings, TablePlace.SHARED_FILES, totals, progress);
        } else {
            runIn(address.get(), read, settings, totals, progress);
        }
        progress.stage("spark", 0);
        progress.done(totals.line());
        totalsFile.ifPresent(file -> Aside.text(file, totals.json()));
        return CommandLine.ExitCode.OK;
    }

    private void runIn(
            WorkplaceAddress address, Region read, SparkSettings settings, SparkTotals totals, Progress progress) {
        Workplace opened = Workplace.open(
                address,
                read.code(),
                read.folder().resolve("workplace"),
                settings.hadoop(),
                () -> clear ? List.of() : SharedTables.of(read),
                progress);
        try (opened) {
            run(read, settings, opened, totals, progress);
        }
        progress.stage("spark", 0);
        progress.done(opened.traffic().line());
    }

    private void run(Region read, SparkSettings settings, TablePlace place, SparkTotals totals, Progress progress) {
        EngineStart start = _ -> started(settings, place, totals, progress);
        switch (stage) {
            case REFRESH -> Refresh.run(read, start, progress);
            case ASK -> Ask.run(read, Snapshot.required(read), Handbook.load(read), start, progress);
        }
    }

    private static SparkEngine started(
            SparkSettings settings, TablePlace place, SparkTotals totals, Progress progress) {
        progress.stage("spark", 0);
        SparkEngine engine = SparkEngine.open(settings, place, totals);
        progress.done(engine.identity() + " runs on " + settings.master());
        return engine;
    }

    private static int report(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        List<Problem> problems = failure instanceof ProblemException known
                ? known.problems()
                : Failures.problem("hofvijver-spark", failure, TablePlace.SHARED_FILES)
                        .problems();
        problems.forEach(p -> command.getErr().println(p.text()));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
