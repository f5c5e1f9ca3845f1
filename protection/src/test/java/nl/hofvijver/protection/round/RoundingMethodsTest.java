package nl.hofvijver.protection.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.hofvijver.protection.model.Relations;
import org.junit.jupiter.api.Test;

class RoundingMethodsTest {
    private static final byte[] SECRET = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    @Property(tries = 100)
    void roundedTablesStayAdditiveAndNear(@ForAll @Size(12) int[] numbers) {
        Relations table = table(numbers);
        for (AdditiveRounding method :
                new AdditiveRounding[] {AdditiveRounding.smallCounts(5), AdditiveRounding.controlled(5)}) {
            double[] rounded = method.round(table);
            for (int relation = 0; relation < table.count(); relation++) {
                double sum = 0;
                for (int i = 0; i < table.width(relation); i++) {
                    sum += rounded[table.part(relation, i)];
                }
                assertThat(sum).isCloseTo(rounded[table.total(relation)], within(1e-9));
            }
            for (int cell = 0; cell < 12; cell++) {
                assertThat(Math.abs(rounded[cell] - table.value(cell))).isLessThan(5);
                assertThat(rounded[cell] >= 5 || rounded[cell] == 0).isTrue();
            }
            assertThat(Deviation.largest(truth(table), rounded)).isLessThan(10);
        }
    }

    private static double[] truth(Relations table) {
        return IntStream.range(0, table.cells()).mapToDouble(table::value).toArray();
    }

    @Test
    void largeCountsKeepTheirValueInSmallCountRounding() {
        Relations table = table(new int[] {7, 12, 1, 9, 2, 2, 30, 4, 6, 6, 6, 6});
        double[] rounded = AdditiveRounding.smallCounts(5).round(table);
        assertThat(rounded[0]).isEqualTo(7);
        assertThat(rounded[6]).isEqualTo(30);
        assertThat(rounded[2]).isIn(0.0, 5.0);
    }

    @Property
    void theSamePersonsGetTheSameNoiseWhateverTheTable(
            @ForAll @LongRange(max = CellKey.RANGE - 1) long one,
            @ForAll @LongRange(max = CellKey.RANGE - 1) long other) {
        assertThat(CellKey.together(one, other)).isEqualTo(CellKey.together(other, one));
    }

    @Property(tries = 30)
    void noiseIsZeroOnAverageBoundedAndNeverNegative(@ForAll @IntRange(min = 1, max = 40) int count) {
        Perturbation noise = new Perturbation(4, 3);
        int draws = 4096;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            long shown = noise.perturb(count, CellKey.RANGE / draws * i);
            assertThat(shown).isBetween(Math.max(0, count - 4L), count + 4L);
            sum += shown - count;
            squares += (double) (shown - count) * (shown - count);
        }
        assertThat(sum / draws).isCloseTo(0, within(0.01));
        assertThat(squares / draws).isBetween(2.5, 3.05);
        assertThat(noise.perturb(0, 1)).isZero();
    }

    @Test
    void keysOfPersonsAreSpreadEvenlyAndDependOnTheSecret() {
        CellKey keys = new CellKey(SECRET);
        double sum = 0;
        for (int i = 0; i < 2000; i++) {
            sum += (double) keys.ofPerson("p" + i) / CellKey.RANGE;
        }
        assertThat(sum / 2000).isCloseTo(0.5, within(0.03));
        byte[] another = SECRET.clone();
        another[0]++;
        assertThat(new CellKey(another).ofPerson("p1")).isNotEqualTo(keys.ofPerson("p1"));
    }

    /** Four rows, three columns, and totals of both. */
    private static Relations table(int[] numbers) {
        Relations.Builder builder = new Relations.Builder();
        double[] counts = new double[12];
        for (int i = 0; i < 12; i++) {
            counts[i] = Math.floorMod(numbers[i], 40);
            builder.cell(counts[i]);
        }
        for (int r = 0; r < 4; r++) {
            int total = builder.cell(counts[3 * r] + counts[3 * r + 1] + counts[3 * r + 2]);
            builder.relation(total, 3 * r, 3 * r + 1, 3 * r + 2);
        }
        for (int c = 0; c < 3; c++) {
            int total = builder.cell(counts[c] + counts[c + 3] + counts[c + 6] + counts[c + 9]);
            builder.relation(total, c, c + 3, c + 6, c + 9);
        }
        return builder.build();
    }
}
