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
import nl.hofvijver.handbook.definition.Measure.Method;
import nl.hofvijver.handbook.definition.Needs;

/**
 * Turns each measure into sums over people and over events.
 *
 * <p>The numerator is always taken within the denominator. A measure that needs practice data counts only residents
 * who are covered for every table that it needs, whatever its definition says.
 */
final class MeasureColumns {
    private static final String PEOPLE = "atom_person a";
    private static final String PEOPLE_BY_QUARTER = "atom_person a cross join quarter q";
    private static final String EVENTS = "atom_event a";
    private static final int MILLION = 1_000_000;
    private final Groups groups;
    private final Sums people = new Sums();
    private final Sums events = new Sums();
    private final Sums practices = new Sums();
    private final List<Map<String, String>> parts = new ArrayList<>();
    private final List<Map<String, String>> peopleParts = new ArrayList<>();
    private final List<Map<String, String>> practiceParts = new ArrayList<>();
    private final Spreads spreads;
    private boolean time;

    MeasureColumns(Groups groups) {
        this.groups = groups;
        this.spreads = new Spreads(groups);
    }

    Sums people() {
        return people;
    }

    Sums events() {
        return events;
    }

    Sums practices() {
        return practices;
    }

    /** The measures of which not counts but values are wanted. */
    Spreads spreads() {
        return spreads;
    }

    /** True when some measure asks for the time that people were there. */
    boolean askTime() {
        return time;
    }

    /** What the roll-up adds together: one row per measure and table, of the measures that are not {@link #peopleParts}. */
    List<Map<String, String>> parts() {
        return List.copyOf(parts);
    }

    /** The measures of people of one year in bands of ten: their sums are rolled up together. */
    List<Map<String, String>> peopleParts() {
        return List.copyOf(peopleParts);
    }

    /** What is added together per practice. */
    List<Map<String, String>> practiceParts() {
        return List.copyOf(practiceParts);
    }

    void add(int number, Entry entry, Measure measure) {
        Set<Delivered> needs = Needs.of(entry, measure);
        String covered = covered(needs);
        boolean quarterly = measure.by().contains(Measure.Split.QUARTER);
        Part fromPeople = new Part(quarterly ? PEOPLE_BY_QUARTER : PEOPLE, quarterly ? "q.quarter" : "cast(0 as int)");
        Part fromEvents = new Part(EVENTS, quarterly ? "a.quarter" : "cast(0 as int)");
        if (measure.of() instanceof Counted.Events(String of)) {
            overEvents(entry, measure, of, fromEvents, number);
        } else {
            overPeople(entry, measure, covered, fromPeople, fromEvents, number);
        }
        population(entry, measure, covered, fromPeople, fromEvents);
        boolean together =
                fromEvents.isEmpty() && !quarterly && measure.pool() == 1 && measure.method() != Method.LIFE_EXPECTANCY;
        fromPeople.addTo(together ? peopleParts : parts, number, entry.idOf(measure));
        fromEvents.addTo(parts, number, entry.idOf(measure));
    }

    private void overEvents(Entry entry, Measure measure, String of, Part fromEvents, int number) {
        String denominator = groups.event(entry, of).name();
        fromEvents.put("denominator", events.count(denominator));
        fromEvents.put("linked", events.linked(denominator));
        if (measure.method() == Method.TIME_TO_EVENT) {
            fromEvents.put("numerator", events.count(denominator));
            spreads.wait(number, entry, measure, groups.event(entry, of));
        } else {
            fromEvents.put("numerator", events.count(denominator + " and " + eventColumn(entry, measure.count())));
        }
    }

