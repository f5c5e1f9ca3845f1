/**
 * Runs steps: named tables go in, one SELECT makes one table, written as Parquet. The SQL is the subset that DuckDB
 * and Spark share; what differs has a name of its own in the engine's function table. Nothing here knows about
 * patients, areas or the handbook.
 */
@NullMarked
package nl.hofvijver.engine;

import org.jspecify.annotations.NullMarked;
