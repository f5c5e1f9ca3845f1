package nl.hofvijver.statistics.spatial;

/** p from simulated values of a statistic. */
final class PseudoP {
    private PseudoP() {}

    /** Returns twice the smaller tail, each counted as (r + 1) / (B + 1), and at most 1. */
    static double twoSided(double observed, double[] drawn) {
        int atLeast = 0;
        int atMost = 0;
        for (double value : drawn) {
            if (value >= observed) {
                atLeast++;
            }
            if (value <= observed) {
                atMost++;
            }
        }
        return twoSided(Math.min(atLeast, atMost), drawn.length);
    }

    static double twoSided(int smallerTail, int draws) {
        return Math.min(1, 2 * (smallerTail + 1.0) / (draws + 1.0));
    }
}
