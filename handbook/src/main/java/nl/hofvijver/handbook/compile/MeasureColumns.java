package nl.hofvijver.handbook.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.handbook.definition.AgeRange;
import nl.hofvijver.handbook.definition.Criterion;
import nl.hofvijver.handbook.definition.Delivered;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.definition.Measure;
import nl.hofvijver.handbook.definition.Measure.Counted;
import nl.hofvijver.handbook.definition.Needs;

/**
 * Turns each measure into sums over people and over events.
 *
 * <p>The numerator is always taken within the denominator. A measure that needs practice data counts only residents
 * who are covered for every table that it needs, whatever its definition says.
 */
final class MeasureColumns {
    private static final String PEOPLE = "atom_person a";
    private static final String EVENTS = "atom_event a";
    private static final String ZERO = "cast(0 as double)";
    private static final int MILLION = 1_000_000;
    private final Groups groups;
    private final Sums people = new Sums();
    private final Sums events = new Sums();
    private final List<Map<String, String>> parts = new ArrayList<>();

    MeasureColumns(Groups groups) {
        this.groups = groups;
    }

    Sums people() {
        return people;
    }

    Sums events() {
        return events;
    }

    /** What the roll-up adds together: one row per measure and table. */
    List<Map<String, String>> parts() {
        return List.copyOf(parts);
    }

    void add(int number, Entry entry, Measure measure) {
        Part fromPeople = new Part();
        Part fromEvents = new Part();
        String covered = covered(Needs.of(entry, measure));
        if (measure.of() instanceof Counted.Events(String of)) {
            String denominator = groups.event(entry, of);
            fromEvents.put("denominator", events.count(denominator));
            fromEvents.put("linked", events.linked(denominator));
            fromEvents.put("numerator", events.count(denominator + " and " + eventColumn(entry, measure.count())));
        } else {
            String denominator = and(covered, condition(entry, measure.of()));
            fromPeople.put("denominator", people.count(denominator));
            boolean practices = !covered.equals("true") || measure.linkageCorrected();
            fromPeople.put(
                    "linked", practices ? people.linked(denominator) : people.count(denominator) + " * " + MILLION);
            if (measure.count() instanceof Counted.Events(String count)) {
                fromEvents.put("numerator", events.count(groups.event(entry, count)));
            } else {
                fromPeople.put("numerator", people.count(and(denominator, condition(entry, measure.count()))));
            }
        }
        population(entry, measure, covered, fromPeople, fromEvents);
        fromPeople.addTo(parts, number, PEOPLE, entry.idOf(measure));
        fromEvents.addTo(parts, number, EVENTS, entry.idOf(measure));
    }

    private void population(Entry entry, Measure measure, String covered, Part fromPeople, Part fromEvents) {
        if (measure.population().isPresent()) {
            Counted counted = measure.population().get();
            if (counted instanceof Counted.Events) {
                String all = events.count(eventColumn(entry, counted));
                fromEvents.put("population", all);
                fromEvents.put("base", all);
            } else {
                String all = people.count(condition(entry, counted));
                fromPeople.put("population", all);
                fromPeople.put("base", all);
            }
        } else {
            String ages = ages(AgeRange.of(entry, measure.of()));
            fromPeople.put("population", people.count(ages));
            fromPeople.put("base", people.count(and(covered, ages)));
        }
    }

    /** True when the population is not counted but follows from the denominator and the coverage. */
    static boolean estimated(Measure measure) {
        return measure.population().isEmpty()
                && (measure.of() instanceof Counted.People || measure.of() instanceof Counted.Events);
    }

    private String condition(Entry entry, Counted counted) {
        return switch (counted) {
            case Counted.Residents _, Counted.CoveredResidents _ -> "true";
            case Counted.People(String group) -> groups.person(entry, group);
            case Counted.Events(String name) -> throw new IllegalArgumentException(name + " are events");
        };
    }

    private String eventColumn(Entry entry, Counted counted) {
        if (counted instanceof Counted.Events(String name)) {
            return groups.event(entry, name);
        }
        throw new IllegalArgumentException(entry.id() + ": people are counted among events");
    }

    /** Children are not part of the population of a figure about adults. */
    private static String ages(Criterion.Age range) {
        return range.equals(AgeRange.EVERY_AGE) ? "true" : "age between " + range.from() + " and " + range.to();
    }

    private static String covered(Set<Delivered> needs) {
        List<String> conditions = new ArrayList<>();
        if (needs.stream().anyMatch(Delivered::fromPractice)) {
            conditions.add("covered");
        }
        if (needs.contains(Delivered.MED)) {
            conditions.add("covered_med");
        }
        if (needs.contains(Delivered.LAB)) {
            conditions.add("covered_lab");
        }
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    private static String and(String left, String right) {
        if (left.equals("true")) {
            return right;
        }
        return right.equals("true") ? left : left + " and " + right;
    }

    /** The columns of one measure from one table; what is not put is zero. */
    private static final class Part {
        private static final List<String> COLUMNS = List.of("numerator", "denominator", "population", "base", "linked");
        private final Map<String, String> columns = new LinkedHashMap<>();

        void put(String column, String sum) {
            columns.put(column, "a." + sum);
        }

        void addTo(List<Map<String, String>> parts, int number, String table, String about) {
            if (!columns.isEmpty()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("measure", Integer.toString(number));
                row.put("table", table);
                row.put("about", about);
                COLUMNS.forEach(c -> row.put(c, columns.getOrDefault(c, ZERO)));
                parts.add(row);
            }
        }
    }
}
