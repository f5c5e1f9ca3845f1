package nl.hofvijver.linkage.cluster;

import java.util.Arrays;
import java.util.Comparator;

/** Pairs of records with the probability that they are one person, by the places of the records in {@link Traits}. */
public final class Pairs {
    private static final int START = 1024;

    private int[] ls = new int[START];
    private int[] rs = new int[START];
    private double[] probabilities = new double[START];
    private int size;

    /** Adds a pair. */
    public Pairs add(int l, int r, double probability) {
        if (size == ls.length) {
            ls = Arrays.copyOf(ls, 2 * size);
            rs = Arrays.copyOf(rs, 2 * size);
            probabilities = Arrays.copyOf(probabilities, 2 * size);
        }
        ls[size] = Math.min(l, r);
        rs[size] = Math.max(l, r);
        probabilities[size] = probability;
        size++;
        return this;
    }

    /** Number of pairs. */
    public int size() {
        return size;
    }

    /** The lower place of a pair. */
    public int l(int pair) {
        return ls[pair];
    }

    /** The higher place of a pair. */
    public int r(int pair) {
        return rs[pair];
    }

    /** The probability of a pair. */
    public double probability(int pair) {
        return probabilities[pair];
    }

    /**
     * The pairs from {@code threshold} on, the most probable first, then by place. That costs little when they were added in
     * this order.
     */
    int[] fromMostProbable(double threshold) {
        Integer[] order = new Integer[size];
        int accepted = 0;
        for (int i = 0; i < size; i++) {
            if (probabilities[i] >= threshold) {
                order[accepted++] = i;
            }
        }
        Arrays.sort(
                order,
                0,
                accepted,
                Comparator.<Integer>comparingDouble(i -> -probabilities[i])
                        .thenComparingInt(i -> ls[i])
                        .thenComparingInt(i -> rs[i]));
        return Arrays.stream(order, 0, accepted).mapToInt(Integer::intValue).toArray();
    }
}
