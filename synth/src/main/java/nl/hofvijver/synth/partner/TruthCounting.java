package nl.hofvijver.synth.partner;

import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.care.FoodInsecurity;
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

    private final TruthCounts counts;

    TruthCounting(TruthCounts counts) {
        this.counts = counts;
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
        for (Registration registration : registrations) {
            if (registration.registeredOn(day)) {
                counts.count(Fact.REGISTERED, buurt, year, female, age);
                if (registration.practice().delivers()) {
                    counts.count(Fact.COVERED, buurt, year, female, age);
                }
                break;
            }
        }
        for (Condition condition : health.conditions()) {
            if (condition.activeOn(day)) {
                condition(condition, buurt, year, female, age);
            }
        }
        if (age >= YOUNGEST_CHILD && age <= OLDEST_CHILD) {
            counts.count(Fact.CHILDREN, buurt, year, female, age);
            if (FoodInsecurity.of(family, stay, year)) {
                counts.count(Fact.FOOD_INSECURE_CHILDREN, buurt, year, female, age);
            }
        }
    }

    private void condition(Condition condition, Buurt buurt, int year, boolean female, int age) {
        switch (condition.disease().icpc()) {
            case "T90.02" -> counts.count(Fact.DIABETES_TYPE_2, buurt, year, female, age);
            case "R95" -> counts.count(Fact.COPD, buurt, year, female, age);
            case "P76" -> counts.count(Fact.DEPRESSION, buurt, year, female, age);
            case "K77" -> {
                counts.count(Fact.HEART_FAILURE, buurt, year, female, age);
                if (condition.coded(1)) {
                    counts.count(Fact.HEART_FAILURE_CODED, buurt, year, female, age);
                }
            }
            default -> {
                // The other diseases are not among the facts that measures are checked against.
            }
        }
    }
}
