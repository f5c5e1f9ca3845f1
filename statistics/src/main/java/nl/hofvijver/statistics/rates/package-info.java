/**
 * Proportions, crude rates and standardised rates with their confidence limits. Counts and populations go in per band
 * or per area, estimates come out; one configuration object holds what is the same for all areas (standard population,
 * limits, multiplier, level). A band that is absent, or a population that is not above zero, makes the figure missing
 * with a reason: it is never left out of the sum, because a rate over 18 of 19 bands looks plausible and is wrong.
 */
@NullMarked
package nl.hofvijver.statistics.rates;

import org.jspecify.annotations.NullMarked;
