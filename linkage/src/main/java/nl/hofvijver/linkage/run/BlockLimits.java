package nl.hofvijver.linkage.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How large a block may be, per rule, so that comparisons do not explode: the largest limit of a fixed ladder with which
 * the rule stays within its budget. Depends on the sizes of the blocks only, not on the order in which records came.
 *
 * @param most largest number of records in a block, per rule
 * @param comparisons upper bound of the number of comparisons per rule (pairs that several rules find count twice)
 * @param skipped number of records in blocks that are too large, per rule
 */
public record BlockLimits(Map<Rule, Long> most, Map<Rule, Long> comparisons, Map<Rule, Long> skipped) {
    private static final long[] LADDER = {5000, 2000, 1000, 500, 250, 120, 60, 30, 15, 8, 4, 2};

    public BlockLimits {
        most = Map.copyOf(most);
        comparisons = Map.copyOf(comparisons);
        skipped = Map.copyOf(skipped);
    }

    /** So many blocks of so many records. */
    public record Size(int rule, long records, long blocks) {
        long comparisons() {
            return blocks * records * (records - 1) / 2;
        }
    }

    /** The limits that follow from the sizes. */
    public static BlockLimits of(List<Size> sizes, long records) {
        Map<Rule, Long> most = new EnumMap<>(Rule.class);
        Map<Rule, Long> comparisons = new EnumMap<>(Rule.class);
        Map<Rule, Long> skipped = new EnumMap<>(Rule.class);
        for (Rule rule : Rule.values()) {
            List<Size> own =
                    sizes.stream().filter(s -> s.rule() == rule.number()).toList();
            long limit = limit(own, rule.budget(records));
            most.put(rule, limit);
            comparisons.put(rule, comparisons(own, limit));
            skipped.put(
                    rule,
                    own.stream()
                            .filter(s -> s.records() > limit)
                            .mapToLong(s -> s.blocks() * s.records())
                            .sum());
        }
        return new BlockLimits(most, comparisons, skipped);
    }

    private static long limit(List<Size> sizes, long budget) {
        for (long limit : LADDER) {
            if (comparisons(sizes, limit) <= budget) {
                return limit;
            }
        }
        return 1;
    }

    private static long comparisons(List<Size> sizes, long limit) {
        return sizes.stream()
                .filter(s -> s.records() <= limit)
                .mapToLong(Size::comparisons)
                .sum();
    }

    /** Upper bound of all comparisons. */
    public long total() {
        return comparisons.values().stream().mapToLong(Long::longValue).sum();
    }
}
