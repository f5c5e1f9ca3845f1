/**
 * Runs the same steps as the embedded engine on Apache Spark, for regions that do not fit one machine.
 *
 * <p>In come steps and Parquet files, out go Parquet files with the same cells as DuckDB makes; what the two write
 * differently stands in the function table and nowhere else. Rows about persons stay in the executors: nothing here
 * collects a table to the driver. A Spark session decodes dates only when the JVM was started with {@link SparkJvm}'s
 * flags.
 */
@NullMarked
package nl.hofvijver.spark;

import org.jspecify.annotations.NullMarked;
