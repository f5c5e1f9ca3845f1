package nl.hofvijver.linkage.cluster;

/** Which records are in an accepted pair with which: a record has few, so that looking through them is fast. */
final class Neighbours {
    private final int[] from;
    private final int[] of;

    private Neighbours(int[] from, int[] of) {
        this.from = from;
        this.of = of;
    }

    static Neighbours of(Pairs pairs, int[] accepted, int records) {
        int[] from = new int[records + 1];
        for (int pair : accepted) {
            from[pairs.l(pair) + 1]++;
            from[pairs.r(pair) + 1]++;
        }
        for (int i = 0; i < records; i++) {
            from[i + 1] += from[i];
        }
        int[] free = from.clone();
        int[] of = new int[2 * accepted.length];
        for (int pair : accepted) {
            int l = pairs.l(pair);
            int r = pairs.r(pair);
            of[free[l]++] = r;
            of[free[r]++] = l;
        }
        return new Neighbours(from, of);
    }

    /** True when the two are an accepted pair. */
    boolean has(int a, int b) {
        boolean fewer = from[a + 1] - from[a] <= from[b + 1] - from[b];
        int one = fewer ? a : b;
        int other = fewer ? b : a;
        for (int i = from[one]; i < from[one + 1]; i++) {
            if (of[i] == other) {
                return true;
            }
        }
        return false;
    }
}
