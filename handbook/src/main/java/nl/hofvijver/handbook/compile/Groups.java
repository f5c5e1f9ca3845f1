package nl.hofvijver.handbook.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Fact;
import nl.hofvijver.handbook.definition.Group;
import nl.hofvijver.handbook.definition.Limit;
import nl.hofvijver.handbook.definition.NamedValue;
import nl.hofvijver.handbook.definition.NamedValue.Value;

/**
 * Gives every group and event that something asks about a column, and writes its rule as a SQL condition. What nothing
 * asks about has no column, and what only it would look up in the pond is not looked up (decision 0107).
 *
 * <p>A group that refers to another contains its condition; the engine computes the common part once. All conditions
 * are two-valued: a missing row of flags is false and not unknown, so that "none" holds for somebody without data.
 */
final class Groups {
    private final Criteria criteria = new Criteria();
    private final Map<Key, Column> people = new LinkedHashMap<>();
    private final Map<Key, Column> events = new LinkedHashMap<>();
    private boolean fifths;

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
     * @param event the number of the event; 0 for people
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

    /** True when some group asks in which fifth of deprivation somebody lives. */
    boolean askFifths() {
        return fifths;
    }

    /** The column of a group of people. */
    String person(Entry entry, String group) {
        Key key = new Key(entry.id(), group);
        Column known = people.get(key);
        if (known == null) {
            String rule = write(entry, entry.group(group).rule(), Place.YEAR, Anchor.YEAR);
            known = new Column(next(), rule, 0);
            people.put(key, known);
        }
        return known.name();
    }

    /** The column of an event or a group of events. */
    Column event(Entry entry, String name) {
        Key key = new Key(entry.id(), name);
        Column known = events.get(key);
        if (known == null) {
            known = entry.events().containsKey(name) ? every(entry, name) : those(entry, entry.group(name));
            events.put(key, known);
        }
        return known;
    }

    private Column every(Entry entry, String event) {
        return new Column(next(), "true", criteria.event(entry.event(event)));
    }

    private Column those(Entry entry, Group group) {
        int event = criteria.event(entry.event(group.event().orElseThrow()));
        String rule = write(entry, group.rule(), Place.EVENT, Anchor.at(event));
        return new Column(next(), rule, event);
    }

    /** The value of a person in a year as an expression; null where it is not known or not plausible. */
    String value(Entry entry, NamedValue value) {
        String expression = value(entry, value, Place.YEAR);
        return value.plausible()
                .map(r -> "case when %s between %s and %s then %s end"
                        .formatted(expression, number(r.from()), number(r.to()), expression))
                .orElse(expression);
    }

    private String value(Entry entry, NamedValue named, Place place) {
        return switch (named.value()) {
            case Value.Score(var parts) ->
                parts.stream()
                        .map(p -> "case when %s then %s else cast(0 as double) end"
                                .formatted(write(entry, p.when(), place, Anchor.YEAR), number(p.points())))
                        .collect(Collectors.joining(" + ", "(", ")"));
            case Value.Result(var measurement) -> column(named, measurement, Asked.Use.RESULT);
            case Value.Times(var fact) -> column(named, fact, Asked.Use.TIMES);
            case Value.Different(var fact) -> column(named, fact, Asked.Use.DIFFERENT);
            case Value.Days(var medicine) -> column(named, medicine, Asked.Use.DAYS);
            case Value.Charged(var procedure) -> column(named, procedure, Asked.Use.CHARGED);
            case Value.AgeAt(var fact) -> column(named, fact, Asked.Use.AGE);
        };
    }

    private String column(NamedValue named, Fact fact, Asked.Use use) {
        String column = "x.v" + criteria.value(fact, use, Parameters.plausible(named));
        return named.everybody() ? "coalesce(" + column + ", cast(0 as double))" : column;
    }

    private static String number(java.math.BigDecimal number) {
        return "cast(" + number.toPlainString() + " as double)";
    }

    private String write(Entry entry, Criterion criterion, Place place, Anchor anchor) {
        return switch (criterion) {
            case Criterion.All all -> join(entry, all, " and ", "true", place, anchor);
            case Criterion.Any any -> join(entry, any, " or ", "false", place, anchor);
            case Criterion.None none -> "not " + join(entry, none, " or ", "false", place, anchor);
            case Criterion.Some(int atLeast, var of) ->
                of.stream()
                        .map(c -> "case when " + write(entry, c, place, anchor) + " then 1 else 0 end")
                        .collect(Collectors.joining(" + ", "(", " >= " + atLeast + ")"));
            case Criterion.InGroup(String group) ->
                write(entry, entry.group(group).rule(), place, anchor);
            case Criterion.PersonInGroup(String group) ->
                "(p.person_id is not null and "
                        + write(entry, entry.group(group).rule(), Place.PERSON_OF_EVENT, Anchor.YEAR) + ")";
            case Criterion.HadEvents(String name, int atLeast) ->
                "coalesce(v.e%d, 0) >= %d".formatted(event(entry, name).number(), atLeast);
            case Criterion.ValueWithin(String name, var limits) ->
                limits(value(entry, entry.value(name), place), limits);
            case Criterion.Age(int from, int to) ->
                to == Criterion.Age.NO_LIMIT
                        ? "%s.age >= %d".formatted(place.row, from)
                        : "%s.age between %d and %d".formatted(place.row, from, to);
            case Criterion.Sex(String sex) -> "%s.sex = '%s'".formatted(place.row, sex);
            case Criterion.Lives(var areas) -> lives(areas, place.row);
            case Criterion.Deprivation(int from, int to) -> {
                fifths = true;
                yield "coalesce(q.fifth between %d and %d, false)".formatted(from, to);
            }
            case Criterion.Registration(var state) ->
                switch (state) {
                    case KNOWN -> "k.gemeente is not null";
                    case ANY -> "coalesce(p.registered_any, false)";
                    case NONE -> "coalesce(not p.registered_any, false)";
                };
            case Fact fact -> {
                int number = criteria.number(fact, anchor);
                yield "(coalesce(%s.%s, 0) & %d) <> 0"
                        .formatted(place.flags, Criteria.word(number), Criteria.bit(number));
            }
        };
    }

    private static String limits(String value, List<Limit> limits) {
        return limits.stream()
                .map(l -> value + " " + l.comparison().sign() + " " + number(l.value()))
                .collect(Collectors.joining(" and ", "coalesce(", ", false)"));
    }

    /** The code of a buurt holds those of its wijk and gemeente. */
    private static String lives(List<String> areas, String row) {
        return areas.stream()
                .map(a -> "substr(%s.buurt, 3, %d) = '%s'".formatted(row, a.length() - 2, a.substring(2)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private String join(Entry entry, Criterion criterion, String between, String nothing, Place place, Anchor anchor) {
        return criterion.parts().isEmpty()
                ? nothing
                : criterion.parts().stream()
                        .map(part -> write(entry, part, place, anchor))
                        .collect(Collectors.joining(between, "(", ")"));
    }
}
