package nl.hofvijver.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.cli.SparkProcess;
import nl.hofvijver.engine.problem.ProblemException;
import picocli.CommandLine.Option;

/** Whether to run the same steps on Apache Spark beside DuckDB, and where. */
final class SparkOption {
    @Option(
            names = "--spark",
            paramLabel = "MASTER",
            description =
                    "Refresh and ask on Apache Spark too: local[2] or spark://host:7077. Needs hofvijver-spark.jar.")
    private Optional<String> master = Optional.empty();

    @Option(
            names = "--spark-memory",
            paramLabel = "SIZE",
            defaultValue = "4g",
            description = "Heap of the process with Spark (default: ${DEFAULT-VALUE}).")
    private String memory = "4g";

    /** What to measure with; when it was asked for and is not installed, {@code leftOut} and the terminal are told. */
    Optional<SparkStages> find(Path folder, List<String> leftOut, PrintStream out) {
        if (master.isEmpty()) {
            leftOut.add("Apache Spark was left out (no --spark).");
            return Optional.empty();
        }
        try {
            Path totals = folder.resolve("spark-totals.json");
            return Optional.of(new SparkStages(
                    SparkProcess.of(memory, List.of("--master", master.get(), "--totals", totals.toString())), totals));
        } catch (ProblemException absent) {
            absent.problems().forEach(problem -> {
                out.println(problem.text());
                leftOut.add(problem.what());
            });
            return Optional.empty();
        }
    }

    /** As it stands in the command that repeats a measurement. */
    String asGiven() {
        return master.map(m -> " --spark '" + m + "' --spark-memory " + memory).orElse("");
    }
}
