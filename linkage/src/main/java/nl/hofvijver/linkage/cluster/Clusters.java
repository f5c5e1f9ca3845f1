package nl.hofvijver.linkage.cluster;

import java.util.Arrays;
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
    private static final int NONE = -1;

    private final Traits traits;
    private final Neighbours probable;
    private final boolean[] alone;
    private final int largest;
    /** The group of a record: the place of one of its members. */
    private final int[] groupOf;
    /** The member behind a record in its group; the members of a group are a chain from the one that names it. */
    private final int[] next;

    private final int[] last;
    private final int[] sizes;
    private final double[] strongest;
    private final double[] refused;
    private long conflicts;
    private long tooLarge;
    private long sameSource;

    private Clusters(Traits traits, Neighbours probable, Set<Long> unique, int largest) {
        this.traits = traits;
        this.probable = probable;
        this.largest = largest;
        int records = traits.size();
        alone = new boolean[records];
        groupOf = new int[records];
        next = new int[records];
        last = new int[records];
        sizes = new int[records];
        for (int i = 0; i < records; i++) {
            alone[i] = unique.contains(traits.source(i));
            groupOf[i] = i;
            next[i] = NONE;
            last[i] = i;
            sizes[i] = 1;
        }
        strongest = new double[records];
        refused = new double[records];
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
    public static Clusters of(Pairs pairs, Traits traits, Set<Long> unique, double threshold, int largest) {
        int[] accepted = pairs.fromMostProbable(threshold);
        Clusters clusters = new Clusters(traits, Neighbours.of(pairs, accepted, traits.size()), unique, largest);
        for (int pair : accepted) {
            clusters.join(clusters.groupOf[pairs.l(pair)], clusters.groupOf[pairs.r(pair)]);
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            clusters.remember(pairs.l(pair), pairs.r(pair), pairs.probability(pair));
        }
        return clusters;
    }

    private void join(int one, int other) {
        if (one == other || !mayJoin(one, other)) {
            return;
        }
        int large = sizes[one] >= sizes[other] ? one : other;
        int small = large == one ? other : one;
        for (int record = small; record != NONE; record = next[record]) {
            groupOf[record] = large;
        }
        next[last[large]] = small;
        last[large] = last[small];
        sizes[large] += sizes[small];
    }

    private boolean mayJoin(int one, int other) {
        if (sizes[one] + sizes[other] > largest) {
            tooLarge++;
            return false;
        }
        int against = 0;
        int favour = 0;
        for (int a = one; a != NONE; a = next[a]) {
            for (int b = other; b != NONE; b = next[b]) {
                if (alone[a] && alone[b] && traits.source(a) == traits.source(b)) {
                    sameSource++;
                    return false;
                }
                if (probable.has(a, b)) {
                    favour++;
                } else if (traits.contradict(a, b)) {
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

    private void remember(int l, int r, double probability) {
        double[] most = groupOf[l] == groupOf[r] ? strongest : refused;
        most[l] = Math.max(most[l], probability);
        most[r] = Math.max(most[r], probability);
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
        int[] lowest = new int[groupOf.length];
        Arrays.fill(lowest, NONE);
        for (int i = 0; i < groupOf.length; i++) {
            int group = groupOf[i];
            if (lowest[group] == NONE) {
                lowest[group] = i;
            }
            double probability = sizes[group] > 1 ? strongest[i] : 1 - refused[i];
            member.is(traits.record(i), traits.record(lowest[group]), probability);
        }
    }

    /** True when the two records came together. */
    public boolean together(long l, long r) {
        return groupOf[traits.at(l)] == groupOf[traits.at(r)];
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
