/**
 * The invented geography: gemeenten, wijken and buurten with boundaries that tile the land exactly.
 *
 * <p>The geography does not depend on the seed or the number of people, so that a code means the same place in every demo
 * region.
 */
@NullMarked
package nl.hofvijver.synth.area;

import org.jspecify.annotations.NullMarked;
