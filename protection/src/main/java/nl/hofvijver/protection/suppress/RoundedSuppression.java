package nl.hofvijver.protection.suppress;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.hofvijver.protection.model.Relations;

/**
 * Secondary suppression beside rounded figures. Rounding leaves a range open around every published figure, so a hidden
 * cell is seldom too narrow; where it is, the cheapest published cell beside it is hidden as well.
 *
 * <p>What an outsider can tell is reckoned from one relation at a time, over and over. That is less than everything; what
 * it overlooks, the audit finds, and comes back here as {@code stubborn}.
 */
public final class RoundedSuppression {
    private static final double TINY = 1e-9;
    private static final int VISITS = 40;
    private static final int ROUNDS = 200;

    private final Relations table;
    private final Roles roles;
    private final double[] widths;
    private final double[] least;
    private final double[] most;
    private final double[] ceilings;
    private final int[][] relationsOf;
    private final BitSet untouched = new BitSet();
    /** Cells from which no shown cell can be reached, and those of them that meet something public on the way. */
    private final BitSet alone = new BitSet();

    private final BitSet publicBefore = new BitSet();

    /**
     * @param widths the range that must stay open per cell, in case it is hidden
     * @param least per cell the least true value that goes with its rounded figure
     * @param most per cell the greatest
     * @param ceilings per cell what everybody knows it cannot exceed
     */
    public RoundedSuppression(
            Relations table, Roles roles, double[] widths, double[] least, double[] most, double[] ceilings) {
        this.table = table;
        this.roles = roles;
        this.widths = widths.clone();
        this.least = least.clone();
        this.most = most.clone();
        this.ceilings = ceilings.clone();
        relationsOf = relationsOf(table);
    }

    /**
     * Hides more until nothing is too narrow.
     *
     * @param hiddenSoFar cells that are hidden for this already
     * @param stubborn hidden cells beside which at least one more has to be hidden
     */
    public Suppression protect(BitSet hiddenSoFar, BitSet stubborn) {
        BitSet hidden = (BitSet) roles.sensitive().clone();
        hidden.or(hiddenSoFar);
        BitSet hopeless = new BitSet();
        stubborn.stream().forEach(cell -> hideBeside(cell, hidden, hopeless));
        for (int round = 0; round < ROUNDS; round++) {
            BitSet narrow = narrow(hidden);
            narrow.andNot(hopeless);
            if (narrow.isEmpty()) {
                break;
            }
            narrow.stream().forEach(cell -> hideBeside(cell, hidden, hopeless));
        }
        return new Suppression(hidden, hopeless);
    }

    /** Hides the cheapest of the nearest cells that are shown; what lies between is hidden or never shown. */
    private void hideBeside(int cell, BitSet hidden, BitSet hopeless) {
        if (alone.get(cell)) {
            hopeless.set(cell);
            untouched.set(cell, !publicBefore.get(cell));
            return;
        }
        int[] reached = new int[16];
        int size = 0;
        BitSet seen = new BitSet(table.cells());
        boolean wasPublic = false;
        reached[size++] = cell;
        seen.set(cell);
        for (int from = 0, end = size; from < end; from = end, end = size) {
            int cheapest = -1;
            for (int at = from; at < end; at++) {
                for (int relation : relationsOf[reached[at]]) {
                    for (int i = -1; i < table.width(relation); i++) {
                        int other = i < 0 ? table.total(relation) : table.part(relation, i);
                        if (seen.get(other)) {
                            continue;
                        }
                        seen.set(other);
                        if (roles.published().get(other)) {
                            wasPublic = true;
                        } else if (isShown(other, hidden)) {
                            cheapest = cheapest < 0 || isCheaper(other, cheapest) ? other : cheapest;
                        } else {
                            reached = size == reached.length ? Arrays.copyOf(reached, size * 2) : reached;
                            reached[size++] = other;
                        }
                    }
                }
            }
            if (cheapest >= 0) {
                hidden.set(cheapest);
                return;
            }
        }
        // Nothing becomes shown again, so this holds from now on for all that was passed.
        for (int i = 0; i < size; i++) {
            alone.set(reached[i]);
            publicBefore.set(reached[i], wasPublic);
        }
        hopeless.set(cell);
        untouched.set(cell, !wasPublic);
    }

    private boolean isShown(int cell, BitSet hidden) {
        return !hidden.get(cell) && !roles.internal().get(cell);
    }

