package nl.hofvijver.statistics;

/**
 * A running sum that keeps the rounding error of each addition (Neumaier 1974), so that the total of millions of
 * small terms does not depend on their scale. Not safe for use by several threads.
 */
public final class StableSum {
    private double sum;
    private double lost;

    /** Adds one term. */
    public void add(double term) {
        double next = sum + term;
        // The smaller of the two loses its low digits in the addition: recover them from the larger.
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    /** Returns the total of the terms so far. */
    public double value() {
        return sum + lost;
    }

    /** Returns the total of an array, in its order. */
    public static double of(double[] terms) {
        return of(terms, 0, terms.length);
    }

    /** Returns the total of {@code terms[from]} up to but not including {@code terms[to]}. */
    public static double of(double[] terms, int from, int to) {
        var sum = new StableSum();
        for (int i = from; i < to; i++) {
            sum.add(terms[i]);
        }
        return sum.value();
    }
}
