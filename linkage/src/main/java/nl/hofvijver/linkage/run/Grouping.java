package nl.hofvijver.linkage.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.linkage.cluster.Clusters;
import nl.hofvijver.linkage.cluster.Pairs;
import nl.hofvijver.linkage.cluster.Traits;

/** Brings the probable pairs to the clustering, and finds out which sources have one record per person. */
public final class Grouping {
    /** Fewer expected pairs within a source than this share of its records: it has no duplicates. */
    private static final double NO_DUPLICATES = .001;

    private final Work work;
    private final Traits traits = new Traits();
    private final Pairs pairs = new Pairs();
    private final Set<String> unique = new TreeSet<>();

    public Grouping(Work work) {
        this.work = work;
    }

    /**
     * The groups.
     *
     * @param said whether a source has one record per person, where somebody said so
     */
    public Clusters group(Map<String, Boolean> said, double threshold, int largest) {
        work.read(
                "select rid, hv_hash(source), " + number("sex") + ", coalesce(birth_year, 0), " + number("initial")
                        + ", " + number("given_sound") + ", " + number("identifier") + " from edge_record order by rid",
                row -> traits.add(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
        work.read(
                "select l, r, probability from score order by probability desc, l, r",
                row -> pairs.add(traits.at(row.getLong(1)), traits.at(row.getLong(2)), row.getDouble(3)));
        return Clusters.of(pairs, traits, unique(said), threshold, largest);
    }

    /** A text as a number, 0 when there is none. */
    private static String number(String column) {
        return "case when " + column + " <> '' then hv_hash(" + column + ") else 0 end";
    }

    /** Names of the sources that have one record per person. */
    public Set<String> unique() {
        return Set.copyOf(unique);
    }

    private Set<Long> unique(Map<String, Boolean> said) {
        Map<Long, Double> within = within();
        Map<String, Long> numbers = new HashMap<>();
        Map<String, Long> sizes = new HashMap<>();
        work.read("select source, hv_hash(source), count(*) from record group by source", row -> {
            numbers.put(row.getString(1), row.getLong(2));
            sizes.put(row.getString(1), row.getLong(3));
        });
        Set<Long> found = new HashSet<>();
        numbers.forEach((source, number) -> {
            boolean alone = sizes.size() == 1;
            boolean none = within.getOrDefault(number, 0.0) < NO_DUPLICATES * sizes.getOrDefault(source, 0L);
            if (said.getOrDefault(source, none && !alone)) {
                unique.add(source);
                found.add(number);
            }
        });
        return found;
    }

    /** Per source the number of pairs within it that the probabilities add up to. */
    private Map<Long, Double> within() {
        Map<Long, Double> within = new HashMap<>();
        for (int pair = 0; pair < pairs.size(); pair++) {
            long one = traits.source(pairs.l(pair));
            if (one == traits.source(pairs.r(pair))) {
                within.merge(one, pairs.probability(pair), Double::sum);
            }
        }
        return within;
    }
}
