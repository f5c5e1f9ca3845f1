/**
 * How many professionals there will be, and how many are needed. Stocks by age and sex go in with what leaves and
 * enters them; heads and full-time equivalents per year come out. Nothing here knows a region or a profession, and no
 * figure is a prediction: it is what follows when rates stay as they were handed in.
 */
@NullMarked
package nl.hofvijver.statistics.workforce;

import org.jspecify.annotations.NullMarked;
