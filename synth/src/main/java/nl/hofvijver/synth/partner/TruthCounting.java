package nl.hofvijver.synth.partner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.care.FoodInsecurity;
import nl.hofvijver.synth.care.Practice;
import nl.hofvijver.synth.care.Registration;
import nl.hofvijver.synth.health.Condition;
import nl.hofvijver.synth.health.Health;
import nl.hofvijver.synth.people.Family;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;
import nl.hofvijver.synth.truth.Fact;
import nl.hofvijver.synth.truth.TruthCounts;

/** Counts what is true of a person, before any partner has written it down. */
final class TruthCounting {
    private static final int YOUNGEST_CHILD = 3;
    private static final int OLDEST_CHILD = 13;

    /** What is coded is counted as by the average practice where somebody has none, or one that does not deliver. */
    private static final double AVERAGE = 1;

    private final TruthCounts counts;
    private final Map<Practice, PracticeSheets> delivering;

    TruthCounting(TruthCounts counts, Map<Practice, PracticeSheets> delivering) {
        this.counts = counts;
        this.delivering = delivering;
    }

    /** Counts the years in which somebody came to a practice for a depression. */
    void depression(Person person, Set<Integer> years) {
        for (int year : years) {
            int day = Days.day(year, 7, 1);
            person.on(day)
                    .ifPresent(home ->
                            counts.count(Fact.DEPRESSION_SEEN, home.buurt(), year, person.female(), person.age(day)));
        }
    }

    void count(Family family, Person person, Health health, List<Registration> registrations) {
        for (int year = Days.FIRST_YEAR; year <= Days.LAST_YEAR; year++) {
            int day = Days.day(year, 7, 1);
            for (Stay stay : person.stays()) {
                if (stay.covers(day)) {
                    resident(family, person, stay, day, health, registrations);
                }
            }
        }
        if (person.death() < Days.END) {
            int day = person.death();
            Buurt buurt = person.stays().getLast().buurt();
            counts.count(Fact.DEATHS, buurt, Days.year(day), person.female(), person.age(day));
            if (person.cause().startsWith("I")) {
                counts.count(Fact.CARDIOVASCULAR_DEATHS, buurt, Days.year(day), person.female(), person.age(day));
            }
        }
    }

    private void resident(
            Family family, Person person, Stay stay, int day, Health health, List<Registration> registrations) {
        int year = Days.year(day);
        int age = person.age(day);
        boolean female = person.female();
        Buurt buurt = stay.buurt();
        counts.count(Fact.POPULATION, buurt, year, female, age);
        Optional<Practice> practice = registrations.stream()
                .filter(r -> r.registeredOn(day))
                .map(Registration::practice)
                .findFirst();
        practice.ifPresent(p -> {
            counts.count(Fact.REGISTERED, buurt, year, female, age);
            if (p.delivers()) {
                counts.count(Fact.COVERED, buurt, year, female, age);
            }
        });
        double carelessness = practice.map(delivering::get)
                .map(sheets -> sheets.system().carelessness())
                .orElse(AVERAGE);
        for (Condition condition : health.conditions()) {
            if (condition.activeOn(day)) {
                boolean coded = condition.coded(carelessness);
                facts(condition, coded).forEach(fact -> counts.count(fact, buurt, year, female, age));
            }
        }
        if (age >= YOUNGEST_CHILD && age <= OLDEST_CHILD) {
            counts.count(Fact.CHILDREN, buurt, year, female, age);
            if (FoodInsecurity.of(family, stay, year)) {
                counts.count(Fact.FOOD_INSECURE_CHILDREN, buurt, year, female, age);
            }
        }
    }

    /** The facts that a condition makes true; most diseases are not among those that measures are checked against. */
    private static List<Fact> facts(Condition condition, boolean coded) {
        return switch (condition.disease().icpc()) {
            case "T90.02" -> with(Fact.DIABETES_TYPE_2, Fact.DIABETES_TYPE_2_CODED, coded);
            case "R95" -> with(Fact.COPD, Fact.COPD_CODED, coded);
            case "K77" -> with(Fact.HEART_FAILURE, Fact.HEART_FAILURE_CODED, coded);
            case "P76" -> List.of(Fact.DEPRESSION);
            default -> List.of();
        };
    }

    private static List<Fact> with(Fact fact, Fact whenCoded, boolean coded) {
        return coded ? List.of(fact, whenCoded) : List.of(fact);
    }
}
