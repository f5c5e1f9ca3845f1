package nl.hofvijver.spark;

import java.util.Map;

/**
 * Settings for one step by what it reads. A region is a hundred small steps: compiling each of them into a class of its own
 * and spreading a few rows over many partitions costs more than the work. Below {@link #SMALL} a step is interpreted, in
 * few partitions; from there on it is compiled, spread, and adapted to what comes out of its parts.
 */
final class StepScale {
    /** Bytes of compressed Parquet. */
    static final long SMALL = 32L << 20;

    private static final long PER_PARTITION = 8L << 20;

    private StepScale() {}

    /**
     * Settings of Spark for a step.
     *
     * @param bytes size of the files that it reads
     * @param partitions the most partitions of a shuffle
     */
    static Map<String, String> of(long bytes, int partitions) {
        boolean small = bytes < SMALL;
        long spread = small ? Math.min(partitions, 1 + bytes / PER_PARTITION) : partitions;
        return Map.of(
                "spark.sql.codegen.wholeStage", Boolean.toString(!small),
                "spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK",
                "spark.sql.adaptive.enabled", Boolean.toString(!small),
                "spark.sql.shuffle.partitions", Long.toString(spread));
    }
}
