package nl.hofvijver.protection.audit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import nl.hofvijver.protection.model.Relations;

/**
 * What follows for each unknown cell from one relation at a time, over and over: a total is at most the sum of the most
 * its parts can be, a part at most what the others leave. Sound, not complete; most leaks show here already.
 */
final class Ranges {
    /** Rounds through which one relation may pass before the linear programme takes over: gains can get endlessly small. */
    private static final int VISITS = 50;

    private final Relations table;
    private final int[][] relationsOf;
    final double[] lower;
    final double[] upper;
    /** The relation that last narrowed a cell; -1 when none did. */
    final int[] because;

    Ranges(Relations table, BitSet unknown, Attack attack, int[][] relationsOf) {
        this.table = table;
        this.relationsOf = relationsOf;
        lower = new double[table.cells()];
        upper = new double[table.cells()];
        because = new int[table.cells()];
        Arrays.fill(because, -1);
        for (int cell = 0; cell < table.cells(); cell++) {
            double value = table.value(cell);
            boolean hidden = unknown.get(cell);
            double most = Math.max(value, attack.ceiling().applyAsDouble(cell));
            lower[cell] = hidden
                    ? Math.min(attack.knownPersons(), value)
                    : Math.max(0, value - attack.below().applyAsDouble(cell));
            upper[cell] = hidden ? most : Math.min(most, value + attack.above().applyAsDouble(cell));
        }
    }

    /** Goes on until nothing changes. */
    void narrow() {
        int[] visits = new int[table.count()];
        boolean[] queued = new boolean[table.count()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        for (int relation = 0; relation < table.count(); relation++) {
            queue.add(relation);
            queued[relation] = true;
        }
        while (!queue.isEmpty()) {
            int relation = queue.remove();
            queued[relation] = false;
            if (visits[relation]++ < VISITS) {
                for (int cell : narrow(relation)) {
                    for (int next : relationsOf[cell]) {
                        if (!queued[next]) {
                            queued[next] = true;
                            queue.add(next);
                        }
                    }
                }
            }
        }
    }

    private int[] narrow(int relation) {
        int width = table.width(relation);
        int total = table.total(relation);
        double least = 0;
        double most = 0;
        for (int i = 0; i < width; i++) {
            least += lower[table.part(relation, i)];
            most += upper[table.part(relation, i)];
        }
        int[] changed = new int[width + 1];
        int n = 0;
        if (tighten(total, least, most, relation)) {
            changed[n++] = total;
        }
        for (int i = 0; i < width; i++) {
            int part = table.part(relation, i);
            double othersLeast = least - lower[part];
            double othersMost = Double.isInfinite(most) ? mostOfOthers(relation, i) : most - upper[part];
            double most0 = most;
            double least0 = least;
            double wasLower = lower[part];
            double wasUpper = upper[part];
            if (tighten(part, lower[total] - othersMost, upper[total] - othersLeast, relation)) {
                changed[n++] = part;
                least = least0 + lower[part] - wasLower;
                most = Double.isInfinite(most0) ? othersMost + upper[part] : most0 + upper[part] - wasUpper;
            }
        }
        return Arrays.copyOf(changed, n);
    }

    private double mostOfOthers(int relation, int except) {
        double most = 0;
        for (int i = 0; i < table.width(relation); i++) {
            if (i != except) {
                most += upper[table.part(relation, i)];
            }
        }
        return most;
    }

    private boolean tighten(int cell, double least, double most, int relation) {
        boolean changed = false;
        // Half a millionth of the value: sums of magnitudes are not exact.
        double slack = 1e-9 * Math.max(1, table.value(cell));
        if (least > lower[cell] + slack) {
            lower[cell] = Math.min(least, table.value(cell));
            changed = true;
        }
        if (most < upper[cell] - slack) {
            upper[cell] = Math.max(most, table.value(cell));
            changed = true;
        }
        if (changed) {
            because[cell] = relation;
        }
        return changed;
    }
}
