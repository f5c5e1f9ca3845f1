package nl.hofvijver.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BlockLimitsTest {
    /** Ten million people called De Jong: one block per rule would be 50,000,000,000,000 comparisons. */
    @Test
    void tenMillionRecordsOfOneSurnameDoNotExplode() {
        long records = 10_000_000;
        BlockLimits limits = BlockLimits.of(
                List.of(
                        new BlockLimits.Size(Rule.SURNAME.number(), records, 1),
                        new BlockLimits.Size(Rule.YEAR_SURNAME.number(), 100_000, 100),
                        new BlockLimits.Size(Rule.BIRTH_SURNAME.number(), 277, 36_000),
                        new BlockLimits.Size(Rule.BIRTH_INITIAL.number(), 14, 600_000)),
                records);
        assertThat(limits.total()).isLessThan(10 * records);
        assertThat(limits.skipped().get(Rule.SURNAME)).isEqualTo(records);
        assertThat(limits.comparisons().get(Rule.BIRTH_INITIAL)).isPositive();
    }

    @Property(tries = 200)
    void noRuleCostsMoreThanItsBudget(
            @ForAll @LongRange(min = 2, max = 1_000_000) long size,
            @ForAll @LongRange(min = 1, max = 1000) long blocks) {
        for (Rule rule : Rule.values()) {
            BlockLimits limits =
                    BlockLimits.of(List.of(new BlockLimits.Size(rule.number(), size, blocks)), size * blocks);
            assertThat(limits.comparisons().get(rule)).isLessThanOrEqualTo(rule.budget(size * blocks));
        }
    }
}
