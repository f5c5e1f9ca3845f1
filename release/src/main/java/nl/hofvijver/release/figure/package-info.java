/**
 * The gate between true counts and published figures: every row of a release is made here, and from rounded counts
 * only. A hidden row carries no number at all; the rule that hid it goes to the audit and never into a figure.
 *
 * <p>Each method (proportion or rate, standardised, life expectancy, published by others) has one class that turns the
 * rows of a slice into figures. The statistics come from the statistics module, many at a time.
 */
@NullMarked
package nl.hofvijver.release.figure;

import org.jspecify.annotations.NullMarked;
