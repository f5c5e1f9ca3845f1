/**
 * Linking files: opens an engine, reads CSV, runs a linkage, writes results, and keeps what the next delivery needs.
 *
 * <p>The state folder holds the compared form of every record, names included where they are plain: it belongs where
 * the sources are. A run is written aside and becomes current in one move.
 */
@NullMarked
package nl.hofvijver.linkage.session;

import org.jspecify.annotations.NullMarked;
