package nl.hofvijver.protection.suppress;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.hofvijver.protection.model.Relations;

/**
 * Decides which cells to hide beside the sensitive ones, so that for every hidden cell a range of the required width stays
 * open to somebody who knows all other cells and all relations.
 *
 * <p>Same table, same roles, same result, for any number of threads.
 *
 * @param trials orders of publication to try per block; more trials, fewer hidden cells, more time
 */
public record Suppressor(int trials) {
    /** Rounds of hiding one more cell around those that could not be widened inside their block. */
    private static final int ROUNDS = 20;
    /** Weight of the value that is lost against the number of cells that are lost. */
    private static final double VALUE_WEIGHT = 0.25;

    public Suppressor {
        if (trials < 0) {
            throw new IllegalArgumentException(trials + " trials");
        }
    }

    /** Enough trials to come near to what many more would give. */
    public static Suppressor standard() {
        return new Suppressor(40);
    }

    /**
     * Protects a table.
     *
     * @param width the range that must stay open per hidden cell
     */
    public Suppression protect(Relations table, Roles roles, double width) {
        double[] widths = new double[table.cells()];
        Arrays.fill(widths, width);
        return protect(table, roles, widths);
    }

    /**
     * Protects a table.
     *
     * @param widths the range that must stay open, per cell, in case it is hidden
     */
    public Suppression protect(Relations table, Roles roles, double[] widths) {
        LinearSystem system = LinearSystem.of(table);
        BitSet known = known(table, roles);
        BitSet internal = (BitSet) roles.internal().clone();
        internal.andNot(known);
        BitSet sensitive = roles.sensitive();
        Part part = new Part(system, sensitive, known, internal, roles.singletons(), widths, new double[0]);
        Map<Question, Suppression> answers = new HashMap<>();
        Suppression result = once(part, answers);
        for (int round = 0; round < ROUNDS && !result.unprotected().isEmpty(); round++) {
            BitSet more = cheapestNeighbours(system, result, part);
            if (more.isEmpty()) {
                break;
            }
            sensitive = (BitSet) sensitive.clone();
            sensitive.or(more);
            part = new Part(system, sensitive, known, internal, roles.singletons(), widths, new double[0]);
            result = once(part, answers);
        }
        return result;
    }

    /** What everybody knows: what is public already, zeros that are shown, and that nothing is part of a shown zero. */
    private static BitSet known(Relations table, Roles roles) {
        BitSet known = (BitSet) roles.published().clone();
        for (int cell = 0; cell < table.cells(); cell++) {
            boolean open = !roles.sensitive().get(cell) && !roles.internal().get(cell);
            if (open && table.value(cell) == 0) {
                known.set(cell);
            }
        }
        for (int before = -1; before < known.cardinality(); ) {
            before = known.cardinality();
            for (int relation = 0; relation < table.count(); relation++) {
                int total = table.total(relation);
                if (known.get(total) && table.value(total) == 0) {
                    for (int i = 0; i < table.width(relation); i++) {
                        int part = table.part(relation, i);
                        known.set(part, known.get(part) || !roles.sensitive().get(part));
                    }
                }
            }
        }
        return known;
    }

    /** A block with what is sensitive in it: asked again in a later round, it gets the same answer. */
    private record Question(IntBuffer cells, BitSet sensitive) {
        static Question of(Block block, BitSet sensitive) {
            return new Question(IntBuffer.wrap(block.cells()), block.local(sensitive));
        }
    }

    private Suppression once(Part whole, Map<Question, Suppression> answers) {
        int[] order = whole.candidates();
        Elimination elimination = whole.elimination();
        BitSet hidden = elimination.publish(order, new BitSet());
        double[] cost = cost(whole.system(), hidden);
        Part priced = whole.priced(cost);
        BitSet unknown = (BitSet) hidden.clone();
        unknown.or(whole.sensitive());
        unknown.or(whole.internal());
        BitSet settled = (BitSet) whole.known().clone();
        settled.or(unknown);
        List<Block> blocks = Blocks.of(whole.system(), unknown, settled);
        Map<Question, Suppression> fresh = blocks.parallelStream()
                .filter(block -> !answers.containsKey(Question.of(block, whole.sensitive())))
                .collect(Collectors.toConcurrentMap(
                        block -> Question.of(block, whole.sensitive()), block -> decide(block, priced, hidden)));
        answers.putAll(fresh);
        BitSet all = new BitSet();
        BitSet unprotected = new BitSet();
        for (Block block : blocks) {
            Suppression decided = Objects.requireNonNull(answers.get(Question.of(block, whole.sensitive())));
            all.or(block.global(decided.hidden()));
            unprotected.or(block.global(decided.unprotected()));
        }
        return new Suppression(all, unprotected);
    }

    private Suppression decide(Block block, Part whole, BitSet hidden) {
        Part part = whole.within(block);
        if (part.sensitive().cardinality() + block.local(hidden).cardinality() > Wide.LIMIT) {
            return new Wide(part).run();
        }
        return new Search(part, block.cells()[0]).run(trials);
    }

    /** A hidden cell costs one, and as much again as its value compares to the mean of what a first attempt hides. */
    private static double[] cost(LinearSystem system, BitSet hidden) {
        double mean =
                hidden.stream().mapToDouble(c -> system.values()[c]).average().orElse(1);
        return Arrays.stream(system.values())
                .map(value -> 1 + VALUE_WEIGHT * value / mean)
                .toArray();
    }

    private static BitSet cheapestNeighbours(LinearSystem system, Suppression result, Part part) {
        BitSet closed = (BitSet) part.known().clone();
        closed.or(result.hidden());
        closed.or(part.internal());
        BitSet more = new BitSet();
        for (Row row : system.relations()) {
            boolean concerned = Arrays.stream(row.cells()).anyMatch(result.unprotected()::get);
            if (concerned) {
                Arrays.stream(row.cells())
                        .filter(cell -> !closed.get(cell))
                        .boxed()
                        .min(Comparator.comparingDouble(cell -> system.values()[cell]))
                        .ifPresent(more::set);
            }
        }
        return more;
    }
}
