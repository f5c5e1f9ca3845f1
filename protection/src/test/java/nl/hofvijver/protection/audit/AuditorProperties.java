package nl.hofvijver.protection.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.protection.model.Relations;

/** The auditor against a naive attacker who writes out every table of whole numbers that fits. */
class AuditorProperties {
    private static final int ROWS = 3;
    private static final int COLUMNS = 3;

    /** Tables of two dimensions have whole corners (total unimodularity), so both attackers must agree exactly. */
    @Property(tries = 60)
    void findsTheSameRangesAsWritingOutAllTables(
            @ForAll @Size(9) int[] counts,
            @ForAll @Size(9) boolean[] hide,
            @ForAll @IntRange(min = 1, max = 4) int width) {
        int[] cells = new int[9];
        for (int i = 0; i < 9; i++) {
            cells[i] = Math.floorMod(counts[i], 5);
        }
        BitSet hidden = new BitSet();
        for (int i = 0; i < 9; i++) {
            hidden.set(i, hide[i]);
        }
        int[][] ranges = new int[9][];
        for (int i = 0; i < 9; i++) {
            ranges[i] = new int[] {cells[i], cells[i]};
        }
        enumerate(cells, hidden, new int[9], 0, ranges);

        AuditReport report = new Auditor(table(cells)).audit(hidden, hidden, Attack.plain(width));

        BitSet expected = new BitSet();
        for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
            expected.set(i, ranges[i][1] - ranges[i][0] < width);
        }
        BitSet found = new BitSet();
        report.findings().forEach(finding -> found.set(finding.cell()));
        assertThat(found).isEqualTo(expected);
        for (Finding finding : report.findings()) {
            assertThat(finding.lower()).isCloseTo(ranges[finding.cell()][0], within(1e-6));
            assertThat(finding.upper()).isCloseTo(ranges[finding.cell()][1], within(1e-6));
        }
    }

    private static Relations table(int[] cells) {
        Relations.Builder builder = new Relations.Builder();
        for (int cell : cells) {
            builder.cell(cell);
        }
        for (int r = 0; r < ROWS; r++) {
            int total = builder.cell(cells[3 * r] + cells[3 * r + 1] + cells[3 * r + 2]);
            builder.relation(total, 3 * r, 3 * r + 1, 3 * r + 2);
        }
        for (int c = 0; c < COLUMNS; c++) {
            int total = builder.cell(cells[c] + cells[c + 3] + cells[c + 6]);
            builder.relation(total, c, c + 3, c + 6);
        }
        return builder.build();
    }

    private static void enumerate(int[] cells, BitSet hidden, int[] tried, int at, int[][] ranges) {
        if (at == 9) {
            if (sumsAgree(cells, tried)) {
                for (int i = 0; i < 9; i++) {
                    ranges[i][0] = Math.min(ranges[i][0], tried[i]);
                    ranges[i][1] = Math.max(ranges[i][1], tried[i]);
                }
            }
            return;
        }
        int row = at / 3;
        int left = cells[3 * row] + cells[3 * row + 1] + cells[3 * row + 2];
        for (int i = 3 * row; i < at; i++) {
            left -= tried[i];
        }
        int from = hidden.get(at) ? 0 : cells[at];
        int to = hidden.get(at) ? left : cells[at];
        for (int value = from; value <= to; value++) {
            tried[at] = value;
            enumerate(cells, hidden, tried, at + 1, ranges);
        }
    }

    private static boolean sumsAgree(int[] cells, int[] tried) {
        for (int k = 0; k < 3; k++) {
            boolean row = cells[3 * k] + cells[3 * k + 1] + cells[3 * k + 2]
                    == tried[3 * k] + tried[3 * k + 1] + tried[3 * k + 2];
            boolean column = cells[k] + cells[k + 3] + cells[k + 6] == tried[k] + tried[k + 3] + tried[k + 6];
            if (!row || !column) {
                return false;
            }
        }
        return true;
    }
}
