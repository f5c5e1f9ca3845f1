/**
 * What an intervention did, by comparison with those who did not (yet) get it. Outcomes per unit and period, or persons
 * with covariates, come in; an effect with its interval and the conditions under which it means something come out.
 * A design that cannot support a standard error (one treated cluster, nobody to compare with) is a reason; conditions
 * that are doubtful (staggered start, imbalance, extreme weights) are notices. No method here compares before with
 * after alone.
 */
@NullMarked
package nl.hofvijver.statistics.evaluation;

import org.jspecify.annotations.NullMarked;
