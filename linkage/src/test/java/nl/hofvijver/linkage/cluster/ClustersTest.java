package nl.hofvijver.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

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
    private static Traits traits(int source, String sex, int year) {
        return new Traits(source, sex, year, "", "", "");
    }

    @Test
    void recordsThatArePairedDirectlyOrNotComeTogether() {
        Clusters clusters = Clusters.of(
                List.of(new Pair(1, 2, .99), new Pair(2, 3, .95), new Pair(4, 5, .5)),
                Map.of(
                        1L, traits(0, "m", 1950),
                        2L, traits(1, "m", 1950),
                        3L, traits(2, "m", 1950),
                        4L, traits(0, "f", 1960),
                        5L, traits(1, "f", 1960)),
                Set.of(),
                .9,
                10);
        assertThat(clusters.together(1, 3)).isTrue();
        assertThat(clusters.together(4, 5)).isFalse();
    }

    @Test
    void theStrongerPairWinsWhereASourceHasOneRecordPerPerson() {
        Clusters clusters = Clusters.of(
                List.of(new Pair(1, 3, .97), new Pair(2, 3, .99)),
                Map.of(1L, traits(0, "m", 1950), 2L, traits(0, "m", 1950), 3L, traits(1, "m", 1950)),
                Set.of(0, 1),
                .9,
                10);
        assertThat(clusters.together(2, 3)).isTrue();
        assertThat(clusters.together(1, 3)).isFalse();
        assertThat(clusters.sameSource()).isEqualTo(1);
    }

    @Test
    void aPersonOfTwoSexesOrTwoYearsOfBirthIsSplit() {
        Clusters clusters = Clusters.of(
                List.of(new Pair(1, 2, .99), new Pair(2, 3, .95)),
                Map.of(1L, traits(0, "m", 1950), 2L, traits(1, "", 1950), 3L, traits(2, "f", 1980)),
                Set.of(),
                .9,
                10);
        assertThat(clusters.together(1, 2)).isTrue();
        assertThat(clusters.together(2, 3)).isFalse();
        assertThat(clusters.conflicts()).isEqualTo(1);
    }

    @Test
    void noPersonBecomesLargerThanAllowed() {
        List<Pair> chain = new ArrayList<>();
        Map<Long, Traits> traits = new HashMap<>();
        for (long i = 0; i < 100; i++) {
            traits.put(i, traits(0, "", 0));
            if (i > 0) {
                chain.add(new Pair(i - 1, i, .99));
            }
        }
        Map<Long, Integer> sizes = new HashMap<>();
        Clusters.of(chain, traits, Set.of(), .9, 10)
                .<RuntimeException>forEach((record, group, p) -> sizes.merge(group, 1, Integer::sum));
        assertThat(sizes.values()).allMatch(size -> size <= 10);
    }

    @Property(tries = 100)
    void orderOfPairsDoesNotMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Map<Long, Traits> traits = new HashMap<>();
        for (long i = 0; i < 30; i++) {
            traits.put(i, traits(random.nextInt(3), random.nextBoolean() ? "m" : "f", 1950 + random.nextInt(3)));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            long l = random.nextInt(29);
            pairs.add(new Pair(l, l + 1 + random.nextInt((int) (29 - l)), .5 + random.nextInt(5) / 10.0));
        }
        Map<Long, Long> one = groups(pairs, traits);
        Collections.shuffle(pairs, random);
        assertThat(groups(pairs, traits)).isEqualTo(one);
    }

    private static Map<Long, Long> groups(List<Pair> pairs, Map<Long, Traits> traits) {
        Map<Long, Long> groups = new HashMap<>();
        Clusters.of(pairs, traits, Set.of(1), .7, 8)
                .<RuntimeException>forEach((record, group, probability) -> groups.put(record, group));
        return groups;
    }
}
