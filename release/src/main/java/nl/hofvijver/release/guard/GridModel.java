package nl.hofvijver.release.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.protection.model.Relations;

/**
 * A grid as cells and relations of the protection library. A cell that every release knew alike is one cell. Where data
 * changed, the count now is what stayed and what was added, the count of then what stayed and what was removed; removed and
 * added are small groups of people who could be singled out, so they are cells too. Ground on which areas were redrawn is
 * one cell in all releases, unless data changed.
 */
final class GridModel {
    private static final int NONE = -1;

    private final Grid grid;
    private final Relations.Builder builder = new Relations.Builder();
    private final int[][] ids;
    private final boolean[][] changed;
    private final int[][] removed;
    private final int[][] added;
    private final int[] unionIds;
    private final Relations relations;

    /**
     * @param unions groups of cells of the grid, none within another, of which somebody was told the sum
     */
    GridModel(Grid grid, List<int[]> unions) {
        this.grid = grid;
        int variants = grid.variants();
        ids = new int[variants][grid.cells()];
        removed = new int[variants][];
        added = new int[variants][];
        changed = new boolean[variants][grid.cells()];
        for (int v = 1; v < variants; v++) {
            markChanged(v);
        }
        for (int cell = 0; cell < grid.cells(); cell++) {
            ids[0][cell] = builder.cell(grid.value(0, cell));
        }
        for (int v = 1; v < variants; v++) {
            for (int cell = 0; cell < grid.cells(); cell++) {
                ids[v][cell] = changed[v][cell] ? builder.cell(grid.value(v, cell)) : ids[0][cell];
            }
        }
        for (int v = 0; v < variants; v++) {
            relate(v);
            relateGround(v);
        }
        for (int v = 1; v < variants; v++) {
            link(v);
        }
        unionIds = unions.stream().mapToInt(this::union).toArray();
        relations = builder.build();
    }

    private int union(int[] cells) {
        int[] members = Arrays.stream(cells).map(cell -> ids[0][cell]).toArray();
        int total =
                builder.cell(Arrays.stream(members).mapToDouble(builder::value).sum());
        builder.relation(total, members);
        return total;
    }

    /** The cell of a union. */
    int idOfUnion(int number) {
        return unionIds[number];
    }

    private void markChanged(int v) {
        boolean again = false;
        for (int cell = 0; cell < grid.cells(); cell++) {
            changed[v][cell] = !grid.isSame(v, cell);
            again |= changed[v][cell];
        }
        while (again) {
            again = false;
            for (int cell = 0; cell < grid.cells(); cell++) {
                if (!changed[v][cell] && anyPartChanged(v, cell)) {
                    changed[v][cell] = true;
                    again = true;
                }
            }
        }
    }

    private boolean anyPartChanged(int v, int cell) {
        for (int[] family : grid.families(cell)) {
            for (int part : family) {
                if (changed[v][part]) {
                    return true;
                }
            }
        }
        return false;
    }

    private void relate(int v) {
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (v == 0 || changed[v][cell]) {
                for (int[] family : grid.families(cell)) {
                    builder.relation(
                            ids[v][cell],
                            Arrays.stream(family).map(part -> ids[v][part]).toArray());
                }
            }
        }
    }

    private void relateGround(int v) {
        for (int cell = grid.firstOfGround(); cell < grid.cells(); cell++) {
            int[] areas = grid.onGround(v, cell);
            if (areas.length > 0) {
                builder.relation(
                        ids[v][cell],
                        Arrays.stream(areas).map(part -> ids[v][part]).toArray());
            }
        }
    }

    /** Ties the finest cells that changed to what stayed, what went and what came. */
    private void link(int v) {
        removed[v] = new int[grid.cells()];
        added[v] = new int[grid.cells()];
        Arrays.fill(removed[v], NONE);
        Arrays.fill(added[v], NONE);
        boolean went = false;
        boolean came = false;
        for (int cell = 0; cell < grid.cells(); cell++) {
            went |= isFinestChanged(v, cell) && grid.value(v, cell) > grid.value(0, cell);
            came |= isFinestChanged(v, cell) && grid.value(v, cell) < grid.value(0, cell);
        }
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (isFinestChanged(v, cell)) {
                double stayed = Math.min(grid.value(v, cell), grid.value(0, cell));
                int stays = builder.cell(stayed);
                // When a change only takes away, or only adds, an outsider may well guess that.
                removed[v][cell] = went ? builder.cell(grid.value(v, cell) - stayed) : NONE;
                added[v][cell] = came ? builder.cell(grid.value(0, cell) - stayed) : NONE;
                builder.relation(ids[0][cell], came ? new int[] {stays, added[v][cell]} : new int[] {stays});
                builder.relation(ids[v][cell], went ? new int[] {stays, removed[v][cell]} : new int[] {stays});
            }
        }
        for (int cell = 0; cell < grid.cells(); cell++) {
            if (changed[v][cell] && !isFinestChanged(v, cell)) {
                removed[v][cell] = went ? sum(v, cell, removed[v]) : NONE;
                added[v][cell] = came ? sum(v, cell, added[v]) : NONE;
            }
        }
    }

    private int sum(int v, int cell, int[] parts) {
        List<Integer> finest = new ArrayList<>();
        collect(v, cell, finest);
        if (finest.isEmpty()) {
            return NONE;
        }
        int[] members = finest.stream().mapToInt(part -> parts[part]).toArray();
        double[] values = Arrays.stream(members).mapToDouble(builder::value).toArray();
        int total = builder.cell(Arrays.stream(values).sum());
        builder.relation(total, members);
        return total;
    }

    private void collect(int v, int cell, List<Integer> finest) {
        List<int[]> families = grid.families(cell);
        if (families.isEmpty()) {
            if (changed[v][cell]) {
                finest.add(cell);
            }
            return;
        }
        for (int part : families.getFirst()) {
            if (changed[v][part]) {
                collect(v, part, finest);
            }
        }
    }

    private boolean isFinestChanged(int v, int cell) {
        return changed[v][cell] && grid.families(cell).isEmpty();
    }

    Relations relations() {
        return relations;
    }

    /** The cell of the model that stands for a cell of the grid in a variant. */
    int id(int variant, int cell) {
        return ids[variant][cell];
    }

    /** Whether a cell, or anything that it is made of, was another count in a variant. */
    boolean isChanged(int variant, int cell) {
        return changed[variant][cell];
    }

    /** The cells for what changed between a variant and now: what went and what came. */
    int[] differences(int variant, int cell) {
        return Arrays.stream(new int[] {removed[variant][cell], added[variant][cell]})
                .filter(id -> id != NONE)
                .toArray();
    }
}
