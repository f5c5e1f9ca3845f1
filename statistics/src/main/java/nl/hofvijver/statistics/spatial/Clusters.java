package nl.hofvijver.statistics.spatial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.numeric.Order;

/** The clusters of a scan, from the best circle of each centre. */
final class Clusters {
    private static final int MOST_CLUSTERS = 100;

    private Clusters() {}

    /** Takes circles from the best down, leaving out what overlaps with one taken before. */
    static ScanResult found(
            ScanZones zones,
            LikelihoodRatio ratio,
            double[] cases,
            double[] best,
            double[] maxima,
            boolean stopped,
            Method method) {
        double[] descending = Arrays.stream(best).map(log -> -log).toArray();
        var taken = new boolean[best.length];
        var clusters = new ArrayList<Cluster>();
        for (int centre : Order.ascending(descending)) {
            if (best[centre] <= 0 || clusters.size() == MOST_CLUSTERS) {
                break;
            }
            int[] members = zones.members(centre, zones.bestLength(centre, cases));
            if (Arrays.stream(members).noneMatch(i -> taken[i])) {
                Arrays.stream(members).forEach(i -> taken[i] = true);
                double p = p(best[centre], maxima, stopped);
                clusters.add(cluster(zones, ratio, cases, centre, members, best[centre], p));
            }
        }
        return new ScanResult(List.copyOf(clusters), maxima.length, method);
    }

    private static double p(double log, double[] maxima, boolean stopped) {
        long beaten = Arrays.stream(maxima).filter(maximum -> maximum >= log).count();
        // Besag and Clifford 1991: when stopped, the last map is one of those that beat it and is not counted again.
        return stopped ? (double) Math.max(1, beaten) / maxima.length : (beaten + 1.0) / (maxima.length + 1.0);
    }

    private static Cluster cluster(
            ScanZones zones, LikelihoodRatio ratio, double[] cases, int centre, int[] members, double log, double p) {
        double count = Arrays.stream(members).mapToDouble(i -> cases[i]).sum();
        double expected = zones.size(centre, members.length);
        double inside = count / expected;
        double outside = (ratio.cases - count) / (ratio.cases - expected);
        return new Cluster(
                centre,
                Arrays.stream(members).boxed().toList(),
                zones.radius(centre, members.length),
                count,
                expected,
                outside == 0 ? Double.POSITIVE_INFINITY : inside / outside,
                log,
                p);
    }
}
