package nl.hofvijver.statistics.spatial;

import java.util.Arrays;

/**
 * A k-d tree over points in the plane. Order among points at equal distance is by number, so that tied coordinates
 * never make the result depend on the order of building.
 */
final class NearestPoints {
    private static final int LEAF = 8;

    private final double[] x;
    private final double[] y;
    private final int[] order;

    NearestPoints(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("as many x as y expected");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i])) {
                throw new IllegalArgumentException("area " + (i + 1) + " has no coordinates");
            }
        }
        this.x = x;
        this.y = y;
        order = new int[x.length];
        Arrays.setAll(order, i -> i);
        build(0, x.length, true);
    }

    private void build(int from, int to, boolean byX) {
        if (to - from > LEAF) {
            int middle = (from + to) >>> 1;
            select(byX ? x : y, from, to - 1, middle);
            build(from, middle, !byX);
            build(middle + 1, to, !byX);
        }
    }

    /** Moves the elements of {@code order} so that the one at {@code at} separates smaller from larger (Hoare 1961). */
    private void select(double[] key, int first, int last, int at) {
        int low = first;
        int high = last;
        while (low < high) {
            double pivot = key[order[(low + high) >>> 1]];
            int left = low;
            int right = high;
            while (left <= right) {
                while (key[order[left]] < pivot) {
                    left++;
                }
                while (key[order[right]] > pivot) {
                    right--;
                }
                if (left <= right) {
                    int swap = order[left];
                    order[left++] = order[right];
                    order[right--] = swap;
                }
            }
            if (at <= right) {
                high = right;
            } else if (at >= left) {
                low = left;
            } else {
                return;
            }
        }
    }

    /** Returns for each point its {@code k} nearest others, nearest first. */
    int[][] nearest(int k) {
        if (k < 1 || k >= x.length) {
            throw new IllegalArgumentException("between 1 and " + (x.length - 1) + " neighbours, got " + k);
        }
        var result = new int[x.length][];
        for (int i = 0; i < x.length; i++) {
            var search = new Search(i, k);
            search.visit(0, x.length, true);
            result[i] = search.found;
        }
        return result;
    }

    /** One query: the best points so far, in order of distance and number. */
    private final class Search {
        private final int self;
        private final int[] found;
        private final double[] distance;
        private int size;

        Search(int self, int k) {
            this.self = self;
            found = new int[k];
            distance = new double[k];
        }

        void visit(int from, int to, boolean byX) {
            if (to - from <= LEAF) {
                for (int p = from; p < to; p++) {
                    offer(order[p]);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            int point = order[middle];
            double gap = byX ? x[self] - x[point] : y[self] - y[point];
            offer(point);
            visit(gap <= 0 ? from : middle + 1, gap <= 0 ? middle : to, !byX);
            // At exactly the worst distance a point with a lower number may still be on the other side.
            if (size < found.length || gap * gap <= distance[size - 1]) {
                visit(gap <= 0 ? middle + 1 : from, gap <= 0 ? to : middle, !byX);
            }
        }

        private void offer(int point) {
            if (point == self) {
                return;
            }
            double dx = x[point] - x[self];
            double dy = y[point] - y[self];
            double squared = dx * dx + dy * dy;
            int place = size;
            while (place > 0
                    && (squared < distance[place - 1]
                            || (squared == distance[place - 1] && point < found[place - 1]))) {
                place--;
            }
            if (place < found.length) {
                size = Math.min(found.length, size + 1);
                System.arraycopy(found, place, found, place + 1, size - place - 1);
                System.arraycopy(distance, place, distance, place + 1, size - place - 1);
                found[place] = point;
                distance[place] = squared;
            }
        }
    }
}
