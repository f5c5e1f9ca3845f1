package nl.hofvijver.spark;

import java.util.Map;

/**
 * Settings for one step by what it reads. A region is a hundred small steps: compiling each of them into a class of its own
 * and spreading a few rows over many partitions costs more than the work. Below {@link #SMALL} a step is interpreted, in
 * few partitions; from there on it is compiled, spread, and adapted to what comes out of its parts.
 */
final class StepScale {
    /** Rows that a step reads: compiling it takes about as long as interpreting it over this many. */
    static final long SMALL = 100_000;

    private static final long PER_PARTITION = 50_000;

    private StepScale() {}

    /**
     * Settings of Spark for a step.
     *
     * @param rows how many it reads, of all its tables together
     * @param partitions the most partitions of a shuffle
     */
    static Map<String, String> of(long rows, int partitions) {
        boolean small = rows < SMALL;
        return Map.of(
                "spark.sql.codegen.wholeStage", Boolean.toString(!small),
                "spark.sql.codegen.factoryMode", small ? "NO_CODEGEN" : "FALLBACK",
                "spark.sql.adaptive.enabled", Boolean.toString(!small),
                "spark.sql.shuffle.partitions", Long.toString(Math.min(partitions, 1 + rows / PER_PARTITION)));
    }
}
