/**
 * How well people can reach care, by floating catchment areas. Travel times come in as a sparse list of pairs (a pair
 * that is not listed cannot be reached), supply and population as arrays; accessibility per area comes out. Whatever the
 * variant, accessibility times population adds up to the supply that somebody can reach.
 */
@NullMarked
package nl.hofvijver.statistics.access;

import org.jspecify.annotations.NullMarked;
