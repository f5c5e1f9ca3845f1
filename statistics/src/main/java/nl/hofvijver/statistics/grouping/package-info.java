/**
 * Groups of areas that resemble each other in several figures at once. Figures come in as columns, one value per area
 * and no gaps; every column is brought to mean 0 and deviation 1 first, because euros would otherwise drown shares. The
 * groups have no meaning of their own: what sets each apart is in its centre.
 */
@NullMarked
package nl.hofvijver.statistics.grouping;

import org.jspecify.annotations.NullMarked;
