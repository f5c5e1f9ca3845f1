/**
 * Poisson, logistic and negative binomial regression on plain arrays. Observations come in as columns, a fitted model
 * comes out with its covariance in one of the published conventions, and what makes a fit worthless (a level without
 * events, separation, collinear columns, no convergence) comes out as a reason with the names of the columns instead of
 * a table of numbers. Sums run over blocks of rows in parallel and are added in the order of the blocks, so the result
 * does not depend on the number of threads. Families are an implementation detail; callers choose a regression.
 */
@NullMarked
package nl.hofvijver.statistics.regression;

import org.jspecify.annotations.NullMarked;
