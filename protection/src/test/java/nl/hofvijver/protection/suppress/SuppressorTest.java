package nl.hofvijver.protection.suppress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.SplittableRandom;
import nl.hofvijver.protection.audit.Attack;
import nl.hofvijver.protection.audit.Auditor;
import nl.hofvijver.protection.model.Relations;
import org.junit.jupiter.api.Test;

class SuppressorTest {
    /** One table of two dimensions hangs together as a whole: more hidden cells than are decided at once. */
    @Test
    void aBlockTooLargeToSearchIsProtectedAllTheSame() {
        Relations table = square(34, 4, new SplittableRandom(5));
        BitSet small = small(table);
        assertThat(small.cardinality()).isGreaterThan(Wide.LIMIT);

        Suppression result = Suppressor.standard().protect(table, Roles.sensitive(small), 3);

        assertThat(result.unprotected().isEmpty()).isTrue();
        assertThat(new Auditor(table)
                        .audit(result.hidden(), result.hidden(), Attack.plain(3))
                        .findings())
                .isEmpty();
    }

    @Test
    void moreTrialsHideNoMore() {
        Relations table = square(12, 8, new SplittableRandom(6));
        BitSet small = small(table);
        int few = new Suppressor(0)
                .protect(table, Roles.sensitive(small), 3)
                .hidden()
                .cardinality();
        int many = new Suppressor(200)
                .protect(table, Roles.sensitive(small), 3)
                .hidden()
                .cardinality();
        assertThat(many).isLessThanOrEqualTo(few);
    }

    /** A 2 by 2 table with one small cell: all four inner cells must go, whatever the order. */
    @Test
    void oneSmallCellInASquareTakesTheOtherThree() {
        Relations.Builder builder = new Relations.Builder();
        int a = builder.cell(2);
        int b = builder.cell(20);
        int c = builder.cell(30);
        int d = builder.cell(40);
        int top = builder.cell(22);
        int bottom = builder.cell(70);
        int left = builder.cell(32);
        int right = builder.cell(60);
        builder.relation(top, a, b);
        builder.relation(bottom, c, d);
        builder.relation(left, a, c);
        builder.relation(right, b, d);
        int all = builder.cell(92);
        builder.relation(all, top, bottom);
        builder.relation(all, left, right);
        BitSet small = new BitSet();
        small.set(a);

        Suppression result = Suppressor.standard().protect(builder.build(), Roles.sensitive(small), 3);

        assertThat(result.hidden().stream().boxed()).containsExactly(a, b, c, d);
    }

    private static BitSet small(Relations table) {
        BitSet small = new BitSet();
        for (int cell = 0; cell < table.cells(); cell++) {
            small.set(cell, table.value(cell) >= 1 && table.value(cell) <= 4);
        }
        return small;
    }

    private static Relations square(int size, double mean, SplittableRandom random) {
        Relations.Builder builder = new Relations.Builder();
        double[][] counts = new double[size][size];
        int[][] cells = new int[size][size];
        for (int r = 0; r < size; r++) {
            for (int c = 0; c < size; c++) {
                counts[r][c] = Math.floor(-mean * Math.log(random.nextDouble()));
                cells[r][c] = builder.cell(counts[r][c]);
            }
        }
        int[] rows = new int[size];
        double all = 0;
        for (int r = 0; r < size; r++) {
            double rowSum = 0;
            double columnSum = 0;
            int[] column = new int[size];
            for (int i = 0; i < size; i++) {
                rowSum += counts[r][i];
                columnSum += counts[i][r];
                column[i] = cells[i][r];
            }
            rows[r] = builder.cell(rowSum);
            builder.relation(rows[r], cells[r]);
            builder.relation(builder.cell(columnSum), column);
            all += rowSum;
        }
        builder.relation(builder.cell(all), rows);
        return builder.build();
    }
}
