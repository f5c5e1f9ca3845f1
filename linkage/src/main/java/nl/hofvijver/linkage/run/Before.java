package nl.hofvijver.linkage.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an earlier run left behind.
 *
 * @param tables table to folder; those of {@link #TABLES} and perhaps of {@link #SPARED}, or none when nobody was left
 * @param limits the limits of blocks with which its pairs were found
 * @param lastPerson the highest number ever given to a person
 * @param terms under which its records were grouped
 * @param comparable whether what it found out about records and pairs is what this version would find out; else only its
 *     records and the numbers of its persons are of use
 */
public record Before(
        Map<String, Path> tables, Map<Rule, Long> limits, long lastPerson, Terms terms, boolean comparable) {
    /** The tables that a later run needs. */
    public static final List<String> TABLES =
            List.of("record_read", "placeholder", "block_key", "block_size", "pair", "person");

    /** Tables that spare a later run work, and that it can make again. */
    public static final List<String> SPARED = List.of(
            "record",
            "sample",
            "pattern_count",
            "block_histogram",
            "likely_pattern",
            "pair_likely",
            "pair_dead",
            "unsettled");

    /**
     * What decides about groups besides the pairs.
     *
     * @param unique sources that have one record per person
     * @param largest most records of one person
     */
    public record Terms(Set<String> unique, int largest) {
        public Terms {
            unique = Set.copyOf(unique);
        }
    }

    public Before {
        tables = Map.copyOf(tables);
        limits = Map.copyOf(limits);
    }

    /** Whether anybody was left. */
    public boolean hasPersons() {
        return !tables.isEmpty();
    }

    boolean has(String name) {
        return tables.containsKey(name);
    }

    /** Whether all tables are there that a run needs to look at nothing but what came. */
    boolean complete() {
        return SPARED.stream().allMatch(this::has);
    }

    /** The folder of one of its tables. */
    Path table(String name) {
        Path folder = tables.get(name);
        if (folder == null) {
            throw new IllegalArgumentException("no table " + name);
        }
        return folder;
    }
}