    private void overPeople(
            Entry entry, Measure measure, String covered, Part fromPeople, Part fromEvents, int number) {
        String group = and(covered, condition(entry, measure.of()));
        String denominator = measure.method().ofValues()
                ? and(group, spreads.value(number, entry, measure, group) + " is not null")
                : group;
        fromPeople.put("denominator", size(measure, denominator, covered));
        boolean practiceData = !covered.equals("true") || measure.linkageCorrected();
        if (measure.method() == Method.PERSON_YEARS) {
            time = true;
            fromPeople.put(
                    "linked",
                    practiceData
                            ? people.sum("linked * " + days(covered), denominator)
                            : people.sum(days(covered), denominator) + " * " + MILLION);
        } else {
            fromPeople.put(
                    "linked", practiceData ? people.linked(denominator) : people.count(denominator) + " * " + MILLION);
        }
        if (measure.count() instanceof Counted.Events) {
            fromEvents.put("numerator", events.count(eventColumn(entry, measure.count())));
        } else {
            String numerator =
                    measure.method().ofValues() ? denominator : and(denominator, condition(entry, measure.count()));
            fromPeople.put("numerator", people.count(numerator));
            if (measure.by().contains(Measure.Split.PRACTICE)) {
                practiceParts.add(Map.of(
                        "measure",
                        Integer.toString(number),
                        "numerator",
                        "a." + practices.count(numerator),
                        "denominator",
                        "a." + practices.count(denominator),
                        "about",
                        entry.idOf(measure)));
            }
        }
    }

    private void population(Entry entry, Measure measure, String covered, Part fromPeople, Part fromEvents) {
        if (measure.population().isPresent()) {
            Counted counted = measure.population().get();
            if (counted instanceof Counted.Events) {
                String all = events.count(eventColumn(entry, counted));
                fromEvents.put("population", all);
                fromEvents.put("base", all);
            } else {
                String all = size(measure, condition(entry, counted), "true");
                fromPeople.put("population", all);
                fromPeople.put("base", all);
            }
        } else {
            String ages = ages(AgeRange.of(entry, measure.of()));
            fromPeople.put("population", size(measure, ages, "true"));
            fromPeople.put("base", size(measure, and(covered, ages), covered));
        }
    }

    /** The number of people, or the days that they were there. */
    private String size(Measure measure, String condition, String covered) {
        return measure.method() == Method.PERSON_YEARS ? people.sum(days(covered), condition) : people.count(condition);
    }

    private static String days(String covered) {
        return covered.equals("true") ? "lived" : "seen";
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
            return groups.event(entry, name).name();
        }
        throw new IllegalArgumentException(entry.id() + ": people are counted among events");
    }

    /** Children are not part of the population of a figure about adults. */
    private static String ages(Criterion.Age range) {
        return range.equals(AgeRange.EVERY_AGE) ? "true" : "age between " + range.from() + " and " + range.to();
    }

    /** The condition that everything that is needed of practices was delivered. */
    static String covered(Set<Delivered> needs) {
        List<String> conditions = new ArrayList<>();
        if (needs.stream().anyMatch(Delivered::fromPractice)) {
            conditions.add("covered");
        }
        needs.stream()
                .filter(n -> n.fromPractice() && !n.always())
                .sorted()
                .forEach(n -> conditions.add("covered_" + n.word()));
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    static String and(String left, String right) {
        if (left.equals("true")) {
            return right;
        }
        return right.equals("true") ? left : left + " and " + right;
    }

    /** The columns of one measure from one table; what is not put is zero. */
    private static final class Part {
        private static final List<String> COLUMNS = List.of("numerator", "denominator", "population", "base", "linked");
        private final Map<String, String> columns = new LinkedHashMap<>();
        private final String table;
        private final String quarter;

        Part(String table, String quarter) {
            this.table = table;
            this.quarter = quarter;
        }

        void put(String column, String sum) {
            // A quarter of the year holds a quarter of the time in which people can have events.
            boolean share = table.equals(PEOPLE_BY_QUARTER);
            columns.put(column, share ? "a." + sum + " * cast(0.25 as double)" : "a." + sum);
        }

        boolean isEmpty() {
            return columns.isEmpty();
        }

        void addTo(List<Map<String, String>> parts, int number, String about) {
            if (!columns.isEmpty()) {
                Map<String, String> row = new LinkedHashMap<>();
                row.put("measure", Integer.toString(number));
                row.put("table", table);
                row.put("quarter", quarter);
                row.put("about", about);
                COLUMNS.forEach(c -> row.put(c, columns.getOrDefault(c, "cast(0 as double)")));
                parts.add(row);
            }
        }
    }
}
