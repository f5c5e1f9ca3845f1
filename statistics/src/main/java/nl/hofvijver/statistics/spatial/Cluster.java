package nl.hofvijver.statistics.spatial;

import java.util.List;

/**
 * A circle with a remarkable number of cases. To be shown as a possible cluster with its p and the bound on its size;
 * it says nothing about a cause.
 *
 * @param centre the area in the middle
 * @param members its areas, nearest to the centre first
 * @param radius from the centre to the farthest of them, in units of the coordinates
 * @param cases inside
 * @param expected inside, when cases were spread in proportion to the population
 * @param relativeRisk inside against outside; infinite when all cases are inside
 * @param logLikelihoodRatio the statistic
 * @param p rank of the statistic among the largest of random maps
 */
public record Cluster(
        int centre,
        List<Integer> members,
        double radius,
        double cases,
        double expected,
        double relativeRisk,
        double logLikelihoodRatio,
        double p) {}
