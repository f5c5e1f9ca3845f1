/**
 * The numerical floor under the models: small dense systems, least squares, orderings and Wald intervals, all on plain
 * arrays. Matrices of coefficients are {@code [row][column]}; data are {@code [column][row]}, because a model reads one
 * variable at a time. Nothing here knows about health; what a singular matrix means is decided by the caller.
 */
@NullMarked
package nl.hofvijver.statistics.numeric;

import org.jspecify.annotations.NullMarked;
