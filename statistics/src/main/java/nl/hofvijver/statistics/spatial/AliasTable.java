package nl.hofvijver.statistics.spatial;

import java.util.Arrays;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.StableSum;

/** Draws numbers with given probabilities in constant time (Walker 1977, set up as in Vose 1991). */
final class AliasTable {
    private final double[] keep;
    private final int[] alias;

    /** Prepares draws in proportion to {@code weights}: zero or above, not all zero. */
    AliasTable(double[] weights) {
        int n = weights.length;
        double mean = StableSum.of(weights) / n;
        keep = Arrays.stream(weights).map(weight -> weight / mean).toArray();
        alias = new int[n];
        Arrays.setAll(alias, i -> i);
        var small = new int[n];
        var large = new int[n];
        int smalls = 0;
        int larges = 0;
        for (int i = 0; i < n; i++) {
            if (keep[i] < 1) {
                small[smalls++] = i;
            } else {
                large[larges++] = i;
            }
        }
        while (smalls > 0 && larges > 0) {
            int poor = small[--smalls];
            int rich = large[larges - 1];
            alias[poor] = rich;
            keep[rich] -= 1 - keep[poor];
            if (keep[rich] < 1) {
                larges--;
                small[smalls++] = rich;
            }
        }
        // What is left differs from one by rounding only.
        while (larges > 0) {
            keep[large[--larges]] = 1;
        }
        while (smalls > 0) {
            int left = small[--smalls];
            keep[left] = weights[left] > 0 ? 1 : 0;
            alias[left] = weights[left] > 0 ? left : largestOf(weights);
        }
    }

    private static int largestOf(double[] weights) {
        int largest = 0;
        for (int i = 1; i < weights.length; i++) {
            largest = weights[i] > weights[largest] ? i : largest;
        }
        return largest;
    }

    int draw(RandomStream random) {
        int i = random.nextInt(keep.length);
        return random.nextDouble() < keep[i] ? i : alias[i];
    }
}
