package nl.hofvijver.statistics.grouping;

import nl.hofvijver.statistics.Method;

/**
 * Areas in groups.
 *
 * @param method how the groups were made
 * @param group per area the number of its group, from 0; the largest group is number 0
 * @param centres per group the mean of each column in standard deviations from the mean of all areas
 * @param sizes per group its number of areas
 * @param explained share of the variance that lies between the groups, 0 to 1
 * @param silhouette mean silhouette width (Rousseeuw 1987), -1 to 1: near 0, the groups run into each other
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
public record Grouping(
        Method method, int[] group, double[][] centres, int[] sizes, double explained, double silhouette) {}
