/**
 * How good predicted probabilities are: calibration first (do the numbers mean what they say), then discrimination (do
 * those with the event rank above those without), then whether acting on them helps. Predictions and 0/1 outcomes come
 * in as arrays of equal length; how the predictions were made is of no concern here.
 */
@NullMarked
package nl.hofvijver.statistics.prediction;

import org.jspecify.annotations.NullMarked;
