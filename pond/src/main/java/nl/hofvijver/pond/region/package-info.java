/**
 * A region as it is written down in {@code region.yaml}: its name, years, area divisions, partners and rules, and the
 * folders in which its data stand. Reading checks everything that can be checked without data and reports all problems
 * at once. Nothing here opens a delivery or a data base; the day on which the region "is" comes from the region itself,
 * so that the same folder gives the same results tomorrow.
 */
@NullMarked
package nl.hofvijver.pond.region;

import org.jspecify.annotations.NullMarked;
