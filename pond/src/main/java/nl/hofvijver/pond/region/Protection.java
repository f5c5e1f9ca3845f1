package nl.hofvijver.pond.region;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The region's rules of disclosure control.
 *
 * @param threshold smallest number of persons that may be shown, at least 2
 * @param base published counts are multiples of this number; 1 leaves them as they are
 * @param width range that must stay open for every hidden count
 * @param group share of a group above which a figure tells about everybody in it; 0 is no limit
 * @param zeros whether a zero is shown: {@code safe} or {@code disclosive}
 * @param method how counts are shown: {@code rounded}, {@code controlled} or {@code exact}
 * @param methods another method for some measures, by the beginning of their id
 * @param groupSafe measures, by the beginning of their id, to which the group rule does not apply
 * @param breakdowns per area level which breakdowns are published: {@code age}, {@code sex}, {@code age-sex}
 * @param eyes how many different persons it takes to release: 2, or 1 where one person does it all
 * @param questions how many questions for counts one person may ask
 */
public record Protection(
        int threshold,
        int base,
        double width,
        double group,
        String zeros,
        String method,
        Map<String, String> methods,
        Set<String> groupSafe,
        Map<String, Set<String>> breakdowns,
        int eyes,
        int questions) {
    /** Ten persons, rounded to five, two persons to release. */
    public static final Protection DEFAULT = of(10, 5);

    public Protection {
        if (threshold < 2 || base < 1 || base > threshold || eyes < 1 || eyes > 2) {
            throw new IllegalArgumentException("threshold " + threshold + ", base " + base + ", eyes " + eyes);
        }
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
        breakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(breakdowns));
        groupSafe = Set.copyOf(groupSafe);
    }

    /** These two, and for everything else what is usual. */
    public static Protection of(int threshold, int base) {
        return new Protection(threshold, base, 3, 0.9, "disclosive", "rounded", Map.of(), Set.of(), Map.of(), 2, 100);
    }

    /** The rules that decide what figures look like; how many persons it takes to release does not. */
    public String inWords() {
        return String.join(
                ";",
                Integer.toString(threshold),
                Integer.toString(base),
                Double.toString(width),
                Double.toString(group),
                zeros,
                method,
                methods.toString(),
                new TreeSet<>(groupSafe).toString(),
                breakdowns.toString());
    }

    /** Whether a level is broken down this way. Without a word about it: coarse levels by age and sex, others by either. */
    public boolean publishes(String level, boolean byAge, boolean bySex) {
        if (!byAge && !bySex) {
            return true;
        }
        boolean coarse = level.equals("region") || level.equals("gemeente");
        Set<String> kinds = breakdowns.getOrDefault(level, coarse ? Set.of("age-sex") : Set.of("age", "sex"));
        return kinds.contains("age-sex")
                || (byAge && !bySex && kinds.contains("age"))
                || (bySex && !byAge && kinds.contains("sex"));
    }

    /** The method for a measure: that of the longest beginning of its id that is named. */
    public String methodOf(String measure) {
        return methods.keySet().stream()
                .filter(measure::startsWith)
                .max(Comparator.comparingInt(String::length))
                .map(methods::get)
                .orElse(method);
    }

    /** The group share that applies to a measure. */
    public double groupOf(String measure) {
        return groupSafe.stream().anyMatch(measure::startsWith) ? 0 : group;
    }
}
