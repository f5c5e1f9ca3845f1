package nl.hofvijver.protection.model;

import java.util.Arrays;

/**
 * A sparse system of sums over cells: {@code total = part + part + …}, with the true value of every cell.
 *
 * <p>Cells are numbers from 0. All values are zero or more: a count of persons, or a magnitude such as costs. A cell may
 * be the total of several relations (the same area by age and by sex) and a part of several (in both the old and the
 * new division). Relations that follow from others are allowed.
 */
public final class Relations {
    private final double[] values;
    private final int[] totals;
    private final int[] starts;
    private final int[] parts;

    private Relations(double[] values, int[] totals, int[] starts, int[] parts) {
        this.values = values;
        this.totals = totals;
        this.starts = starts;
        this.parts = parts;
    }

    /** The number of cells. */
    public int cells() {
        return values.length;
    }

    /** The number of relations. */
    public int count() {
        return totals.length;
    }

    /** The true value of a cell, zero or more. */
    public double value(int cell) {
        return values[cell];
    }

    /** The cell on the left of a relation. */
    public int total(int relation) {
        return totals[relation];
    }

    /** The number of cells on the right of a relation, at least one. */
    public int width(int relation) {
        return starts[relation + 1] - starts[relation];
    }

    /** A cell on the right of a relation. */
    public int part(int relation, int position) {
        return parts[starts[relation] + position];
    }

    /** The same relations with other values, for example of a later year. */
    public Relations withValues(double[] other) {
        if (other.length != values.length) {
            throw new IllegalArgumentException(other.length + " values for " + values.length + " cells");
        }
        return new Relations(other.clone(), totals, starts, parts);
    }

    /** How far every cell is from the top: 0 for a cell that is part of nothing, else one more than its deepest total. */
    public int[] depths() {
        int[] depth = new int[cells()];
        boolean changed = true;
        for (int round = 0; changed; round++) {
            if (round > cells()) {
                throw new IllegalStateException("a cell is part of itself");
            }
            changed = false;
            for (int r = 0; r < count(); r++) {
                for (int i = starts[r]; i < starts[r + 1]; i++) {
                    if (depth[parts[i]] <= depth[totals[r]]) {
                        depth[parts[i]] = depth[totals[r]] + 1;
                        changed = true;
                    }
                }
            }
        }
        return depth;
    }

    /** Collects cells and relations. */
    public static final class Builder {
        private double[] values = new double[16];
        private int cells;
        private int[] totals = new int[16];
        private int[] starts = new int[17];
        private int relations;
        private int[] parts = new int[64];

        /**
         * Adds a cell and returns its number.
         *
         * @param value zero or more, finite
         */
        public int cell(double value) {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("a cell is finite and not negative, got " + value);
            }
            if (cells == values.length) {
                values = Arrays.copyOf(values, cells * 2);
            }
            values[cells] = value;
            return cells++;
        }

        /** The value of a cell that was added. */
        public double value(int cell) {
            if (cell < 0 || cell >= cells) {
                throw new IllegalArgumentException("there is no cell " + cell);
            }
            return values[cell];
        }

        /** Adds the relation that {@code total} is the sum of {@code addends}. */
        public void relation(int total, int... addends) {
            if (addends.length == 0) {
                throw new IllegalArgumentException("a total of nothing");
            }
            if (relations == totals.length) {
                totals = Arrays.copyOf(totals, relations * 2);
                starts = Arrays.copyOf(starts, relations * 2 + 1);
            }
            int from = starts[relations];
            if (from + addends.length > parts.length) {
                parts = Arrays.copyOf(parts, Math.max(parts.length * 2, from + addends.length));
            }
            System.arraycopy(addends, 0, parts, from, addends.length);
            totals[relations++] = total;
            starts[relations] = from + addends.length;
        }

        /** The system so far. */
        public Relations build() {
            return new Relations(
                    Arrays.copyOf(values, cells),
                    Arrays.copyOf(totals, relations),
                    Arrays.copyOf(starts, relations + 1),
                    Arrays.copyOf(parts, starts[relations]));
        }
    }
}
