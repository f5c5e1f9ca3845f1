package nl.hofvijver.protection.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One breakdown of a table, such as area or age: its codes, and which codes together make up another.
 *
 * <p>A dimension may have several hierarchies over the same codes, for example the old and the new boundaries over their
 * common slivers; each hierarchy is a tree, the whole need not be.
 */
public final class Dimension {
    private final String name;
    private final Map<String, Integer> indexes = new LinkedHashMap<>();
    private final List<String> names;
    private final List<List<Split>> splitsOf = new ArrayList<>();
    private final List<List<Split>> splitsWith = new ArrayList<>();
    private final Optional<String> top;

    /** A code and the codes that make it up, without overlap and without remainder. */
    @SuppressWarnings("ArrayRecordComponent") // carries columns, is never compared
    record Split(int parent, int[] children) {}

    private Dimension(
            String name, Collection<String> codes, List<Map<String, List<String>>> trees, Optional<String> top) {
        this.name = name;
        codes.forEach(code -> indexes.put(code, indexes.size()));
        names = List.copyOf(indexes.keySet());
        this.top = top;
        indexes.values().forEach(_ -> {
            splitsOf.add(new ArrayList<>());
            splitsWith.add(new ArrayList<>());
        });
        for (Map<String, List<String>> tree : trees) {
            tree.forEach((parent, children) -> add(new Split(
                    index(parent), children.stream().mapToInt(this::index).toArray())));
        }
    }

    private void add(Split split) {
        splitsOf.get(split.parent()).add(split);
        Arrays.stream(split.children()).forEach(child -> splitsWith.get(child).add(split));
    }

    /** A dimension whose codes do not add up, such as the year. */
    public static Dimension flat(String name, Collection<String> codes) {
        return new Dimension(name, codes, List.of(), Optional.empty());
    }

    /**
     * A dimension with one or more hierarchies, each given as parent by child.
     *
     * @throws ModelProblem for a cycle, or when the hierarchies together have no or more than one top
     */
    public static Dimension of(String name, List<Map<String, String>> hierarchies) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> children = new LinkedHashSet<>();
        List<Map<String, List<String>>> trees = new ArrayList<>();
        for (Map<String, String> parents : hierarchies) {
            Map<String, List<String>> tree = new LinkedHashMap<>();
            parents.forEach((child, parent) -> {
                requireNoCycle(name, child, parents);
                codes.add(parent);
                codes.add(child);
                children.add(child);
                tree.computeIfAbsent(parent, p -> new ArrayList<>()).add(child);
            });
            trees.add(tree);
        }
        List<String> tops =
                codes.stream().filter(code -> !children.contains(code)).toList();
        if (tops.size() != 1) {
            throw new ModelProblem(
                    ModelProblem.Reason.NO_TOTAL,
                    tops.size() + " codes have no parent: "
                            + tops.stream().limit(5).collect(Collectors.joining(", ")),
                    "hierarchy of " + name);
        }
        return new Dimension(name, codes, trees, Optional.of(tops.getFirst()));
    }

    private static void requireNoCycle(String name, String child, Map<String, String> parents) {
        Set<String> path = new LinkedHashSet<>();
        for (Optional<String> at = Optional.of(child);
                at.isPresent();
                at = Optional.ofNullable(parents.get(at.get()))) {
            if (!path.add(at.get())) {
                throw new ModelProblem(
                        ModelProblem.Reason.CYCLE,
                        "'" + at.get() + "' is part of itself: " + String.join(" > ", path) + " > " + at.get(),
                        "hierarchy of " + name);
            }
        }
    }

    /** The name of the column. */
    public String name() {
        return name;
    }

    /** The code that stands for everything; empty when the codes do not add up. */
    public Optional<String> top() {
        return top;
    }

    /** All codes. */
    public Set<String> codes() {
        return indexes.keySet();
    }

    /** How far a code is from the top, 0 for the top itself and for codes that do not add up; the longest way counts. */
    public int depth(String code) {
        int deepest = 0;
        for (Split split : splitsWith(index(code))) {
            deepest = Math.max(deepest, 1 + depth(code(split.parent())));
        }
        return deepest;
    }

    String code(int index) {
        return names.get(index);
    }

    boolean has(String code) {
        return indexes.containsKey(code);
    }

    int size() {
        return indexes.size();
    }

    int index(String code) {
        Integer index = indexes.get(code);
        if (index == null) {
            throw new ModelProblem(ModelProblem.Reason.UNKNOWN_CODE, "'" + code + "' is not a code", "column " + name);
        }
        return index;
    }

    /** The ways in which a code falls apart; the code that stands for no code at all does not. */
    List<Split> splitsOf(int code) {
        return code < size() ? splitsOf.get(code) : List.of();
    }

    /** The splits in which a code is a part. */
    List<Split> splitsWith(int code) {
        return code < size() ? splitsWith.get(code) : List.of();
    }
}
