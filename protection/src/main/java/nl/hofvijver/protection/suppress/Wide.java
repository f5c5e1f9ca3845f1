package nl.hofvijver.protection.suppress;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * Protects a block that is too large to measure at once. The width of a cell is measured in its surroundings only, as if
 * everything beyond were published: what is wide there is wide in the whole. Where it is not, one more cell is hidden.
 */
final class Wide {
    /** Hidden cells of a block up to which it is decided as a whole. */
    static final int LIMIT = 500;

    private static final int NEAR = 200;
    private static final int FAR = 700;
    private static final int ROUNDS = 60;

    private final Part part;
    private final int[][] rowsOf;
    private final BitSet withheld = new BitSet();

    Wide(Part part) {
        this.part = part;
        rowsOf = part.system().rowsOf();
    }

    Suppression run() {
        int[] order = part.candidates();
        Elimination base = part.elimination();
        BitSet hidden = hidden(base, order);
        BitSet narrow = narrow(hidden);
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed && !narrow.isEmpty(); round++) {
            BitSet before = (BitSet) withheld.clone();
            BitSet now = hidden;
            narrow.stream().forEach(cell -> cheapestNeighbour(cell, now).ifPresent(withheld::set));
            changed = !withheld.equals(before);
            hidden = hidden(base, order);
            narrow = narrow(hidden);
        }
        return new Suppression(hidden, narrow);
    }

    private BitSet hidden(Elimination base, int[] order) {
        BitSet hidden = base.copy().publish(order, withheld);
        hidden.or(part.sensitive());
        return hidden;
    }

    private BitSet narrow(BitSet hidden) {
        BitSet unknown = (BitSet) hidden.clone();
        unknown.or(part.internal());
        BitSet open = (BitSet) hidden.clone();
        BitSet narrow = new BitSet();
        for (int cell = open.nextSetBit(0); cell >= 0; cell = open.nextSetBit(cell + 1)) {
            BitSet left = around(cell, unknown, NEAR, open);
            if (left.get(cell)) {
                left = around(cell, unknown, FAR, open);
            }
            open.clear(cell);
            if (left.get(cell)) {
                narrow.set(cell);
            }
        }
        return narrow;
    }

    /** Measures the surroundings of a cell; clears what proves wide from {@code open} and returns what does not. */
    private BitSet around(int centre, BitSet unknown, int size, BitSet open) {
        BitSet cells = ball(centre, unknown, size);
        BitSet rows = new BitSet();
        cells.stream().forEach(cell -> Arrays.stream(rowsOf[cell]).forEach(rows::set));
        Block block = Block.of(part.system(), cells, rows);
        BitSet all = new BitSet();
        all.set(0, block.cells().length);
        double[] required = new double[block.cells().length];
        for (int i = 0; i < required.length; i++) {
            required[i] = open.get(block.cells()[i]) ? part.widths()[block.cells()[i]] : 0;
        }
        Echelon echelon = Elimination.of(block.system(), new BitSet(), new BitSet(), new BitSet())
                .echelon();
        BitSet narrow = block.global(new Uncertainty(block.system(), echelon, all).narrow(required));
        BitSet proved = (BitSet) cells.clone();
        proved.andNot(narrow);
        proved.clear(centre);
        open.andNot(proved);
        return narrow;
    }

    private BitSet ball(int centre, BitSet unknown, int size) {
        BitSet cells = new BitSet();
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        cells.set(centre);
        queue.add(centre);
        int count = 1;
        while (!queue.isEmpty() && count < size) {
            for (int row : rowsOf[queue.remove()]) {
                for (int cell : part.system().relations().get(row).cells()) {
                    if (unknown.get(cell) && !cells.get(cell) && count < size) {
                        cells.set(cell);
                        queue.add(cell);
                        count++;
                    }
                }
            }
        }
        return cells;
    }

    private Optional<Integer> cheapestNeighbour(int cell, BitSet hidden) {
        return Arrays.stream(rowsOf[cell])
                .boxed()
                .flatMap(row -> Arrays.stream(part.system().relations().get(row).cells())
                        .boxed())
                .filter(other -> !hidden.get(other)
                        && !part.known().get(other)
                        && !part.internal().get(other))
                .filter(other -> !withheld.get(other))
                .min(Comparator.<Integer>comparingDouble(other -> part.cost()[other])
                        .thenComparing(other -> other));
    }
}
