/**
 * The analyst's desk: every method of the statistics library on a table of one's own, as
 * {@code hofvijver statistics METHOD table.csv}.
 *
 * <p>A table comes in as CSV and leaves as CSV with the figures, the method that made them and, where there is none, the
 * reason. Nothing here knows regions, ponds or releases: what is computed from a private table stays with who asked.
 */
@NullMarked
package nl.hofvijver.desk;

import org.jspecify.annotations.NullMarked;
