package nl.hofvijver.protection.suppress;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Cuts a half-decided table along its published cells: hidden cells that share a relation belong to one block, and what
 * happens in a block tells nothing about another.
 */
final class Blocks {
    private final LinearSystem system;
    private final BitSet hidden;
    private final int[] parent;
    private final int[][] rowsOf;

    private Blocks(LinearSystem system, BitSet hidden) {
        this.system = system;
        this.hidden = hidden;
        parent = new int[system.cells()];
        rowsOf = system.rowsOf();
        for (int cell = 0; cell < parent.length; cell++) {
            parent[cell] = cell;
        }
        for (Row row : system.relations()) {
            int first = -1;
            for (int cell : row.cells()) {
                if (hidden.get(cell)) {
                    if (first >= 0) {
                        parent[root(cell)] = root(first);
                    }
                    first = cell;
                }
            }
        }
    }

    /** The blocks of these hidden cells, in the order of their first cell. */
    static List<Block> of(LinearSystem system, BitSet hidden, BitSet fixed) {
        Blocks blocks = new Blocks(system, hidden);
        List<BitSet> members = new ArrayList<>();
        int[] number = new int[system.cells()];
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            int root = blocks.root(cell);
            if (number[root] == 0) {
                members.add(new BitSet());
                number[root] = members.size();
            }
            members.get(number[root] - 1).set(cell);
        }
        return members.stream().map(m -> blocks.block(m, fixed)).toList();
    }

    private Block block(BitSet members, BitSet fixed) {
        BitSet cells = (BitSet) members.clone();
        for (int cell = members.nextSetBit(0); cell >= 0; cell = members.nextSetBit(cell + 1)) {
            for (int row : rowsOf[cell]) {
                for (int other : system.relations().get(row).cells()) {
                    if (!fixed.get(other) && !hidden.get(other) && isPrivate(other, members)) {
                        cells.set(other);
                    }
                }
            }
        }
        BitSet rows = new BitSet();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            for (int row : rowsOf[cell]) {
                rows.set(row);
            }
        }
        return Block.of(system, cells, rows);
    }

    /** Whether no other block's hidden cells stand in one relation with a cell. */
    private boolean isPrivate(int cell, BitSet members) {
        for (int row : rowsOf[cell]) {
            for (int other : system.relations().get(row).cells()) {
                if (hidden.get(other) && !members.get(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private int root(int cell) {
        int at = cell;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
