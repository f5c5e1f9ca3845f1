package nl.hofvijver.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrainingTest {
    /** 2,000 pairs of one person among all pairs of 4,000 records, drawn from known shares. */
    @Test
    void findsTheSharesWithoutLabels() {
        Random random = new Random(5);
        Map<String, Long> compared = new HashMap<>();
        Map<String, Long> sample = new HashMap<>();
        double[] same = {.02, .01, .01, .01, .12, .83};
        double[] stranger = {.97, .015, .003, .001, .003, .008};
        for (int i = 0; i < 2000; i++) {
            compared.merge(pattern(random, same), 1L, Long::sum);
        }
        for (int i = 0; i < 60_000; i++) {
            compared.merge(pattern(random, stranger), 1L, Long::sum);
            sample.merge(pattern(random, stranger), 1L, Long::sum);
        }
        Model model = Training.train(compared, sample, 4000);
        double pairs = 4000.0 * 3999 / 2;
        assertThat(model.sameShare() * pairs).isCloseTo(2000, within(100.0));
        for (Field field : new Field[] {Field.SURNAME, Field.GIVEN, Field.BIRTH}) {
            assertThat(Math.exp(model.logarithm(Model.Kind.SAME, field, 6)))
                    .as(field.word())
                    .isCloseTo(.83, within(.03));
            assertThat(Math.exp(model.logarithm(Model.Kind.STRANGER, field, 6)))
                    .as(field.word())
                    .isCloseTo(.008, within(.002));
        }
    }

    private static String pattern(Random random, double[] shares) {
        StringBuilder pattern = new StringBuilder();
        for (int field = 0; field < 3; field++) {
            double at = random.nextDouble();
            int level = 0;
            while (level < shares.length - 1 && at >= shares[level]) {
                at -= shares[level];
                level++;
            }
            pattern.append(level + 1);
        }
        // Strangers hardly ever share an identifier: the fourth field tells most, and is known for half of the pairs.
        boolean alike = shares[5] > .5;
        String number = random.nextBoolean() ? "0" : alike ? "3" : "1";
        return pattern + "0000000000" + number;
    }

    @Test
    void aFewPairsDoNotOverruleWhatIsKnown() {
        Model model = Training.train(Map.of("66624300000000", 1L), Map.of("11110000000000", 6L), 4);
        assertThat(model.bits(Field.SURNAME, 6)).isPositive();
        assertThat(model.bits(Field.BIRTH, 1)).isNegative();
    }
}
