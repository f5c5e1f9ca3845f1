package nl.hofvijver.handbook.read;

import java.util.ArrayDeque;
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
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;

/** Checks what only shows when all groups of an entry have been read: names, circles, people against events. */
final class GroupChecks {
    private final Map<String, EventKind> events;
    private final Map<String, Read> groups = new LinkedHashMap<>();

    /** A group with its place and the groups that it names. */
    record Read(Group group, YamlValue where, List<CriterionReader.Reference> references) {}

    GroupChecks(Map<String, EventKind> events) {
        this.events = events;
    }

    void add(Read read) {
        groups.put(read.group().name(), read);
    }

    /** Throws the first problem in the order of the document. */
    void check() {
        for (Read read : groups.values()) {
            read.references().forEach(reference -> checkName(read, reference));
            checkOwn(read, read.group().rule());
        }
        Set<String> done = new HashSet<>();
        for (String name : groups.keySet()) {
            follow(name, new ArrayDeque<>(), done);
        }
        groups.values().forEach(this::checkPersons);
    }

    private void checkName(Read from, CriterionReader.Reference reference) {
        String name = reference.criterion().named().orElseThrow();
        boolean fromEvents = from.group().event().isPresent();
        switch (reference.criterion()) {
            case Criterion.InGroup _ -> {
                Group target = known(reference.where(), name).group();
                if (!target.event().equals(from.group().event())) {
                    throw anchor(
                            reference.where(),
                            "'" + name + "' selects " + kind(target) + ", and this group selects " + kind(from.group())
                                    + ".",
                            fromEvents
                                    ? "Use 'person: " + name + "' for the person of the event."
                                    : "Use 'had: {events: " + name + "}'.");
                }
            }
            case Criterion.HadEvents _ -> {
                boolean event = events.containsKey(name);
                if (fromEvents
                        || (!event
                                && known(reference.where(), name)
                                        .group()
                                        .event()
                                        .isEmpty())) {
                    throw anchor(
                            reference.where(),
                            "'had' looks from a person at events.",
                            "Use it in a group without 'at:', and name an event or a group of events.");
                }
            }
            default -> {
                if (!fromEvents
                        || known(reference.where(), name).group().event().isPresent()) {
                    throw anchor(
                            reference.where(),
                            "'person' looks from an event at a group of people.",
                            "Use it in a group with 'at:', and name a group without.");
                }
            }
        }
    }

    private static String kind(Group group) {
        return group.event().map(e -> "events (" + e + ")").orElse("people");
    }

    private void checkOwn(Read read, Criterion criterion) {
        if (criterion instanceof Criterion.Registration && read.group().event().isPresent()) {
            throw anchor(
                    read.where(), "'registered' is known per year, not per event.", "Use it in a group of people.");
        }
        criterion.parts().forEach(part -> checkOwn(read, part));
    }

    private Read known(YamlValue where, String name) {
        return Optional.ofNullable(groups.get(name)).orElseThrow(() -> unknown(where, name, groups.keySet()));
    }

    static ProblemException unknown(YamlValue where, String name, Set<String> known) {
        return where.problem(
                HandbookProblem.GROUP_UNKNOWN,
                "'" + name + "' is not defined in this entry.",
                "Defined: " + String.join(", ", known) + "." + NearestName.suggestion(name, known));
    }

    private static ProblemException anchor(YamlValue where, String what, String remedy) {
        return where.problem(HandbookProblem.ANCHOR_WRONG, what, remedy);
    }

    private void follow(String name, Deque<String> path, Set<String> done) {
        Read read = groups.get(name);
        if (read == null || done.contains(name)) {
            return;
        }
        path.addLast(name);
        for (CriterionReader.Reference reference : read.references()) {
            String next = reference.criterion().named().orElseThrow();
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
    private void checkPersons(Read read) {
        for (CriterionReader.Reference reference : read.references()) {
            if (reference.criterion() instanceof Criterion.PersonInGroup(String name) && countsEvents(name)) {
                throw anchor(
                        reference.where(),
                        "'" + name + "' itself looks at events.",
                        "Name a group of people that is defined without 'had'.");
            }
        }
    }

    private boolean countsEvents(String name) {
        Read read = groups.get(name);
        return read != null
                && read.references().stream()
                        .anyMatch(r -> r.criterion() instanceof Criterion.HadEvents
                                || countsEvents(r.criterion().named().orElseThrow()));
    }
}
