package nl.hofvijver.statistics.spatial;

import java.util.Arrays;

/**
 * Who is next to whom, with a weight per pair, in compressed rows. Immutable. An area never is its own neighbour here;
 * Gi* adds the area itself.
 */
public final class Neighbours {
    private final int[] starts;
    private final int[] indices;
    private final double[] weights;

    private Neighbours(int[] starts, int[] indices, double[] weights) {
        this.starts = starts;
        this.indices = indices;
        this.weights = weights;
    }

    /**
     * Makes binary neighbours from lists.
     *
     * @param lists per area the areas it touches: each at most once, not itself; may be empty for an island
     */
    public static Neighbours of(int[][] lists) {
        var starts = new int[lists.length + 1];
        for (int i = 0; i < lists.length; i++) {
            starts[i + 1] = starts[i] + lists[i].length;
        }
        var indices = new int[starts[lists.length]];
        var seen = new int[lists.length];
        Arrays.fill(seen, -1);
        for (int i = 0; i < lists.length; i++) {
            int[] sorted = lists[i].clone();
            Arrays.sort(sorted);
            for (int j : sorted) {
                if (j < 0 || j >= lists.length || j == i || seen[j] == i) {
                    throw new IllegalArgumentException("area " + i + " has " + j + " as a neighbour, or twice");
                }
                seen[j] = i;
            }
            System.arraycopy(sorted, 0, indices, starts[i], sorted.length);
        }
        var ones = new double[indices.length];
        Arrays.fill(ones, 1);
        return new Neighbours(starts, indices, ones);
    }

    /** Returns the {@code k} nearest areas of each by straight-line distance; at equal distance the lowest number. */
    public static Neighbours nearest(double[] x, double[] y, int k) {
        return of(new NearestPoints(x, y).nearest(k));
    }

    /** Returns the same neighbours with weights that add up to one per area; an island keeps none. */
    public Neighbours rowStandardised() {
        var shares = new double[weights.length];
        for (int i = 0; i < size(); i++) {
            double total = totalWeight(i);
            for (int p = starts[i]; p < starts[i + 1]; p++) {
                shares[p] = weights[p] / total;
            }
        }
        return new Neighbours(starts, indices, shares);
    }

    /** Returns the neighbours among {@code kept} areas only, renumbered in that order (ascending). */
    Neighbours restrictedTo(int[] kept) {
        var rest = new int[kept.length + 1];
        var links = new int[indices.length];
        var values = new double[weights.length];
        int end = 0;
        for (int i = 0; i < kept.length; i++) {
            for (int p = starts[kept[i]]; p < starts[kept[i] + 1]; p++) {
                int place = Arrays.binarySearch(kept, indices[p]);
                if (place >= 0) {
                    links[end] = place;
                    values[end++] = weights[p];
                }
            }
            rest[i + 1] = end;
        }
        return new Neighbours(rest, Arrays.copyOf(links, end), Arrays.copyOf(values, end));
    }

    /** Returns the number of areas. */
    public int size() {
        return starts.length - 1;
    }

    /** Returns the number of neighbours of area {@code i}. */
    public int count(int i) {
        return starts[i + 1] - starts[i];
    }

    /** Returns neighbour number {@code n} of area {@code i}; neighbours ascend. */
    public int neighbour(int i, int n) {
        return indices[starts[i] + n];
    }

    /** Returns the weight of neighbour number {@code n} of area {@code i}. */
    public double weight(int i, int n) {
        return weights[starts[i] + n];
    }

    /** Returns the sum of the weights of area {@code i}. */
    public double totalWeight(int i) {
        double total = 0;
        for (int p = starts[i]; p < starts[i + 1]; p++) {
            total += weights[p];
        }
        return total;
    }

    /** Returns the weighted sum of {@code values} over the neighbours of area {@code i}. */
    public double lag(int i, double[] values) {
        double lag = 0;
        for (int p = starts[i]; p < starts[i + 1]; p++) {
            lag += weights[p] * values[indices[p]];
        }
        return lag;
    }

    /** Returns the weight of {@code j} as a neighbour of {@code i}, 0 when it is none. */
    public double weightBetween(int i, int j) {
        int p = Arrays.binarySearch(indices, starts[i], starts[i + 1], j);
        return p < 0 ? 0 : weights[p];
    }

    /** Returns whether every area is a neighbour of all its neighbours, with the same weight. */
    public boolean symmetric() {
        for (int i = 0; i < size(); i++) {
            for (int p = starts[i]; p < starts[i + 1]; p++) {
                if (weightBetween(indices[p], i) != weights[p]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Returns a number per area, from 0: areas that can be reached from each other over neighbours share it. */
    public int[] components() {
        var component = new int[size()];
        Arrays.fill(component, -1);
        var waiting = new int[size()];
        int number = 0;
        for (int seed = 0; seed < size(); seed++) {
            if (component[seed] < 0) {
                int end = 0;
                waiting[end++] = seed;
                component[seed] = number;
                for (int next = 0; next < end; next++) {
                    int area = waiting[next];
                    for (int p = starts[area]; p < starts[area + 1]; p++) {
                        if (component[indices[p]] < 0) {
                            component[indices[p]] = number;
                            waiting[end++] = indices[p];
                        }
                    }
                }
                number++;
            }
        }
        return component;
    }
}
