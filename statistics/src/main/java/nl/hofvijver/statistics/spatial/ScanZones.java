package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;

/**
 * All circles of a scan: per centre the areas in order of distance, with the running size of the circle and the factor
 * that bounds its likelihood ratio. Sorted once; a random map only needs running sums of its cases.
 */
final class ScanZones {
    private final double[] x;
    private final double[] y;
    private final LikelihoodRatio ratio;
    private final int[][] members;
    private final double[][] sizes;
    private final double[][] bounds;

    private ScanZones(double[] x, double[] y, LikelihoodRatio ratio) {
        this.x = x;
        this.y = y;
        this.ratio = ratio;
        members = new int[x.length][];
        sizes = new double[x.length][];
        bounds = new double[x.length][];
    }

    static ScanZones of(double[] x, double[] y, LikelihoodRatio ratio, double largestShare) {
        var zones = new ScanZones(x, y, ratio);
        double largest = largestShare * StableSum.of(ratio.sizes()) * (1 + 1e-12);
        IntStream.range(0, x.length).parallel().forEach(centre -> zones.grow(centre, largest));
        return zones;
    }

    private void grow(int centre, double largest) {
        int[] order = Order.ascending(squaredDistances(centre));
        var running = new double[order.length];
        var size = new StableSum();
        int count = 0;
        while (count < order.length) {
            size.add(ratio.sizes()[order[count]]);
            if (size.value() > largest) {
                break;
            }
            running[count++] = size.value();
        }
        members[centre] = Arrays.copyOf(order, count);
        sizes[centre] = Arrays.copyOf(running, count);
        // A circle without population has no ratio: its bound stays 0 and it is never looked at.
        bounds[centre] = Arrays.stream(sizes[centre])
                .map(e -> e > 0 ? ratio.bound(e) : 0)
                .toArray();
    }

    private double[] squaredDistances(int centre) {
        var squared = new double[x.length];
        for (int i = 0; i < squared.length; i++) {
            double dx = x[i] - x[centre];
            double dy = y[i] - y[centre];
            squared[i] = dx * dx + dy * dy;
        }
        return squared;
    }

    /** Returns the number of centres around which no circle is small enough and has population. */
    int centresWithoutCircle() {
        return (int) Arrays.stream(bounds)
                .filter(around -> Arrays.stream(around).noneMatch(bound -> bound > 0))
                .count();
    }

    int centres() {
        return members.length;
    }

    /** Returns the first {@code length} areas of a centre, nearest first. */
    int[] members(int centre, int length) {
        return Arrays.copyOf(members[centre], length);
    }

    /** Returns the expected cases in the first {@code length} areas of a centre. */
    double size(int centre, int length) {
        return sizes[centre][length - 1];
    }

    /** Returns the distance from a centre to the farthest of its first {@code length} areas. */
    double radius(int centre, int length) {
        int farthest = members[centre][length - 1];
        return Math.hypot(x[farthest] - x[centre], y[farthest] - y[centre]);
    }

    /** Returns the largest likelihood ratio per centre; 0 where no circle has the difference that is looked for. */
    double[] bestPerCentre(double[] cases) {
        return IntStream.range(0, members.length)
                .parallel()
                .mapToDouble(centre -> best(centre, cases, 0))
                .toArray();
    }

    /** Returns the largest likelihood ratio of the map. */
    double largest(double[] cases) {
        double best = 0;
        for (int centre = 0; centre < members.length; centre++) {
            best = best(centre, cases, best);
        }
        return best;
    }

    private double best(int centre, double[] cases, double toBeat) {
        int[] areas = members[centre];
        double[] size = sizes[centre];
        double[] bound = bounds[centre];
        double best = toBeat;
        double count = 0;
        for (int k = 0; k < areas.length; k++) {
            count += cases[areas[k]];
            double difference = count - size[k];
            if (difference * difference * bound[k] > best && ratio.counts(difference)) {
                best = Math.max(best, ratio.log(count, size[k]));
            }
        }
        return best;
    }

    /** Returns how many areas the best circle of a centre has, the smallest when several are equally good. */
    int bestLength(int centre, double[] cases) {
        double best = 0;
        int length = 0;
        double count = 0;
        for (int k = 0; k < members[centre].length; k++) {
            count += cases[members[centre][k]];
            double size = sizes[centre][k];
            if (size > 0 && ratio.counts(count - size)) {
                double log = ratio.log(count, size);
                if (log > best) {
                    best = log;
                    length = k + 1;
                }
            }
        }
        return length;
    }
}
