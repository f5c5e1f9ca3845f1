/**
 * Tables of one's own for {@code hofvijver protect} and {@code hofvijver audit}: reads CSV files and hierarchies, names
 * what is wrong with them by file, row and column, and writes the decisions.
 */
@NullMarked
package nl.hofvijver.cli.table;

import org.jspecify.annotations.NullMarked;
