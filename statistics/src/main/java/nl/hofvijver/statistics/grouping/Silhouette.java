package nl.hofvijver.statistics.grouping;

/** How well points lie in their group (Rousseeuw 1987): (b - a) / max(a, b), with a and b mean distances. */
final class Silhouette {
    // The width needs all pairs; of many points every so many-th says the same.
    private static final int MOST_POINTS = 2000;

    private Silhouette() {}

    /** Returns the mean over the points, or over an even sample of them; a point that is alone in its group counts 0. */
    static double width(double[][] points, int[] group, int groups) {
        int step = Math.ceilDiv(points.length, MOST_POINTS);
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < points.length; i += step) {
            sum += width(points, group, groups, i, step);
            counted++;
        }
        return sum / counted;
    }

    private static double width(double[][] points, int[] group, int groups, int i, int step) {
        double[] distance = new double[groups];
        int[] size = new int[groups];
        for (int j = 0; j < points.length; j += step) {
            if (j != i) {
                distance[group[j]] += euclidean(points[i], points[j]);
                size[group[j]]++;
            }
        }
        if (size[group[i]] == 0) {
            return 0;
        }
        double own = distance[group[i]] / size[group[i]];
        double other = Double.POSITIVE_INFINITY;
        for (int k = 0; k < groups; k++) {
            if (k != group[i] && size[k] > 0) {
                other = Math.min(other, distance[k] / size[k]);
            }
        }
        return Double.isInfinite(other) ? 0 : (other - own) / Math.max(other, own);
    }

    private static double euclidean(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) {
            sum += (one[j] - other[j]) * (one[j] - other[j]);
        }
        return Math.sqrt(sum);
    }
}
