package nl.hofvijver.protection.suppress;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A table or a block of it with all that is settled about its cells.
 *
 * @param widths range that must stay open per cell
 * @param cost loss per cell; empty when it plays no part
 */
@SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
record Part(
        LinearSystem system,
        BitSet sensitive,
        BitSet known,
        BitSet internal,
        BitSet singletons,
        double[] widths,
        double[] cost) {

    Part priced(double[] prices) {
        return new Part(system, sensitive, known, internal, singletons, widths, prices);
    }

    Part within(Block block) {
        double[] localWidths = new double[block.cells().length];
        double[] localCost = new double[block.cells().length];
        for (int i = 0; i < localCost.length; i++) {
            localWidths[i] = internal.get(block.cells()[i]) ? 0 : widths[block.cells()[i]];
            localCost[i] = cost[block.cells()[i]];
        }
        return new Part(
                block.system(),
                block.local(sensitive),
                block.local(known),
                block.local(internal),
                block.local(singletons),
                localWidths,
                localCost);
    }

    /** The cells to publish if possible, the largest first: totals before what they are made of. */
    int[] candidates() {
        return IntStream.range(0, system.cells())
                .filter(cell -> !sensitive.get(cell) && !known.get(cell) && !internal.get(cell))
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> -system.values()[cell]))
                .mapToInt(cell -> cell)
                .toArray();
    }

    Elimination elimination() {
        return Elimination.of(system, known, sensitive, singletons);
    }
}
