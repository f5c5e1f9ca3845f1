package nl.hofvijver.synth.chance;

import java.util.Arrays;

/** Picks an index in proportion to its weight. */
public final class Weighted {
    private final double[] cumulative;

    /** @param weights not negative and not all zero */
    public Weighted(double... weights) {
        cumulative = weights.clone();
        for (int i = 1; i < cumulative.length; i++) {
            cumulative[i] += cumulative[i - 1];
        }
        if (!(total() > 0)) {
            throw new IllegalArgumentException("nothing to pick from: all weights are zero");
        }
    }

    /** The sum of the weights. */
    public double total() {
        return cumulative[cumulative.length - 1];
    }

    /** The index drawn. */
    public int pick(Dice dice) {
        return at(dice.uniform());
    }

    /** The index at a share of the total weight, from 0 up to, not including, 1. */
    public int at(double share) {
        int place = Arrays.binarySearch(cumulative, share * total());
        int index = place >= 0 ? place + 1 : -place - 1;
        return Math.min(index, cumulative.length - 1);
    }
}
