/**
 * Reads the files to be linked, row by row, into the one form in which records are compared. The only place that sees
 * names as a source wrote them; messages from here name rows and columns, never values.
 */
@NullMarked
package nl.hofvijver.linkage.source;

import org.jspecify.annotations.NullMarked;
