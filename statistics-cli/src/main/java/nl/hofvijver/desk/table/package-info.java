/**
 * Tables as CSV: typed columns in, rows of results out, half a million rows and more.
 *
 * <p>Numbers become arrays, texts become numbers into a list of distinct values. All values of a file that cannot be read
 * are reported together with their line and column. A table divided by semicolons has decimal commas, as spreadsheets in
 * the Netherlands write it, and the result is written in the same way.
 */
@NullMarked
package nl.hofvijver.desk.table;

import org.jspecify.annotations.NullMarked;
