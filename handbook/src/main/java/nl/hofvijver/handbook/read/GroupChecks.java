package nl.hofvijver.handbook.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.engine.document.YamlValue;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Criterion;

/** Checks what only shows when all groups and values of an entry have been read: names, circles, people against events. */
final class GroupChecks {
    private static final String VALUE = "value ";
    private final Set<String> events;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * A group, or a value that is a score.
     *
     * @param name as it stands in the document; that of a value begins with "value "
     * @param event the event of a group of events
     * @param where its place
     * @param reader what it names
     * @param rules its criteria
     */
    private record Node(
            String name, Optional<String> event, YamlValue where, CriterionReader reader, List<Criterion> rules) {
        List<CriterionReader.Reference> references() {
            return reader.references();
        }
    }

    GroupChecks(Set<String> events) {
        this.events = Set.copyOf(events);
    }

    void group(String name, Optional<String> event, YamlValue where, CriterionReader reader, Criterion rule) {
        nodes.put(name, new Node(name, event, where, reader, List.of(rule)));
    }

    void value(String name, YamlValue where, CriterionReader reader, List<Criterion> rules) {
        nodes.put(VALUE + name, new Node(VALUE + name, Optional.empty(), where, reader, rules));
    }

    /** Throws the first problem in the order of the document. */
    void check() {
        for (Node node : nodes.values()) {
            node.references().forEach(reference -> checkName(node, reference));
            node.rules().forEach(rule -> checkOwn(node, rule));
            if (node.event().isEmpty() && !node.reader().ahead().isEmpty()) {
                throw node.reader()
                        .ahead()
                        .getFirst()
                        .problem(
                                HandbookProblem.NEVER_TRUE,
                                "'after' looks ahead of an event, and these are people in a year.",
                                "Use it in a group with 'at:'.");
            }
        }
        Set<String> done = new HashSet<>();
        for (String name : nodes.keySet()) {
            follow(name, new ArrayDeque<>(), done);
        }
        nodes.values().forEach(this::checkPersons);
    }

    private void checkName(Node from, CriterionReader.Reference reference) {
        String name = reference.criterion().named().orElseThrow();
        boolean fromEvents = from.event().isPresent();
        switch (reference.criterion()) {
            case Criterion.InGroup _ -> {
                Node target = known(reference.where(), name);
                if (!target.event().equals(from.event())) {
                    throw anchor(
                            reference.where(),
                            "'" + name + "' selects " + kind(target) + ", and this group selects " + kind(from) + ".",
                            fromEvents
                                    ? "Use 'person: " + name + "' for the person of the event."
                                    : "Use 'had: {events: " + name + "}'.");
                }
            }
            case Criterion.HadEvents _ -> {
                boolean ofEvents = events.contains(name)
                        || known(reference.where(), name).event().isPresent();
                if (fromEvents || !ofEvents) {
                    throw anchor(
                            reference.where(),
                            "'had' looks from a person at events.",
                            "Use it in a group without 'at:', and name an event or a group of events.");
                }
            }
            case Criterion.ValueWithin _ -> {
                if (fromEvents) {
                    throw anchor(
                            reference.where(),
                            "A value is known per person and year, not per event.",
                            "Use 'person:' with a group of people that has it.");
                }
                value(reference.where(), name);
            }
            default -> {
                if (!fromEvents || known(reference.where(), name).event().isPresent()) {
                    throw anchor(
                            reference.where(),
                            "'person' looks from an event at a group of people.",
                            "Use it in a group with 'at:', and name a group without.");
                }
            }
        }
    }

    private static String kind(Node group) {
        return group.event().map(e -> "events (" + e + ")").orElse("people");
    }

    private void checkOwn(Node node, Criterion criterion) {
        if (criterion instanceof Criterion.Registration && node.event().isPresent()) {
            throw anchor(
                    node.where(), "'registered' is known per year, not per event.", "Use it in a group of people.");
        }
        Contradictions.check(criterion, node.where());
        criterion.parts().forEach(part -> checkOwn(node, part));
    }

    private Node known(YamlValue where, String name) {
        return Optional.ofNullable(nodes.get(name)).orElseThrow(() -> unknown(where, name, groups()));
    }

    private Set<String> groups() {
        Set<String> groups = new HashSet<>(nodes.keySet());
        groups.removeIf(n -> n.startsWith(VALUE));
        return groups;
    }

    private final Set<String> values = new HashSet<>();

    /** Says that a value of this name exists, be it a score or not. */
    void named(String value) {
        values.add(value);
    }

    private void value(YamlValue where, String name) {
        if (!values.contains(name)) {
            throw where.problem(
                    HandbookProblem.VALUE_UNKNOWN,
                    "The value '" + name + "' is not defined in this entry.",
                    "Defined: " + String.join(", ", values.stream().sorted().toList()) + "."
                            + NearestName.suggestion(name, values));
        }
    }

    static ProblemException unknown(YamlValue where, String name, Set<String> known) {
        return where.problem(
                HandbookProblem.GROUP_UNKNOWN,
                "'" + name + "' is not defined in this entry.",
                "Defined: " + String.join(", ", known.stream().sorted().toList()) + "."
                        + NearestName.suggestion(name, known));
    }

    private static ProblemException anchor(YamlValue where, String what, String remedy) {
        return where.problem(HandbookProblem.ANCHOR_WRONG, what, remedy);
    }

    private static String node(CriterionReader.Reference reference) {
        String name = reference.criterion().named().orElseThrow();
        return reference.criterion() instanceof Criterion.ValueWithin ? VALUE + name : name;
    }

    private void follow(String name, Deque<String> path, Set<String> done) {
        Node node = nodes.get(name);
        if (node == null || done.contains(name)) {
            return;
        }
        path.addLast(name);
        for (CriterionReader.Reference reference : node.references()) {
            String next = node(reference);
            if (path.contains(next)) {
                throw reference
                        .where()
                        .problem(
                                HandbookProblem.GROUP_CYCLE,
                                "Groups refer to each other in a circle: " + String.join(" -> ", path) + " -> " + next
                                        + ".",
                                "Take one of these references out.");
            }
            follow(next, path, done);
        }
        path.removeLast();
        done.add(name);
    }

    /** The person of an event is looked at before events are counted per person. */
    private void checkPersons(Node node) {
        for (CriterionReader.Reference reference : node.references()) {
            if (reference.criterion() instanceof Criterion.PersonInGroup(String name)) {
                if (reaches(name, Criterion.HadEvents.class, new ArrayList<>())) {
                    throw anchor(
                            reference.where(),
                            "'" + name + "' itself looks at events.",
                            "Name a group of people that is defined without 'had'.");
                }
            }
        }
    }

    private boolean reaches(String name, Class<? extends Criterion> kind, List<String> seen) {
        Node node = nodes.get(name);
        if (node == null || seen.contains(name)) {
            return false;
        }
        seen.add(name);
        return node.references().stream().anyMatch(r -> kind.isInstance(r.criterion()) || reaches(node(r), kind, seen));
    }
}
