/**
 * Small-area estimates: relative risks that borrow strength from the other areas (empirical Bayes) or from the
 * neighbours (BYM2). Observed and expected events per area go in; posterior means, intervals, the probability that the
 * risk is raised, and the share of the area's own data come out. They are model estimates, to be marked as such, and
 * may not be the outcome of an evaluation: an area that was smoothed towards its neighbours has partly their outcome.
 */
@NullMarked
package nl.hofvijver.statistics.smoothing;

import org.jspecify.annotations.NullMarked;
