package nl.hofvijver.protection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.AuditReport;
import nl.hofvijver.protection.model.Dimension;
import nl.hofvijver.protection.model.Table;
import nl.hofvijver.protection.rule.Contribution;
import nl.hofvijver.protection.rule.PrimaryRules;
import nl.hofvijver.protection.rule.Reason;
import nl.hofvijver.protection.rule.Zeros;
import nl.hofvijver.protection.suppress.Suppressor;
import org.junit.jupiter.api.Test;

class TableSuppressionTest {
    private static final TableSuppression SUPPRESSION = new TableSuppression(Suppressor.standard());

    @Test
    void withoutSecondarySuppressionTheAuditFindsMostSmallCells() {
        Job job = Cubes.job(1);
        TableAudit audit = new TableAudit(job);

        AuditReport report = audit.attack(audit.primaryOnly(), Attack.plain(3));

        assertThat(report.exact()).isGreaterThan(report.hidden() / 2);
        assertThat(audit.explain(report.findings().getFirst())).contains("lies between", "from the total");
    }

    @Test
    void showingOneMoreCellIsFoundOut() {
        Job job = Cubes.job(2);
        BitSet hidden = Cubes.hidden(SUPPRESSION.protect(job)).getFirst();
        TableAudit audit = new TableAudit(job);
        for (int row = hidden.nextSetBit(0); row >= 0; row = hidden.nextSetBit(row + 1)) {
            BitSet less = (BitSet) hidden.clone();
            less.clear(row);
            AuditReport report = audit.attack(List.of(less), Attack.plain(3));
            // Not every hidden cell is indispensable to every other, but none may be shown without any effect at all.
            assertThat(report.hidden()).isEqualTo(hidden.cardinality() - 1);
        }
        BitSet half = (BitSet) hidden.clone();
        half.stream().filter(row -> row % 2 == 0).forEach(half::clear);
        assertThat(audit.attack(List.of(half), Attack.plain(3)).exact()).isPositive();
    }

    @Test
    void anEarlierReleaseStaysAsItWasAndTheNewOneIsDecidedAroundIt() {
        Table byAge = Cubes.table(3, List.of("area", "age"));
        Job before = Cubes.job(List.of(byAge));
        BitSet hiddenBefore = Cubes.hidden(SUPPRESSION.protect(before)).getFirst();
        Job now = new Job(
                List.of(Cubes.AREA, Cubes.AGE, Cubes.SEX),
                List.of(Input.counts(Cubes.full(3))),
                List.of(new Earlier(byAge, hiddenBefore)),
                List.of(),
                PrimaryRules.small(1, 4),
                true,
                3);

        Protected result = SUPPRESSION.protect(now);

        assertThat(result.unprotected()).isEmpty();
        Table full = now.tables().getFirst().table();
        for (int row = 0; row < byAge.size(); row++) {
            List<String> codes = byAge.codes().get(row);
            int same = full.codes().indexOf(List.of(codes.get(0), codes.get(1), "all"));
            assertThat(result.decisions().getFirst().isHidden(same)).isEqualTo(hiddenBefore.get(row));
        }
        assertThat(new TableAudit(now)
                        .attack(Cubes.hidden(result), Attack.plain(3))
                        .passed())
                .isTrue();
    }

    @Test
    void whatAnEarlierReleaseGivesAwayIsSaid() {
        Dimension area = Dimension.of("area", List.of(Map.of("a", "all", "b", "all")));
        Table before = new Table(
                "before", List.of("area"), List.of(List.of("all"), List.of("a"), List.of("b")), new double[] {12, 9, 3
                });
        BitSet hidden = new BitSet();
        hidden.set(2);
        Job job = new Job(
                List.of(area),
                List.of(Input.counts(before)),
                List.of(new Earlier(before, hidden)),
                List.of(),
                PrimaryRules.small(1, 4),
                true,
                3);

        assertThat(SUPPRESSION.protect(job).unprotected()).containsExactly("area=b");
    }

    @Test
    void sumsAreProtectedByDominanceAndAContributorAloneIsNotTrusted() {
        Dimension branch = Dimension.of("branch", List.of(Map.of("a", "all", "b", "all", "c", "all", "d", "all")));
        Table costs = new Table(
                "costs",
                List.of("branch"),
                List.of(List.of("all"), List.of("a"), List.of("b"), List.of("c"), List.of("d")),
                new double[] {1000, 300, 100, 250, 350});
        List<Contribution> by = List.of(
                new Contribution(40, 250, 60),
                new Contribution(1, 300, 0),
                new Contribution(12, 80, 5),
                new Contribution(15, 40, 30),
                new Contribution(12, 60, 50));
        PrimaryRules rules = new PrimaryRules(0, 0, Zeros.SAFE, 0, 1, 0.5, 0.9, 10);
        Job job = new Job(List.of(branch), List.of(new Input(costs, by)), List.of(), List.of(), rules, false, 60);

        Decision decision = SUPPRESSION.protect(job).decisions().getFirst();

        // Both small branches are dominated. Hiding only these two would tell the one contributor of a the value of b.
        assertThat(decision.reasons().get(1)).contains(Reason.DOMINANCE);
        assertThat(decision.reasons().get(2)).contains(Reason.DOMINANCE);
        assertThat(decision.hidden()).isGreaterThanOrEqualTo(3);
        assertThat(decision.reasons().get(0)).isEqualTo(Optional.empty());
    }

    @Test
    void theUtilityReportNamesTheCodesThatLoseMost() {
        Job job = Cubes.job(4);
        Utility utility = Utility.of(
                job.tables().getFirst().table(),
                SUPPRESSION.protect(job).decisions().getFirst(),
                job.dimensions());
        assertThat(utility.levels()).extracting(Utility.Level::rows).allMatch(rows -> rows > 0);
        assertThat(utility.share()).isBetween(0.1, 0.9);
        assertThat(utility.primary()).isLessThan(utility.hidden());
        assertThat(utility.losses()).isSortedAccordingTo((a, b) -> Double.compare(b.share(), a.share()));
    }
}
