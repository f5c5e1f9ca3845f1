package nl.hofvijver.protection.round;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import nl.hofvijver.protection.model.Relations;

/**
 * Rounds the finest cells to multiples of a base and lets all totals be sums of what was rounded, so that every figure
 * stays additive and the same in all tables (Langsrud &amp; Heldal 2018, "An algorithm for small count rounding of tabular
 * data"). Which cells go up is chosen so that all totals together stay close to the truth.
 *
 * <p>Finest cells are less than one base away from the truth; totals are not bounded but mostly nearer than that, and
 * {@link Deviation} tells how far the worst one is.
 *
 * @param base at least 2
 * @param smallOnly whether only counts below the base are rounded; larger ones keep their value
 */
public record AdditiveRounding(int base, boolean smallOnly) {
    public AdditiveRounding {
        if (base < 2) {
            throw new IllegalArgumentException("a base is at least 2, got " + base);
        }
    }

    /** Small-count rounding: counts of 1 to {@code base - 1} become 0 or the base, all others stay. */
    public static AdditiveRounding smallCounts(int base) {
        return new AdditiveRounding(base, true);
    }

    /** Controlled rounding: every finest count becomes a neighbouring multiple of the base. */
    public static AdditiveRounding controlled(int base) {
        return new AdditiveRounding(base, false);
    }

    /** A finest cell with the gain of rounding it up, as it was when it was last reckoned. */
    private record Raise(int cell, double gain) {}

    /** Rounds a table; the result has a value for every cell. */
    public double[] round(Relations table) {
        int[][] totals = totalsOf(table);
        boolean[] finest = finest(table);
        double[] error = new double[table.cells()];
        for (int cell = 0; cell < table.cells(); cell++) {
            if (finest[cell] && isRounded(table.value(cell))) {
                for (int total : totals[cell]) {
                    error[total] += table.value(cell) % base;
                }
            }
        }
        raise(table, totals, finest, error);
        double[] rounded = new double[table.cells()];
        for (int cell = 0; cell < rounded.length; cell++) {
            rounded[cell] = table.value(cell) - error[cell];
        }
        return rounded;
    }

    private boolean isRounded(double value) {
        return value % base != 0 && (!smallOnly || value < base);
    }

    /**
     * Raises one cell after the other by the base, each time the one that lessens the sum of squared errors most. A raise
     * lessens the gain of others, never adds to it, so an outdated gain at the top of the queue is enough to look at.
     */
    private void raise(Relations table, int[][] totals, boolean[] finest, double[] error) {
        PriorityQueue<Raise> queue = new PriorityQueue<>(
                Comparator.comparingDouble((Raise r) -> -r.gain()).thenComparingInt(Raise::cell));
        for (int cell = 0; cell < error.length; cell++) {
            if (finest[cell] && isRounded(table.value(cell))) {
                queue.add(new Raise(cell, gain(totals[cell], error)));
            }
        }
        while (!queue.isEmpty() && queue.peek().gain() > 0) {
            Raise first = queue.remove();
            double gain = gain(totals[first.cell()], error);
            if (gain < first.gain()) {
                queue.add(new Raise(first.cell(), gain));
            } else {
                for (int total : totals[first.cell()]) {
                    error[total] -= base;
                }
            }
        }
    }

    private double gain(int[] totals, double[] error) {
        double gain = 0;
        for (int total : totals) {
            gain += 2 * base * error[total] - (double) base * base;
        }
        return gain;
    }

    private static boolean[] finest(Relations table) {
        boolean[] finest = new boolean[table.cells()];
        Arrays.fill(finest, true);
        for (int relation = 0; relation < table.count(); relation++) {
            finest[table.total(relation)] = false;
        }
        return finest;
    }

    /** For every cell all cells that it is part of, however far up, and itself. */
    private static int[][] totalsOf(Relations table) {
        int[] depths = table.depths();
        Integer[] order = new Integer[table.cells()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> depths[i]));
        int[][] direct = direct(table);
        int[][] totals = new int[table.cells()][];
        for (int cell : order) {
            BitSet above = new BitSet();
            above.set(cell);
            for (int total : direct[cell]) {
                for (int further : totals[total]) {
                    above.set(further);
                }
            }
            totals[cell] = above.stream().toArray();
        }
        return totals;
    }

    private static int[][] direct(Relations table) {
        int[] counts = new int[table.cells()];
        for (int relation = 0; relation < table.count(); relation++) {
            for (int i = 0; i < table.width(relation); i++) {
                counts[table.part(relation, i)]++;
            }
        }
        int[][] direct = new int[table.cells()][];
        Arrays.setAll(direct, cell -> new int[counts[cell]]);
        for (int relation = 0; relation < table.count(); relation++) {
            for (int i = 0; i < table.width(relation); i++) {
                int part = table.part(relation, i);
                direct[part][--counts[part]] = table.total(relation);
            }
        }
        return direct;
    }
}
