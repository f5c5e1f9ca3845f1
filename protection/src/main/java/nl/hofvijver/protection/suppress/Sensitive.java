package nl.hofvijver.protection.suppress;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * The directions in which the table must stay uncertain: the sensitive cells in free cells only, up to a factor. Cells
 * that determine each other share one direction. Kept up to date while cells are published.
 */
final class Sensitive {
    private final Map<Row, Integer> numberOf;
    private Row[] rows;
    private final BitSet alone;
    private int count;
    private final int[][] users;
    private final int[] userCount;

    Sensitive(int cells) {
        this(new HashMap<>(), new Row[64], new BitSet(), 0, new int[cells][], new int[cells]);
    }

    private Sensitive(Map<Row, Integer> numberOf, Row[] rows, BitSet alone, int count, int[][] users, int[] userCount) {
        this.numberOf = numberOf;
        this.rows = rows;
        this.alone = alone;
        this.count = count;
        this.users = users;
        this.userCount = userCount;
    }

    Sensitive copy() {
        int[][] lists = new int[users.length][];
        for (int cell = 0; cell < lists.length; cell++) {
            if (userCount[cell] > 0) {
                lists[cell] = Arrays.copyOf(users[cell], userCount[cell]);
            }
        }
        return new Sensitive(
                new HashMap<>(numberOf), rows.clone(), (BitSet) alone.clone(), count, lists, userCount.clone());
    }

    /**
     * Adds a direction; {@code row} must be reduced and not zero.
     *
     * @param known whether one contributor knows its cell: then it may not come to determine any other sensitive cell
     */
    void add(Row row, boolean known) {
        Row direction = row.normalised();
        Integer present = numberOf.get(direction);
        if (present != null) {
            alone.set(present, known || alone.get(present));
            return;
        }
        alone.set(count, known);
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count] = direction;
        numberOf.put(direction, count);
        index(direction, count++);
    }

    /** Whether publishing {@code row} would make a sensitive cell known. */
    boolean isGivenAwayBy(Row row) {
        return numberOf.containsKey(row.normalised());
    }

    /** How many directions refer to a cell, at most: the work of binding it. */
    int users(int cell) {
        return userCount[cell];
    }

    /**
     * Rewrites every direction that refers to the cell just bound.
     *
     * @return false, and nothing changed, when a cell that one contributor knows would then determine another one
     */
    boolean substitute(int cell, Echelon echelon) {
        int[] affected = affected(cell);
        Row[] after = new Row[affected.length];
        Map<Row, Integer> merging = new HashMap<>();
        for (int i = 0; i < affected.length; i++) {
            after[i] = echelon.reduce(rows[affected[i]]).normalised();
            if (after[i].isZero()) {
                throw new IllegalStateException("a sensitive cell became known");
            }
            if (!alone.isEmpty()) {
                Integer same = merging.getOrDefault(after[i], numberOf.get(after[i]));
                if (same != null && (alone.get(same) || alone.get(affected[i]))) {
                    return false;
                }
                merging.put(after[i], affected[i]);
            }
        }
        userCount[cell] = 0;
        for (int i = 0; i < affected.length; i++) {
            numberOf.remove(rows[affected[i]]);
            if (numberOf.putIfAbsent(after[i], affected[i]) == null) {
                rows[affected[i]] = after[i];
                index(after[i], affected[i]);
            } else {
                rows[affected[i]] = Row.ZERO;
            }
        }
        return true;
    }

    private int[] affected(int cell) {
        int[] affected = new int[userCount[cell]];
        int n = 0;
        for (int i = 0; i < affected.length; i++) {
            if (rows[users[cell][i]].coefficient(cell) != 0) {
                affected[n++] = users[cell][i];
            }
        }
        return Arrays.stream(affected, 0, n).distinct().toArray();
    }

    private void index(Row row, int number) {
        for (int cell : row.cells()) {
            int[] list = users[cell] == null ? new int[4] : users[cell];
            if (userCount[cell] == list.length) {
                list = Arrays.copyOf(list, list.length * 2 + 1);
            }
            list[userCount[cell]++] = number;
            users[cell] = list;
        }
    }
}
