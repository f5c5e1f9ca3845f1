package nl.hofvijver.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options with which a command runs its steps on another engine. */
final class EngineOption {
    /** The engines that run the same steps. */
    enum Name {
        DUCKDB,
        SPARK
    }

    private static final Set<String> SPARK_ONLY =
            Set.of("--master", "--driver-memory", "--partitions", "--conf", "--workplace", "--workplace-clear");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--engine",
            defaultValue = "duckdb",
            description =
                    "${COMPLETION-CANDIDATES}: DuckDB in this process, or Apache Spark in its own (default: DuckDB).")
    private Name name = Name.DUCKDB;

    @Option(
            names = "--master",
            paramLabel = "MASTER",
            defaultValue = "local[*]",
            description = "Spark: where it runs, local[2] or spark://host:7077 (default: ${DEFAULT-VALUE}).")
    private String master = "local[*]";

    @Option(
            names = "--driver-memory",
            paramLabel = "SIZE",
            defaultValue = "4g",
            description = "Spark: heap of the process that plans, and with a local master also works (default: 4g).")
    private String driverMemory = "4g";

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "64",
            description = "Spark: partitions of a shuffle (default: ${DEFAULT-VALUE}; docs/scale.md tells how many).")
    private int partitions;

    @Option(names = "--conf", paramLabel = "KEY=VALUE", description = "Spark: a setting of Spark itself.")
    private Map<String, String> more = new LinkedHashMap<>();

    @Option(
            names = "--workplace",
            paramLabel = "ADDRESS",
            description = {
                "Spark: folder of this region on HDFS or in an S3-compatible store, hdfs://… or s3a://…, for workers that",
                "do not see the region's files. Keys come from the environment, never from here (docs/scale.md)."
            })
    private Optional<String> workplace = Optional.empty();

    @Option(names = "--workplace-clear", description = "Spark: leave nothing in the workplace for the next run.")
    private boolean clear;

    /**
     * Whether the steps run on Spark.
     *
     * @throws ParameterException when an option stands there that means nothing without Spark
     */
    boolean isSpark() {
        if (name != Name.SPARK) {
            // There is no command line where a region is made without one.
            Optional.ofNullable(command.commandLine()).ifPresent(EngineOption::refuseWhatIsForSpark);
        }
        return name == Name.SPARK;
    }

    private static void refuseWhatIsForSpark(CommandLine line) {
        line.getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(SPARK_ONLY::contains)
                .findFirst()
                .ifPresent(option -> {
                    throw new ParameterException(line, option + " is for Spark: add --engine spark, or leave it out.");
                });
    }

    /** The process with Spark, as these options want it. */
    SparkProcess spark() {
        return SparkProcess.of(driverMemory, arguments());
    }

    private List<String> arguments() {
        List<String> arguments =
                new ArrayList<>(List.of("--master", master, "--partitions", Integer.toString(partitions)));
        more.forEach((key, value) -> arguments.addAll(List.of("--conf", key + "=" + value)));
        workplace.ifPresent(address -> arguments.addAll(List.of("--workplace", address)));
        if (clear) {
            arguments.add("--workplace-clear");
        }
        return arguments;
    }
}
