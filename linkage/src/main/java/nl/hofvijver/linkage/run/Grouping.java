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

    public Grouping(Work work) {
        this.work = work;
    }

    /**
     * Finds out which sources have one record per person.
     *
     * @param said whether a source has one record per person, where somebody said so
     */
    public Set<String> unique(Map<String, Boolean> said) {
        work.run("within");
        Map<String, Double> within = new HashMap<>();
        work.read("select source, pairs from within", row -> within.put(row.getString(1), row.getDouble(2)));
        Map<String, Long> sizes = new HashMap<>();
        work.read(
                "select source, count(*) from record group by source",
                row -> sizes.put(row.getString(1), row.getLong(2)));
        Set<String> unique = new TreeSet<>();
        sizes.forEach((source, records) -> {
            boolean none = within.getOrDefault(source, 0.0) < NO_DUPLICATES * records;
            if (said.getOrDefault(source, none && sizes.size() > 1)) {
                unique.add(source);
            }
        });
        return Set.copyOf(unique);
    }

    /** The groups of the records in {@code score}. */
    public Clusters group(Before.Terms terms, double threshold) {
        Traits traits = new Traits();
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
        Pairs pairs = new Pairs();
        work.read(
                "select l, r, probability from score order by probability desc, l, r",
                row -> pairs.add(traits.at(row.getLong(1)), traits.at(row.getLong(2)), row.getDouble(3)));
        return Clusters.of(pairs, traits, numbers(terms.unique()), threshold, terms.largest());
    }

    /** A text as a number, 0 when there is none. */
    private static String number(String column) {
        return "case when " + column + " <> '' then hv_hash(" + column + ") else 0 end";
    }

    /** The numbers of sources, as in {@link Traits}. */
    private Set<Long> numbers(Set<String> sources) {
        Set<Long> numbers = new HashSet<>();
        work.read("select source, hv_hash(source) from record group by source", row -> {
            if (sources.contains(row.getString(1))) {
                numbers.add(row.getLong(2));
            }
        });
        return numbers;
    }
}
