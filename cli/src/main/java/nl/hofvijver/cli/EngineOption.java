package nl.hofvijver.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options with which a command runs its steps on another engine. */
final class EngineOption {
    /** The engines that run the same steps. */
    enum Name {
        DUCKDB,
        SPARK
    }

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

    boolean isSpark() {
        return name == Name.SPARK;
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
