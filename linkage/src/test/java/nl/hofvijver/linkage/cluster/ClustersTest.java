package nl.hofvijver.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final long M = 1;
    private static final long F = 2;
    private static final long UNKNOWN = 0;

    /** Records 0, 1, 2 … in this order; their places are their numbers. */
    private static final class Town {
        private final Traits traits = new Traits();

        Town add(long source, long sex, int year) {
            traits.add(traits.size(), source, sex, year, UNKNOWN, UNKNOWN, UNKNOWN);
            return this;
        }
    }

    @Test
    void recordsThatArePairedDirectlyOrNotComeTogether() {
        Traits traits = new Town()
                .add(10, M, 1950)
                .add(11, M, 1950)
                .add(12, M, 1950)
                .add(10, F, 1960)
                .add(11, F, 1960)
                .traits;
        Clusters clusters =
                Clusters.of(new Pairs().add(0, 1, .99).add(1, 2, .95).add(3, 4, .5), traits, Set.of(), .9, 10);
        assertThat(clusters.together(0, 2)).isTrue();
        assertThat(clusters.together(3, 4)).isFalse();
    }

    @Test
    void theStrongerPairWinsWhereASourceHasOneRecordPerPerson() {
        Traits traits = new Town().add(10, M, 1950).add(10, M, 1950).add(11, M, 1950).traits;
        Clusters clusters = Clusters.of(new Pairs().add(0, 2, .97).add(1, 2, .99), traits, Set.of(10L, 11L), .9, 10);
        assertThat(clusters.together(1, 2)).isTrue();
        assertThat(clusters.together(0, 2)).isFalse();
        assertThat(clusters.sameSource()).isEqualTo(1);
    }

    @Test
    void aPersonOfTwoSexesOrTwoYearsOfBirthIsSplit() {
        Traits traits = new Town().add(10, M, 1950).add(11, UNKNOWN, 1950).add(12, F, 1980).traits;
        Clusters clusters = Clusters.of(new Pairs().add(0, 1, .99).add(1, 2, .95), traits, Set.of(), .9, 10);
        assertThat(clusters.together(0, 1)).isTrue();
        assertThat(clusters.together(1, 2)).isFalse();
        assertThat(clusters.conflicts()).isEqualTo(1);
    }

    @Test
    void severalPairsOutweighAContradiction() {
        Traits traits = new Town().add(10, M, 1950).add(11, M, 1950).add(12, F, 1950).traits;
        Pairs pairs = new Pairs().add(0, 1, .99).add(1, 2, .95);
        assertThat(Clusters.of(pairs, traits, Set.of(), .9, 10).together(0, 2))
                .as("one pair for it, one against")
                .isFalse();
        assertThat(Clusters.of(pairs.add(0, 2, .92), traits, Set.of(), .9, 10).together(0, 2))
                .as("accepted pairs are no contradiction")
                .isTrue();
    }

    @Test
    void noPersonBecomesLargerThanAllowed() {
        Town town = new Town();
        Pairs chain = new Pairs();
        for (int i = 0; i < 5000; i++) {
            town.add(10, UNKNOWN, 0);
            if (i > 0) {
                chain.add(i - 1, i, .99);
            }
        }
        Map<Long, Integer> sizes = new HashMap<>();
        Clusters.of(chain, town.traits, Set.of(), .9, 10)
                .<RuntimeException>forEach((record, group, p) -> sizes.merge(group, 1, Integer::sum));
        assertThat(sizes.values()).allMatch(size -> size <= 10);
        assertThat(sizes.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(5000);
    }

    @Test
    void recordsComeInOrder() {
        Traits traits = new Traits().add(5, 1, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN);
        assertThatThrownBy(() -> traits.add(5, 1, UNKNOWN, 0, UNKNOWN, UNKNOWN, UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> traits.at(6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 100)
    void orderOfPairsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Town town = new Town();
        for (int i = 0; i < 30; i++) {
            town.add(random.nextInt(3), random.nextBoolean() ? M : F, 1950 + random.nextInt(3));
        }
        List<double[]> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int l = random.nextInt(29);
            pairs.add(new double[] {l, l + 1 + random.nextInt(29 - l), .5 + random.nextInt(5) / 10.0});
        }
        Map<Long, Long> one = groups(pairs, town.traits);
        Collections.shuffle(pairs, random);
        assertThat(groups(pairs, town.traits)).isEqualTo(one);
    }

    private static Map<Long, Long> groups(List<double[]> told, Traits traits) {
        Pairs pairs = new Pairs();
        told.forEach(p -> pairs.add((int) p[0], (int) p[1], p[2]));
        Map<Long, Long> groups = new HashMap<>();
        Clusters.of(pairs, traits, Set.of(1L), .7, 8)
                .<RuntimeException>forEach((record, group, probability) -> groups.put(record, group));
        return groups;
    }
}
