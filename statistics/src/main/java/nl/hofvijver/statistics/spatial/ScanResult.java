package nl.hofvijver.statistics.spatial;

import java.util.List;
import nl.hofvijver.statistics.Method;

/**
 * What a scan found.
 *
 * @param clusters circles that do not overlap, the most remarkable first, whether significant or not
 * @param replicates random maps that were made; fewer than asked when it stopped early
 * @param method how
 */
public record ScanResult(List<Cluster> clusters, int replicates, Method method) {
    /** Returns the clusters with p at or below a bound, possibly none. */
    public List<Cluster> significant(double bound) {
        return clusters.stream().filter(cluster -> cluster.p() <= bound).toList();
    }
}
