/**
 * The areas of a region: gemeenten, wijken and buurten with their boundaries, per vintage of the division.
 *
 * <p>A code means nothing without its vintage: one gemeente recodes all its buurten and another moves a boundary under
 * the same code. Everything here therefore speaks of a code in a vintage, and an area keeps its row in the statistics
 * when its drawing is missing or broken.
 */
@NullMarked
package nl.hofvijver.pond.area;

import org.jspecify.annotations.NullMarked;
