package nl.hofvijver.spark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * Where Spark runs and what it may use.
 *
 * @param master {@code local[2]}, {@code spark://host:7077}, or another master that Spark knows
 * @param spill folder for shuffle and spill files of this machine
 * @param partitions number of partitions of a shuffle before Spark joins the small ones; persons are spread over these
 * @param more further settings of Spark, such as {@code spark.executor.memory}; they win over those of the engine
 */
public record SparkSettings(String master, Path spill, int partitions, Map<String, String> more) {
    /** Tables below this size in memory may be sent to every executor; larger ones are shuffled by their key. */
    private static final String BROADCAST_BELOW = "32MB";

    /**
     * How much larger rows are in memory than in Parquet. Spark takes them for equal and then sends a row per person and
     * year to every executor; in snapshots a row takes 2 to 12 bytes on disk and 40 to 150 in memory.
     */
    private static final String IN_MEMORY = "16";

    /** Small partitions of a shuffle are read together up to this size: Spark's own 64 MB leaves processors idle. */
    private static final String TOGETHER = "16MB";

    public SparkSettings {
        more = Map.copyOf(more);
        if (!master.matches("local(\\[[0-9*,]+])?|[a-z0-9-]+:.*|yarn")) {
            throw new IllegalArgumentException("not a Spark master: " + master);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException("at least one partition, got " + partitions);
        }
    }

    /** On this machine with {@code cores} threads in the same process. */
    public static SparkSettings local(int cores, Path spill) {
        return new SparkSettings("local[" + cores + "]", spill, cores * 8, Map.of());
    }

    /** Hadoop's settings as the executors get them, with keys of the environment as Spark takes them. */
    Configuration hadoop() {
        SparkConf conf = new SparkConf();
        configuration().forEach(conf::set);
        return SparkHadoopUtil.get().newConfiguration(conf);
    }

    boolean isLocal() {
        return master.startsWith("local");
    }

    /** All settings of the session. */
    Map<String, String> configuration() {
        Map<String, String> all = new LinkedHashMap<>();
        all.putAll(meaning());
        all.putAll(scale());
        all.putAll(machine());
        all.putAll(more);
        return all;
    }

    /** What makes a SELECT mean the same as in DuckDB. */
    private static Map<String, String> meaning() {
        return Map.of(
                "spark.sql.ansi.enabled", "true",
                "spark.sql.ansi.doubleQuotedIdentifiers", "true",
                "spark.sql.parser.escapedStringLiterals", "true",
                "spark.sql.timestampType", "TIMESTAMP_NTZ",
                "spark.sql.parquet.inferTimestampNTZ.enabled", "true",
                "spark.sql.datetime.java8API.enabled", "true",
                "spark.sql.session.timeZone", "Europe/Amsterdam",
                "spark.sql.runSQLOnFiles", "false");
    }

    private Map<String, String> scale() {
        return Map.of(
                // What went between tasks goes with the step; else it stays on disk until the driver collects garbage.
                "spark.sql.classic.shuffleDependency.fileCleanup.enabled",
                "true",
                "spark.sql.shuffle.partitions",
                Integer.toString(partitions),
                "spark.sql.adaptive.enabled",
                "true",
                "spark.sql.adaptive.skewJoin.enabled",
                "true",
                "spark.sql.adaptive.coalescePartitions.enabled",
                "true",
                "spark.sql.adaptive.coalescePartitions.parallelismFirst",
                "false",
                "spark.sql.adaptive.advisoryPartitionSizeInBytes",
                TOGETHER,
                "spark.sql.autoBroadcastJoinThreshold",
                BROADCAST_BELOW,
                "spark.sql.adaptive.autoBroadcastJoinThreshold",
                BROADCAST_BELOW,
                "spark.sql.sources.fileCompressionFactor",
                IN_MEMORY);
    }

    private Map<String, String> machine() {
        Map<String, String> machine = new LinkedHashMap<>();
        machine.put("spark.app.name", "hofvijver");
        machine.put("spark.ui.enabled", "false");
        machine.put("spark.local.dir", spill.toAbsolutePath().toString());
        machine.put(
                "spark.sql.warehouse.dir", spill.resolve("warehouse").toUri().toString());
        machine.put("spark.sql.parquet.compression.codec", "zstd");
        machine.put("spark.hadoop.parquet.compression.codec.zstd.level", "1");
        machine.put("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
        // Without checksum files beside every file: Parquet has its own, and a snapshot holds tables only.
        machine.put("spark.hadoop.fs.file.impl", "org.apache.hadoop.fs.RawLocalFileSystem");
        machine.put("spark.executor.extraJavaOptions", SparkJvm.options());
        if (!isLocal()) {
            // What the function table calls in Java runs in the executors.
            String jars = String.join(",", SparkJvm.jarsForExecutors());
            if (!jars.isEmpty()) {
                machine.put("spark.jars", jars);
            }
        }
        if (isLocal()) {
            machine.put("spark.driver.bindAddress", "127.0.0.1");
            machine.put("spark.driver.host", "127.0.0.1");
        }
        return machine;
    }
}
