package nl.hofvijver.protection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.PrimaryRules;
import nl.hofvijver.protection.suppress.Suppressor;

class TableSuppressionProperties {
    private static final TableSuppression SUPPRESSION = new TableSuppression(new Suppressor(10));

    @Property(tries = 25)
    void hidesEverySmallCellAndLeavesNothingToWorkOut(@ForAll @LongRange(max = 1_000_000) long seed) {
        Job job = Cubes.job(seed);

        Protected result = SUPPRESSION.protect(job);

        Table table = job.tables().getFirst().table();
        for (int row = 0; row < table.size(); row++) {
            if (table.values()[row] >= 1 && table.values()[row] <= 4) {
                assertThat(result.decisions().getFirst().isHidden(row)).isTrue();
            }
        }
        assertThat(result.unprotected()).isEmpty();
        assertThat(new TableAudit(job)
                        .attack(Cubes.hidden(result), Attack.plain(3))
                        .findings())
                .isEmpty();
    }

    @Property(tries = 15)
    void publishesZeros(@ForAll @LongRange(max = 1_000_000) long seed) {
        Job job = Cubes.job(seed);
        Decision decision = SUPPRESSION.protect(job).decisions().getFirst();
        Table table = job.tables().getFirst().table();
        for (int row = 0; row < table.size(); row++) {
            if (table.values()[row] == 0) {
                assertThat(decision.isHidden(row)).isFalse();
            }
        }
    }

    @Property(tries = 15)
    void anotherTableNeverGivesACellBack(@ForAll @LongRange(max = 1_000_000) long seed) {
        Table coarse = Cubes.table(seed, List.of("area", "age"));
        BitSet alone = Cubes.rows(
                SUPPRESSION.protect(Cubes.job(List.of(coarse))).decisions().getFirst());

        Job both = Cubes.job(List.of(coarse, Cubes.full(seed)));
        Protected result = SUPPRESSION.protect(both);

        BitSet lost = (BitSet) alone.clone();
        lost.andNot(Cubes.rows(result.decisions().getFirst()));
        assertThat(lost.isEmpty()).isTrue();
        assertThat(new TableAudit(both)
                        .attack(Cubes.hidden(result), Attack.plain(3))
                        .findings())
                .isEmpty();
    }

    @Property(tries = 10)
    void twoDivisionsOfTheSamePersonsLeakNothingTogether(@ForAll @LongRange(max = 1_000_000) long seed) {
        Job old = vintages(seed, List.of(), "old");
        Protected first = SUPPRESSION.protect(old);
        Earlier released = new Earlier(
                old.tables().getFirst().table(), Cubes.rows(first.decisions().getFirst()));

        Job next = vintages(seed, List.of(released), "new");
        Protected second = SUPPRESSION.protect(next);
        AuditReport report = new TableAudit(next).attack(Cubes.hidden(second), Attack.plain(3));

        // The first release knew the slivers to come, so the second can always be decided around it.
        assertThat(second.unprotected()).isEmpty();
        assertThat(report.findings()).isEmpty();
    }

    @Property(tries = 5)
    void theNumberOfThreadsDoesNotMatter(@ForAll @LongRange(max = 1_000_000) long seed)
            throws ExecutionException, InterruptedException {
        Job job = Cubes.job(seed);
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool four = new ForkJoinPool(4)) {
            Protected alone = one.submit(() -> SUPPRESSION.protect(job)).get();
            Protected together = four.submit(() -> SUPPRESSION.protect(job)).get();
            assertThat(together).isEqualTo(alone);
        }
    }

    /**
     * Slivers s0..s9 of 20 persons and more; the old division puts s4 with the first buurt of the second wijk, the new one
     * with the last of the first.
     */
    private static Job vintages(long seed, List<Earlier> earlier, String shown) {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (int s = 0; s < 10; s++) {
            before.put("s" + s, "old" + s / 2);
            after.put("s" + s, "new" + (s + 1) / 2);
        }
        for (int b = 0; b < 6; b++) {
            if (b < 5) {
                before.put("old" + b, "region");
            }
            after.put("new" + b, "region");
        }
        Dimension area = Dimension.of("area", List.of(before, after));
        Table slivers = Slivers.table(seed, shown.equals("old") ? before : after);
        return new Job(
                List.of(area, Cubes.AGE),
                List.of(Input.counts(slivers)),
                earlier,
                List.of(Slivers.finest(seed)),
                PrimaryRules.small(1, 4),
                true,
                3);
    }
}
