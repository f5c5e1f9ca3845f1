package nl.hofvijver.protection.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import nl.hofvijver.protection.model.Relations;
import org.junit.jupiter.api.Test;

class AuditorTest {
    /** Twelve persons in three cells of which the second is public. */
    private static Relations threeOfTwelve(double first, double third) {
        Relations.Builder builder = new Relations.Builder();
        int total = builder.cell(first + 6 + third);
        builder.relation(total, builder.cell(first), builder.cell(6), builder.cell(third));
        return builder.build();
    }

    private static BitSet hidden() {
        BitSet hidden = new BitSet();
        hidden.set(1);
        hidden.set(3);
        return hidden;
    }

    @Test
    void twoHiddenCellsShareWhatIsLeft() {
        Auditor auditor = new Auditor(threeOfTwelve(2, 4));
        assertThat(auditor.audit(hidden(), hidden(), Attack.plain(6)).passed()).isTrue();
        assertThat(auditor.audit(hidden(), hidden(), Attack.plain(6.5)).narrow())
                .isEqualTo(2);
    }

    @Test
    void anAcquaintanceInEveryCellNarrowsAllOfThem() {
        Auditor auditor = new Auditor(threeOfTwelve(1, 1));
        AuditReport report = auditor.audit(hidden(), hidden(), Attack.plain(1).knowing(1));
        assertThat(report.exact()).isEqualTo(2);
        assertThat(auditor.audit(hidden(), hidden(), Attack.plain(1)).passed()).isTrue();
    }

    @Test
    void thePopulationIsAnUpperBound() {
        Auditor auditor = new Auditor(threeOfTwelve(2, 4));
        double[] population = {100, 3, 100, 100};
        AuditReport report = auditor.audit(hidden(), hidden(), Attack.plain(6).below(population));
        assertThat(report.findings()).hasSize(2);
        assertThat(report.findings().getFirst().upper()).isEqualTo(3);
        assertThat(report.findings().getLast().lower()).isEqualTo(3);
    }

    @Test
    void wholePersonsLeaveLessOpenThanHalves() {
        // Twice the first cell and the second are 3 together: halves leave 0 to 1.5, whole persons 0 or 1.
        Relations.Builder builder = new Relations.Builder();
        int first = builder.cell(1);
        int second = builder.cell(1);
        int pair = builder.cell(1);
        builder.relation(pair, first);
        int total = builder.cell(3);
        builder.relation(total, first, pair, second);
        BitSet all = new BitSet();
        all.set(0, 3);
        Auditor auditor = new Auditor(builder.build());
        BitSet target = new BitSet();
        target.set(first);
        assertThat(auditor.audit(all, target, Attack.plain(1.5)).passed()).isTrue();
        assertThat(auditor.audit(all, target, Attack.plain(1.5).wholeNumbers()).passed())
                .isFalse();
    }

    @Test
    void roundedFiguresLeaveARangeAndTheAttackFindsWhereItIsTooNarrow() {
        // 12 + 11 + hidden 1 = 24; to fives 10, 10, 25: hidden is between 23 - 24 and 27 - 16.
        Relations.Builder builder = new Relations.Builder();
        int[] parts = {builder.cell(12), builder.cell(11), builder.cell(1)};
        int total = builder.cell(24);
        builder.relation(total, parts);
        Relations sum = builder.build();
        BitSet hidden = new BitSet();
        hidden.set(parts[2]);
        Attack open = Attack.plain(3).rounded(new double[] {8, 8, 1, 23}, new double[] {12, 12, 1, 27}, sum::value);
        assertThat(new Auditor(sum).audit(hidden, hidden, open).passed()).isTrue();

        // To twos there is less room: 12, 12, 24 leave 23 - 12 - 12 to 24 - 11 - 11.
        Attack tight = Attack.plain(3).rounded(new double[] {11, 11, 1, 23}, new double[] {12, 12, 1, 24}, sum::value);
        assertThat(new Auditor(sum).audit(hidden, hidden, tight).narrow()).isEqualTo(1);
    }
}
