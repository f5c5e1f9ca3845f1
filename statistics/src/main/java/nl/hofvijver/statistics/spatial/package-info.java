/**
 * Autocorrelation and clusters on a map of areas: neighbours, Moran's I, local Moran, Getis-Ord Gi*, and the circular
 * scan statistic. Areas are numbers; who touches whom comes in as lists, or is derived from coordinates. A p per area
 * is always accompanied by its adjustments for the number of areas, and a hot spot is defined on those: on the bare p,
 * one area in twenty of a map without any pattern would be one.
 */
@NullMarked
package nl.hofvijver.statistics.spatial;

import org.jspecify.annotations.NullMarked;
