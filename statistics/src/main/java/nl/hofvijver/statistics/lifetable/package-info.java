/**
 * Life expectancy and healthy life expectancy from abridged life tables. Deaths and person-years per age band go in;
 * years of life come out with their interval, or a reason why they may not be shown. Any contiguous bands with an open
 * end will do. Zero deaths in a closed band are taken as they are: putting a small constant in their place biases the
 * life expectancy of small areas by years.
 */
@NullMarked
package nl.hofvijver.statistics.lifetable;

import org.jspecify.annotations.NullMarked;
