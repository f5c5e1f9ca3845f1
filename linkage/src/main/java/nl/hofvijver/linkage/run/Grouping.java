package nl.hofvijver.linkage.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.hofvijver.linkage.cluster.Clusters;
import nl.hofvijver.linkage.cluster.Pair;
import nl.hofvijver.linkage.cluster.Traits;
import org.jspecify.annotations.Nullable;

/** Brings the probable pairs to the clustering, and finds out which sources have one record per person. */
public final class Grouping {
    /** Fewer expected pairs within a source than this share of its records: it has no duplicates. */
    private static final double NO_DUPLICATES = .001;

    private final Work work;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, Traits> traits = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();
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
        work.read("select rid, source, sex, birth_year, initial, given_sound, identifier from edge_record", row -> {
            int number = numbers.computeIfAbsent(row.getString(2), s -> numbers.size());
            traits.put(
                    row.getLong(1),
                    new Traits(
                            number,
                            text(row.getString(3)),
                            row.getInt(4),
                            text(row.getString(5)),
                            text(row.getString(6)),
                            text(row.getString(7))));
        });
        work.read(
                "select l, r, probability from score",
                row -> pairs.add(new Pair(row.getLong(1), row.getLong(2), row.getDouble(3))));
        return Clusters.of(pairs, traits, unique(said), threshold, largest);
    }

    /** Names of the sources that have one record per person. */
    public Set<String> unique() {
        return Set.copyOf(unique);
    }

    private Set<Integer> unique(Map<String, Boolean> said) {
        Map<String, Long> sizes = new HashMap<>();
        work.read(
                "select source, count(*) from record group by source",
                row -> sizes.put(row.getString(1), row.getLong(2)));
        double[] within = within();
        Set<Integer> found = new HashSet<>();
        sizes.forEach((source, records) -> {
            int number = numbers.getOrDefault(source, -1);
            boolean alone = sizes.size() == 1;
            boolean none = number < 0 || within[number] < NO_DUPLICATES * records;
            if (said.getOrDefault(source, none && !alone)) {
                unique.add(source);
                found.add(number);
            }
        });
        return found;
    }

    /** Per source the number of pairs within it that the probabilities add up to. */
    private double[] within() {
        double[] within = new double[numbers.size()];
        for (Pair pair : pairs) {
            int one = source(pair.l());
            if (one == source(pair.r())) {
                within[one] += pair.probability();
            }
        }
        return within;
    }

    private int source(long record) {
        Traits known = traits.get(record);
        if (known == null) {
            throw new IllegalStateException("a scored pair has a record without traits");
        }
        return known.source();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
