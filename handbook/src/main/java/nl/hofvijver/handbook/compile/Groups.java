package nl.hofvijver.handbook.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.EventKind;
import nl.hofvijver.handbook.definition.Group;

/**
 * Gives every group of every entry a column, and writes its rule as a SQL condition.
 *
 * <p>A group that refers to another contains its condition; the engine computes the common part once. All conditions
 * are two-valued: a missing row of flags is false and not unknown, so that "none" holds for somebody without data.
 */
final class Groups {
    private final Criteria criteria = new Criteria();
    private final Map<Key, Column> people = new LinkedHashMap<>();
    private final Map<Key, Column> events = new LinkedHashMap<>();

    /** A group or event, by entry and name. */
    record Key(String entry, String name) {
        @Override
        public String toString() {
            return entry + ": " + name;
        }
    }

    /**
     * The column of a group.
     *
     * @param number unique in the handbook
     * @param rule the condition
     * @param event the number of the kind of event; 0 for people
     */
    record Column(int number, String rule, int event) {
        /** The name of the column. */
        String name() {
            return "g" + number;
        }
    }

    /** Where a condition stands: which table holds the flags, and which the row itself. */
    private enum Place {
        /** A person in a year. */
        YEAR("p", "f"),
        /** An event. */
        EVENT("e", "f"),
        /** The person of an event, in the year of the event. */
        PERSON_OF_EVENT("p", "y");

        private final String row;
        private final String flags;

        Place(String row, String flags) {
            this.row = row;
            this.flags = flags;
        }
    }

    /** Adds all events and groups of an entry; event groups first, because people are selected by them. */
    void add(Entry entry) {
        entry.events()
                .forEach((name, kind) ->
                        events.put(new Key(entry.id(), name), new Column(next(), "true", Anchor.number(kind))));
        entry.groups().values().stream().filter(g -> g.event().isPresent()).forEach(g -> {
            EventKind kind = kind(entry, g);
            events.put(
                    new Key(entry.id(), g.name()),
                    new Column(next(), write(entry, g.rule(), Place.EVENT, Anchor.at(kind)), Anchor.number(kind)));
        });
        entry.groups().values().stream()
                .filter(g -> g.event().isEmpty())
                .forEach(g -> people.put(
                        new Key(entry.id(), g.name()),
                        new Column(next(), write(entry, g.rule(), Place.YEAR, Anchor.YEAR), 0)));
    }

    private int next() {
        return people.size() + events.size() + 1;
    }

    Criteria criteria() {
        return criteria;
    }

    Map<Key, Column> people() {
        return new LinkedHashMap<>(people);
    }

    Map<Key, Column> events() {
        return new LinkedHashMap<>(events);
    }

    /** The column of a group of people. */
    String person(Entry entry, String group) {
        return column(people, entry, group).name();
    }

    /** The column of an event or a group of events. */
    String event(Entry entry, String name) {
        return column(events, entry, name).name();
    }

    private static Column column(Map<Key, Column> columns, Entry entry, String name) {
        Column column = columns.get(new Key(entry.id(), name));
        if (column == null) {
            throw new IllegalArgumentException(entry.id() + " has no " + name);
        }
        return column;
    }

    private static EventKind kind(Entry entry, Group group) {
        return group.event()
                .map(entry.events()::get)
                .orElseThrow(() -> new IllegalArgumentException(group.name() + " selects no events"));
    }

    private String write(Entry entry, Criterion criterion, Place place, Anchor anchor) {
        return switch (criterion) {
            case Criterion.All all -> join(entry, all, " and ", "true", place, anchor);
            case Criterion.Any any -> join(entry, any, " or ", "false", place, anchor);
            case Criterion.None none -> "not " + join(entry, none, " or ", "false", place, anchor);
            case Criterion.InGroup(String group) ->
                write(entry, entry.group(group).rule(), place, anchor);
            case Criterion.PersonInGroup(String group) ->
                "(p.person_id is not null and "
                        + write(entry, entry.group(group).rule(), Place.PERSON_OF_EVENT, Anchor.YEAR) + ")";
            case Criterion.HadEvents(String name, int atLeast) ->
                "coalesce(v.e%d, 0) >= %d".formatted(column(events, entry, name).number(), atLeast);
            case Criterion.Age(int from, int to) ->
                to == Criterion.Age.NO_LIMIT
                        ? "%s.age >= %d".formatted(place.row, from)
                        : "%s.age between %d and %d".formatted(place.row, from, to);
            case Criterion.Sex(String sex) -> "%s.sex = '%s'".formatted(place.row, sex);
            case Criterion.Registration(var state) ->
                switch (state) {
                    case KNOWN -> "k.gemeente is not null";
                    case ANY -> "coalesce(p.registered_any, false)";
                    case NONE -> "coalesce(not p.registered_any, false)";
                };
            case Criterion.Fact fact -> "coalesce(%s.c%d, false)".formatted(place.flags, criteria.number(fact, anchor));
        };
    }

    private String join(Entry entry, Criterion criterion, String between, String nothing, Place place, Anchor anchor) {
        return criterion.parts().isEmpty()
                ? nothing
                : criterion.parts().stream()
                        .map(part -> write(entry, part, place, anchor))
                        .collect(Collectors.joining(between, "(", ")"));
    }
}
