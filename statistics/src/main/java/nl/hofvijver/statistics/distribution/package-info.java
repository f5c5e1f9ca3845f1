/**
 * Quantiles and tail probabilities of the normal, gamma and beta distribution, to full precision in both tails. The
 * special functions come from Commons Numbers; inverting them is done here, because the solver of Commons Statistics
 * stops at an absolute error that is large for a quantile near zero. Other distributions: use Commons Statistics.
 */
@NullMarked
package nl.hofvijver.statistics.distribution;

import org.jspecify.annotations.NullMarked;
