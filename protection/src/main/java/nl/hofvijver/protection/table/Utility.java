package nl.hofvijver.protection.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.Reason;

/**
 * What protection cost a table.
 *
 * @param cells rows of the table
 * @param hidden rows hidden
 * @param primary rows hidden for what they say themselves
 * @param valueShare share of the sum of all values that is hidden
 * @param losses codes of which most rows are hidden, the worst first: what to merge or to publish coarser
 * @param levels per dimension and level of its hierarchy what is hidden, the finest level of each dimension last
 */
public record Utility(int cells, long hidden, long primary, double valueShare, List<Loss> losses, List<Level> levels) {
    /** Codes with fewer rows say little about a breakdown. */
    private static final int ENOUGH_ROWS = 6;

    private static final int WORST = 5;

    /**
     * A code that loses much.
     *
     * @param dimension its column
     * @param code the code
     * @param share share of its rows that is hidden
     */
    public record Loss(String dimension, String code, double share) {}

    /**
     * The rows of one level of one dimension.
     *
     * @param dimension its column
     * @param depth 0 for the total, higher for finer codes
     * @param rows rows with a code of this level
     * @param hidden how many of these are hidden
     */
    public record Level(String dimension, int depth, int rows, int hidden) {
        /** Share of its rows that is hidden. */
        public double share() {
            return rows == 0 ? 0 : (double) hidden / rows;
        }
    }

    public Utility {
        losses = List.copyOf(losses);
        levels = List.copyOf(levels);
    }

    /**
     * The level to leave out first: the finest of the dimension that loses most rows there, when more than half of them
     * are hidden; empty when no breakdown is that fine.
     */
    public Optional<Level> coarsen() {
        return levels.stream()
                .filter(level -> level.share() > 0.5)
                .filter(level -> levels.stream()
                        .noneMatch(
                                other -> other.dimension().equals(level.dimension()) && other.depth() > level.depth()))
                .filter(level -> level.depth() > 0 && level.share() > share())
                .max(Comparator.comparingDouble(Level::share).thenComparing(Level::dimension));
    }

    /** Share of rows hidden. */
    public double share() {
        return cells == 0 ? 0 : (double) hidden / cells;
    }

    /** The cost of a decision. */
    public static Utility of(Table table, Decision decision, List<Dimension> dimensions) {
        double all = 0;
        double lost = 0;
        long primary = 0;
        for (int row = 0; row < table.size(); row++) {
            all += table.values()[row];
            lost += decision.isHidden(row) ? table.values()[row] : 0;
            primary += decision.reasons()
                            .get(row)
                            .filter(r -> r != Reason.SECONDARY)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return new Utility(
                table.size(),
                decision.hidden(),
                primary,
                all == 0 ? 0 : lost / all,
                losses(table, decision),
                levels(table, decision, dimensions));
    }

    private static List<Level> levels(Table table, Decision decision, List<Dimension> dimensions) {
        List<Level> levels = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            String name = table.dimensions().get(d);
            Dimension dimension = dimensions.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            Map<String, Integer> depths = new HashMap<>();
            TreeMap<Integer, int[]> counts = new TreeMap<>();
            for (int row = 0; row < table.size(); row++) {
                int depth = depths.computeIfAbsent(table.codes().get(row).get(d), dimension::depth);
                int[] count = counts.computeIfAbsent(depth, k -> new int[2]);
                count[0]++;
                count[1] += decision.isHidden(row) ? 1 : 0;
            }
            counts.forEach((depth, count) -> levels.add(new Level(name, depth, count[0], count[1])));
        }
        return levels;
    }

    private static List<Loss> losses(Table table, Decision decision) {
        List<Loss> losses = new ArrayList<>();
        for (int d = 0; d < table.dimensions().size(); d++) {
            Map<String, int[]> counts = new HashMap<>();
            for (int row = 0; row < table.size(); row++) {
                int[] count = counts.computeIfAbsent(table.codes().get(row).get(d), code -> new int[2]);
                count[0]++;
                count[1] += decision.isHidden(row) ? 1 : 0;
            }
            String dimension = table.dimensions().get(d);
            counts.forEach((code, count) -> {
                if (count[0] >= ENOUGH_ROWS && count[1] > 0) {
                    losses.add(new Loss(dimension, code, (double) count[1] / count[0]));
                }
            });
        }
        return losses.stream()
                .sorted(Comparator.comparingDouble((Loss loss) -> -loss.share())
                        .thenComparing(Loss::dimension)
                        .thenComparing(Loss::code))
                .limit(WORST)
                .toList();
    }
}
