package nl.hofvijver.protection.suppress;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Looks for a cheap way to protect one block. The order in which candidates are published decides what is hidden in the
 * end; the search tries small changes of the order, and takes a candidate out altogether where a hidden cell is left too
 * narrow. The random numbers depend on the block only, so the result does not depend on threads.
 */
final class Search {
    private final Part part;
    private final LinearSystem system;
    private final BitSet sensitive;
    private final double[] required;
    private final double[] cost;
    private final Elimination base;
    private final int[] candidates;
    private final int[][] neighbours;
    private final SplittableRandom random;
    private final BitSet hopeless;

    private int[] order;
    private BitSet withheld = new BitSet();
    private Choice best;

    /**
     * @param seed a number that belongs to the block
     */
    Search(Part part, long seed) {
        this.part = part;
        system = part.system();
        sensitive = part.sensitive();
        cost = part.cost();
        required = part.widths().clone();
        base = part.elimination();
        candidates = part.candidates();
        neighbours = neighbours();
        random = new SplittableRandom(seed);
        order = candidates;
        BitSet all = new BitSet();
        Arrays.stream(candidates).forEach(all::set);
        // What is too narrow even when nothing more is published cannot be helped here.
        hopeless = evaluate(candidates, all).narrow();
        hopeless.stream().forEach(cell -> required[cell] = 0);
        best = evaluate(order, withheld);
    }

    /** The best choice after a number of trials; as many more follow as it takes to leave no cell too narrow. */
    Suppression run(int trials) {
        for (int trial = 0; trial < trials && improvable(); trial++) {
            if (!best.isSafe() && random.nextInt(4) > 0) {
                withholdOne();
            } else if (!withheld.isEmpty() && random.nextInt(4) == 0) {
                returnOne();
            } else {
                reorder();
            }
        }
        boolean wider = true;
        while (wider && !best.isSafe()) {
            wider = widen();
        }
        BitSet unprotected = best.narrow();
        unprotected.or(hopeless);
        return new Suppression(best.hidden(), unprotected);
    }

    private boolean improvable() {
        return best.hidden().cardinality() > sensitive.cardinality() || !best.isSafe();
    }

    private Choice evaluate(int[] publishing, BitSet kept) {
        Elimination elimination = base.copy();
        BitSet hidden = elimination.publish(publishing, kept);
        double loss = 0;
        for (int cell = hidden.nextSetBit(0); cell >= 0; cell = hidden.nextSetBit(cell + 1)) {
            loss += cost[cell];
        }
        hidden.or(sensitive);
        BitSet unknown = (BitSet) hidden.clone();
        unknown.or(part.internal());
        BitSet narrow = new Uncertainty(system, elimination.echelon(), unknown).narrow(required);
        return new Choice(hidden, narrow, loss);
    }

    private boolean accept(Choice choice, int[] publishing, BitSet kept) {
        if (choice.total() > best.total()) {
            return false;
        }
        best = choice;
        order = publishing;
        withheld = kept;
        return true;
    }

    private void withholdOne() {
        int[] narrow = best.narrow().stream().toArray();
        int[] near = open(neighbours[narrow[random.nextInt(narrow.length)]]);
        if (near.length == 0) {
            reorder();
            return;
        }
        // The cheapest of two: cheap cells more often, every cell sometimes.
        int one = near[random.nextInt(near.length)];
        int other = near[random.nextInt(near.length)];
        BitSet kept = (BitSet) withheld.clone();
        kept.set(cost[one] <= cost[other] ? one : other);
        accept(evaluate(order, kept), order, kept);
    }

    private void returnOne() {
        int[] kept = withheld.stream().toArray();
        BitSet fewer = (BitSet) withheld.clone();
        fewer.clear(kept[random.nextInt(kept.length)]);
        accept(evaluate(order, fewer), order, fewer);
    }

    /** Publishes one or two cells that are hidden now before all others, the rest in nearly the same order. */
    private void reorder() {
        double[] key = new double[system.cells()];
        for (int i = 0; i < order.length; i++) {
            key[order[i]] = i + random.nextGaussian() * order.length * 0.1;
        }
        int[] hidden =
                best.hidden().stream().filter(cell -> !sensitive.get(cell)).toArray();
        BitSet kept = (BitSet) withheld.clone();
        for (int i = 0; hidden.length > 0 && i <= random.nextInt(2); i++) {
            int cell = hidden[random.nextInt(hidden.length)];
            key[cell] = Double.NEGATIVE_INFINITY;
            kept.clear(cell);
        }
        int[] publishing = IntStream.of(candidates)
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> key[cell]))
                .mapToInt(cell -> cell)
                .toArray();
        accept(evaluate(publishing, kept), publishing, kept);
    }

    /** Hides the one more cell that helps most; false when there is none left. */
    private boolean widen() {
        BitSet near = new BitSet();
        best.narrow().stream()
                .forEach(cell -> Arrays.stream(open(neighbours[cell])).forEach(near::set));
        if (near.isEmpty()) {
            Arrays.stream(open(candidates)).forEach(near::set);
        }
        Optional<Choice> found = Optional.empty();
        BitSet foundKept = withheld;
        for (int cell = near.nextSetBit(0); cell >= 0; cell = near.nextSetBit(cell + 1)) {
            BitSet kept = (BitSet) withheld.clone();
            kept.set(cell);
            Choice choice = evaluate(order, kept);
            if (found.isEmpty() || choice.total() < found.get().total()) {
                found = Optional.of(choice);
                foundKept = kept;
            }
        }
        best = found.orElse(best);
        withheld = foundKept;
        return found.isPresent();
    }

    private int[] open(int[] cells) {
        return Arrays.stream(cells)
                .filter(cell -> !best.hidden().get(cell) && !withheld.get(cell))
                .toArray();
    }

    private int[][] neighbours() {
        BitSet candidate = new BitSet();
        Arrays.stream(candidates).forEach(candidate::set);
        BitSet[] near = new BitSet[system.cells()];
        Arrays.setAll(near, cell -> new BitSet());
        for (Row row : system.relations()) {
            for (int cell : row.cells()) {
                for (int other : row.cells()) {
                    if (candidate.get(other) && other != cell) {
                        near[cell].set(other);
                    }
                }
            }
        }
        return Arrays.stream(near).map(set -> set.stream().toArray()).toArray(int[][]::new);
    }
}