    private boolean isCheaper(int one, int other) {
        double difference = table.value(one) - table.value(other);
        return difference < 0 || (difference == 0 && one < other);
    }

    /**
     * Hidden cells that are not tied to anything shown, now or before: how narrow they are does not depend on what is
     * published, but on what everybody knows of upper bounds.
     */
    public BitSet untouched() {
        return (BitSet) untouched.clone();
    }

    private BitSet narrow(BitSet hidden) {
        double[] low = new double[table.cells()];
        double[] high = new double[table.cells()];
        for (int cell = 0; cell < low.length; cell++) {
            boolean open = hidden.get(cell) || roles.internal().get(cell);
            low[cell] = open ? 0 : Math.max(0, least[cell]);
            high[cell] = Math.max(table.value(cell), open ? ceilings[cell] : Math.min(most[cell], ceilings[cell]));
        }
        settle(low, high);
        BitSet narrow = new BitSet();
        hidden.stream()
                .filter(cell -> high[cell] - low[cell] < widths[cell] - TINY)
                .forEach(narrow::set);
        return narrow;
    }

    private void settle(double[] low, double[] high) {
        int[] visits = new int[table.count()];
        BitSet waiting = new BitSet();
        waiting.set(0, table.count());
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        IntStream.range(0, table.count()).forEach(queue::add);
        while (!queue.isEmpty()) {
            int relation = queue.remove();
            waiting.clear(relation);
            if (visits[relation]++ < VISITS) {
                settle(relation, low, high, queue, waiting);
            }
        }
    }

    private void settle(int relation, double[] low, double[] high, ArrayDeque<Integer> queue, BitSet waiting) {
        int total = table.total(relation);
        int width = table.width(relation);
        double sumLow = 0;
        double sumHigh = 0;
        int endless = 0;
        for (int i = 0; i < width; i++) {
            int part = table.part(relation, i);
            sumLow += low[part];
            if (Double.isInfinite(high[part])) {
                endless++;
            } else {
                sumHigh += high[part];
            }
        }
        tighten(total, sumLow, endless > 0 ? Double.POSITIVE_INFINITY : sumHigh, low, high, queue, waiting);
        double totalLow = low[total];
        double totalHigh = high[total];
        for (int i = 0; i < width; i++) {
            int part = table.part(relation, i);
            boolean onlyEndless = endless == 0 || (endless == 1 && Double.isInfinite(high[part]));
            double othersHigh =
                    onlyEndless ? sumHigh - (Double.isInfinite(high[part]) ? 0 : high[part]) : Double.POSITIVE_INFINITY;
            // The sums are those before this round of changes: on the safe side, and caught up with in the next visit.
            tighten(part, totalLow - othersHigh, totalHigh - (sumLow - low[part]), low, high, queue, waiting);
            if (endless == 0) {
                sumHigh = othersHigh + high[part];
            }
        }
    }

    private void tighten(
            int cell,
            double atLeast,
            double atMost,
            double[] low,
            double[] high,
            ArrayDeque<Integer> queue,
            BitSet in) {
        double value = table.value(cell);
        double slack = TINY * Math.max(1, value);
        boolean changed = false;
        if (atLeast > low[cell] + slack) {
            low[cell] = Math.min(atLeast, value);
            changed = true;
        }
        if (atMost < high[cell] - slack) {
            high[cell] = Math.max(atMost, value);
            changed = true;
        }
        if (changed) {
            for (int next : relationsOf[cell]) {
                if (!in.get(next)) {
                    in.set(next);
                    queue.add(next);
                }
            }
        }
    }

    private static int[][] relationsOf(Relations table) {
        int[] counts = new int[table.cells()];
        for (int relation = 0; relation < table.count(); relation++) {
            for (int i = -1; i < table.width(relation); i++) {
                counts[i < 0 ? table.total(relation) : table.part(relation, i)]++;
            }
        }
        int[][] relations = new int[table.cells()][];
        Arrays.setAll(relations, cell -> new int[counts[cell]]);
        for (int relation = 0; relation < table.count(); relation++) {
            for (int i = -1; i < table.width(relation); i++) {
                int cell = i < 0 ? table.total(relation) : table.part(relation, i);
                relations[cell][--counts[cell]] = relation;
            }
        }
        return relations;
    }
}
