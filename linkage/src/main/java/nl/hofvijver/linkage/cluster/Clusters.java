package nl.hofvijver.linkage.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of records that are one person.
 *
 * <p>Pairs are taken in order of probability. A pair joins the groups of its two records, unless that would bring
 * together two records of a source without duplicates, make a group larger than allowed, or bring together more pairs of
 * records that contradict each other (sex, year of birth, number, given name) than pairs that are probable. Ties are
 * decided by the numbers of the records, so the same pairs give the same groups in whatever order they come.
 */
public final class Clusters {
    private final Map<Long, Integer> index = new HashMap<>();
    private final List<Long> records = new ArrayList<>();
    private final Set<Integer> unique;
    private final int largest;
    private final List<Traits> traits = new ArrayList<>();
    private final List<List<Integer>> groups = new ArrayList<>();
    private final int[] groupOf;
    private final double[] strongest;
    private final double[] refused;
    private final Set<Pairing> probable = new HashSet<>();
    private long conflicts;
    private long tooLarge;
    private long sameSource;

    private record Pairing(int a, int b) {
        static Pairing of(int a, int b) {
            return a < b ? new Pairing(a, b) : new Pairing(b, a);
        }
    }

    private Clusters(Map<Long, Traits> known, Set<Integer> unique, int largest) {
        this.unique = Set.copyOf(unique);
        this.largest = largest;
        known.keySet().stream().sorted().forEach(record -> {
            index.put(record, records.size());
            groups.add(new ArrayList<>(List.of(records.size())));
            records.add(record);
            traits.add(known.get(record));
        });
        groupOf = new int[records.size()];
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = i;
        }
        strongest = new double[records.size()];
        refused = new double[records.size()];
    }

    /**
     * The groups.
     *
     * @param pairs probable pairs, those below {@code threshold} included
     * @param traits of every record in them
     * @param unique sources that have one record per person
     * @param threshold probability from which a pair is accepted
     * @param largest most records of one person
     */
    public static Clusters of(
            List<Pair> pairs, Map<Long, Traits> traits, Set<Integer> unique, double threshold, int largest) {
        Clusters clusters = new Clusters(traits, unique, largest);
        List<Pair> accepted = pairs.stream()
                .filter(p -> p.probability() >= threshold)
                .sorted(Comparator.comparingDouble(Pair::probability)
                        .reversed()
                        .thenComparingLong(Pair::l)
                        .thenComparingLong(Pair::r))
                .toList();
        accepted.forEach(p -> clusters.probable.add(clusters.pairing(p)));
        accepted.forEach(p -> clusters.join(clusters.at(p.l()), clusters.at(p.r())));
        pairs.forEach(clusters::remember);
        return clusters;
    }

    private Pairing pairing(Pair pair) {
        return Pairing.of(at(pair.l()), at(pair.r()));
    }

    private int at(long record) {
        Integer at = index.get(record);
        if (at == null) {
            throw new IllegalArgumentException("a pair has a record without traits");
        }
        return at;
    }

    private void join(int a, int b) {
        int one = groupOf[a];
        int other = groupOf[b];
        if (one == other || !mayJoin(groups.get(one), groups.get(other))) {
            return;
        }
        if (groups.get(one).size() < groups.get(other).size()) {
            int swap = one;
            one = other;
            other = swap;
        }
        for (int record : groups.get(other)) {
            groupOf[record] = one;
        }
        groups.get(one).addAll(groups.get(other));
        groups.set(other, List.of());
    }

    private boolean mayJoin(List<Integer> one, List<Integer> other) {
        if (one.size() + other.size() > largest) {
            tooLarge++;
            return false;
        }
        int against = 0;
        int favour = 0;
        for (int a : one) {
            for (int b : other) {
                if (traits.get(a).source() == traits.get(b).source()
                        && unique.contains(traits.get(a).source())) {
                    sameSource++;
                    return false;
                }
                if (probable.contains(Pairing.of(a, b))) {
                    favour++;
                } else if (traits.get(a).contradict(traits.get(b))) {
                    against++;
                }
            }
        }
        // One pair in favour does not outweigh one against; several do.
        if (against > favour || (against == 1 && favour == 1)) {
            conflicts++;
            return false;
        }
        return true;
    }

    private void remember(Pair pair) {
        int a = at(pair.l());
        int b = at(pair.r());
        double[] most = groupOf[a] == groupOf[b] ? strongest : refused;
        most[a] = Math.max(most[a], pair.probability());
        most[b] = Math.max(most[b], pair.probability());
    }

    /** Hears every record that was in a pair. */
    public interface Member<E extends Exception> {
        /**
         * Tells one record.
         *
         * @param group the lowest record of the group
         * @param probability that the record is with the right person: of its strongest pair within the group; for a
         *     record alone, that it is rightly alone
         */
        void is(long record, long group, double probability) throws E;
    }

    /** Tells the group of every record, in the order of records. */
    public <E extends Exception> void forEach(Member<E> member) throws E {
        for (int i = 0; i < groupOf.length; i++) {
            List<Integer> group = groups.get(groupOf[i]);
            long lowest = group.stream().mapToLong(records::get).min().orElseThrow();
            double probability = group.size() > 1 ? strongest[i] : 1 - refused[i];
            member.is(records.get(i), lowest, probability);
        }
    }

    /** True when the two records came together. */
    public boolean together(long l, long r) {
        return groupOf[at(l)] == groupOf[at(r)];
    }

    /** Joins refused because of contradictions. */
    public long conflicts() {
        return conflicts;
    }

    /** Joins refused because the group would become too large. */
    public long tooLarge() {
        return tooLarge;
    }

    /** Joins refused because a source has one record per person. */
    public long sameSource() {
        return sameSource;
    }
}
