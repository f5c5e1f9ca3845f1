package nl.hofvijver.protection.audit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import nl.hofvijver.protection.model.Relations;

/**
 * The finest cells of a table, when every other cell is the sum of some of them in one way only: then any values at all of
 * the finest cells give a whole table.
 */
final class Atoms {
    private static final int[] NONE = {};

    private final int[][] within;
    private final int[][] above;
    private final int[][] beside;

    private Atoms(int[][] within, int[][] above, int[][] beside) {
        this.within = within;
        this.above = above;
        this.beside = beside;
    }

    /** Empty when two relations of one cell do not come down to the same finest cells. */
    static Optional<Atoms> of(Relations table, int[][] relationsOf) {
        int[][] within = new int[table.cells()][];
        int[] counts = new int[table.cells()];
        for (int relation : fromFineToCoarse(table)) {
            int[] cells = sum(table, relation, within);
            int total = table.total(relation);
            boolean same = within[total] == null || Arrays.equals(within[total], cells);
            for (int i = 1; i < cells.length && same; i++) {
                same = cells[i] > cells[i - 1];
            }
            if (!same) {
                return Optional.empty();
            }
            within[total] = cells;
        }
        for (int cell = 0; cell < within.length; cell++) {
            within[cell] = within[cell] == null ? new int[] {cell} : within[cell];
            for (int atom : within[cell]) {
                counts[atom]++;
            }
        }
        return Optional.of(new Atoms(within, above(within, counts), beside(table, within, relationsOf)));
    }

    private static int[] fromFineToCoarse(Relations table) {
        int[] depths = table.depths();
        Integer[] order = new Integer[table.count()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(r -> -depths[table.total(r)]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }

    private static int[] sum(Relations table, int relation, int[][] within) {
        int size = 0;
        for (int i = 0; i < table.width(relation); i++) {
            int[] part = within[table.part(relation, i)];
            size += part == null ? 1 : part.length;
        }
        int[] cells = new int[size];
        int n = 0;
        for (int i = 0; i < table.width(relation); i++) {
            int part = table.part(relation, i);
            if (within[part] == null) {
                cells[n++] = part;
            } else {
                System.arraycopy(within[part], 0, cells, n, within[part].length);
                n += within[part].length;
            }
        }
        Arrays.sort(cells);
        return cells;
    }

    private static int[][] above(int[][] within, int[] counts) {
        int[][] above = new int[within.length][];
        for (int cell = 0; cell < above.length; cell++) {
            above[cell] = counts[cell] == 0 ? NONE : new int[counts[cell]];
        }
        for (int cell = within.length - 1; cell >= 0; cell--) {
            for (int atom : within[cell]) {
                above[atom][--counts[atom]] = cell;
            }
        }
        return above;
    }

    private static int[][] beside(Relations table, int[][] within, int[][] relationsOf) {
        int[][] all = new int[table.cells()][];
        int[] metBy = new int[table.cells()];
        Arrays.fill(metBy, -1);
        for (int atom = 0; atom < all.length; atom++) {
            int[] beside = new int[8];
            int n = 0;
            metBy[atom] = atom;
            if (isFinest(within, atom)) {
                for (int relation : relationsOf[atom]) {
                    for (int i = 0; i < table.width(relation); i++) {
                        int other = table.part(relation, i);
                        if (metBy[other] != atom && isFinest(within, other)) {
                            metBy[other] = atom;
                            beside = n == beside.length ? Arrays.copyOf(beside, n * 2) : beside;
                            beside[n++] = other;
                        }
                    }
                }
            }
            all[atom] = Arrays.copyOf(beside, n);
        }
        return all;
    }

    private static boolean isFinest(int[][] within, int cell) {
        return within[cell].length == 1 && within[cell][0] == cell;
    }

    /** The finest cells that make up a cell. */
    int[] within(int cell) {
        return within[cell];
    }

    /** The cells that a finest cell is part of, itself included, in ascending order. */
    int[] above(int atom) {
        return above[atom];
    }

    /** The finest cells that stand beside a finest cell in some relation. */
    int[] beside(int atom) {
        return beside[atom];
    }
}
