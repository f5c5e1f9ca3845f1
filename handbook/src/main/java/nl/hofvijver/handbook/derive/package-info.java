/**
 * Figures that do not follow from two counts of one cell: means and medians, waits, indirect standardisation, small-area
 * smoothing, hot spots, inequality over deprivation, post-stratification. True counts come in, rows of cells go out;
 * nothing here reads or writes files. All statistics are those of the {@code statistics} module.
 */
@NullMarked
package nl.hofvijver.handbook.derive;

import org.jspecify.annotations.NullMarked;
