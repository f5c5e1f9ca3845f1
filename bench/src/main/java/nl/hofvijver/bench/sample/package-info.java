/**
 * A sample of twenty measures of the handbook, counted three times over the same snapshot: by the handbook, by
 * hand-written DuckDB SQL, and by hand-written PostgreSQL over the same rows. In comes a refreshed region, which stays as
 * it is; out come the times and the number of cells that differ. The hand-written SQL must not use code of the handbook.
 */
@NullMarked
package nl.hofvijver.bench.sample;

import org.jspecify.annotations.NullMarked;
