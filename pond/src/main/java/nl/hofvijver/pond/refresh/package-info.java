/**
 * From deliveries to a snapshot: the tables of OMOP CDM 5.4 and the region's extension tables ({@code x_...}).
 *
 * <p>Delivered tables enter as they were accepted, with the columns of their contract; a snapshot leaves as Parquet
 * with a manifest and is never altered. All rules stand in the SQL files beside this package, one per table; the Java
 * here decides only what has to be made again and which snapshot is the current one. A snapshot holds no number or
 * pseudonym of a partner outside {@code x_person_key}.
 */
@NullMarked
package nl.hofvijver.pond.refresh;

import org.jspecify.annotations.NullMarked;
