package nl.hofvijver.protection.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Merges small areas with neighbours until each is large enough: the smallest area goes first, to its smallest neighbour
 * under the same parent, so that totals above stay what they are.
 */
public final class Merging {
    private final Map<String, Double> size = new TreeMap<>();
    private final Map<String, Set<String>> neighbours = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    private Merging(Map<String, Double> sizes, Map<String, Set<String>> adjacent) {
        sizes.forEach((code, count) -> {
            size.put(code, count);
            members.put(code, new TreeSet<>(Set.of(code)));
            neighbours.put(code, new TreeSet<>());
        });
        adjacent.forEach((code, others) -> others.stream()
                .filter(other -> sizes.containsKey(code) && sizes.containsKey(other) && !other.equals(code))
                .forEach(other -> {
                    of(neighbours, code).add(other);
                    of(neighbours, other).add(code);
                }));
    }

    private static Set<String> of(Map<String, Set<String>> sets, String code) {
        return Objects.requireNonNull(sets.get(code), code);
    }

    /**
     * The group of every area; areas that stay alone are their own group.
     *
     * @param sizes persons per area
     * @param parents the area above each
     * @param adjacent areas that touch; only those with the same parent are merged
     * @param least persons that a group should have; a group without neighbours may have fewer
     * @return per area the codes of its group, joined by {@code +}
     */
    public static Map<String, String> groups(
            Map<String, Double> sizes, Map<String, String> parents, Map<String, Set<String>> adjacent, double least) {
        Map<String, Map<String, Double>> byParent = new TreeMap<>();
        sizes.forEach((code, count) -> byParent.computeIfAbsent(parents.getOrDefault(code, ""), p -> new TreeMap<>())
                .put(code, count));
        Map<String, String> groups = new LinkedHashMap<>();
        byParent.values().forEach(siblings -> groups.putAll(new Merging(siblings, adjacent).merge(least)));
        return groups;
    }

    private Map<String, String> merge(double least) {
        while (true) {
            List<String> small = size.entrySet().stream()
                    .filter(e -> e.getValue() < least && !near(e.getKey()).isEmpty())
                    .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .limit(1)
                    .toList();
            if (small.isEmpty()) {
                break;
            }
            String one = small.getFirst();
            String other = near(one).stream()
                    .min(Comparator.<String>comparingDouble(code -> size.getOrDefault(code, 0.0))
                            .thenComparing(code -> code))
                    .orElseThrow();
            join(one, other);
        }
        Map<String, String> groups = new TreeMap<>();
        members.forEach((code, group) -> group.forEach(member -> groups.put(member, String.join("+", group))));
        return groups;
    }

    private Set<String> near(String code) {
        return of(neighbours, code);
    }

    private void join(String gone, String stays) {
        size.merge(stays, size.getOrDefault(gone, 0.0), Double::sum);
        size.remove(gone);
        of(members, stays).addAll(of(members, gone));
        members.remove(gone);
        Set<String> near = of(neighbours, gone);
        neighbours.remove(gone);
        near.forEach(code -> {
            of(neighbours, code).remove(gone);
            if (!code.equals(stays)) {
                of(neighbours, code).add(stays);
                of(neighbours, stays).add(code);
            }
        });
    }
}
