package nl.hofvijver.synth.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.area.Buurt;
import nl.hofvijver.synth.chance.Dice;

/** What happens to a family from its entry to the end of the ten years: one event after the other, in order of date. */
final class LifeCourse {
    private static final double SHARE_GIRLS = 0.488;
    private static final int ADULT = 18;

    private final Rates rates = new Rates();
    private final Mortality mortality = new Mortality();
    private final Neighbourhoods neighbourhoods;

    LifeCourse(Neighbourhoods neighbourhoods) {
        this.neighbourhoods = neighbourhoods;
    }

    private enum Kind {
        DEATH,
        BIRTH,
        LEAVE_PARENTS,
        PARTNER,
        PART,
        MOVE,
        NURSING
    }

    private record Event(int day, Kind kind, Person person) {}

    /** Part of a year, with the events that were drawn for it. */
    private record Span(int from, int to, Dice dice, List<Event> events) {
        /** The age halfway: mortality rises so steeply that the age at the start would add half a year to every life. */
        int middle(Person person) {
            return person.age((from + to) / 2);
        }

        /** Draws whether something with a yearly chance happens, and when. */
        void draw(Kind kind, Person person, double yearly) {
            if (dice.chance(yearly * (to - from) / 365.25)) {
                events.add(new Event(dice.between(from, to), kind, person));
            }
        }
    }

    /** Lets the years pass from the day on which the family entered. */
    void live(Family family, int entry, Dice dice) {
        for (int year = Days.year(entry); year <= Days.LAST_YEAR; year++) {
            int from = Math.max(entry, Days.day(year, 1, 1));
            int to = Days.day(year + 1, 1, 1);
            List<Event> events = new ArrayList<>(2);
            draw(family, new Span(from, to, dice, events));
            events.sort(Comparator.comparingInt(Event::day));
            for (Event event : events) {
                if (event.person().present()
                        && event.day() > event.person().now().from()) {
                    happen(family, event, dice);
                }
            }
        }
    }

    private void draw(Family family, Span span) {
        for (Person person : family.people()) {
            if (!person.present()) {
                continue;
            }
            int age = person.age(span.from());
            span.draw(
                    Kind.DEATH,
                    person,
                    mortality.probability(person.female(), span.middle(person), person.deprivation()));
            if (person.now().institution()) {
                continue;
            }
            if (person.child()) {
                span.draw(Kind.LEAVE_PARENTS, person, rates.at("leave", age));
            } else {
                drawAdult(family, person, age, span);
            }
        }
    }

    private void drawAdult(Family family, Person person, int age, Span span) {
        List<Person> adults = adults(family, person, span.from());
        boolean alone = adults.size() < 2;
        if (person.female()) {
            span.draw(Kind.BIRTH, person, rates.at(alone ? "birth-alone" : "birth", age));
        }
        if (alone) {
            span.draw(Kind.PARTNER, person, rates.at("partner", age));
            span.draw(Kind.NURSING, person, rates.at("nursing", age));
        }
        // The household is judged once, by its first adult.
        if (adults.isEmpty() || adults.getFirst() == person) {
            span.draw(Kind.MOVE, person, rates.at("move", age));
            span.draw(Kind.PART, person, alone ? 0 : rates.at("part", age));
        }
    }

    private void happen(Family family, Event event, Dice dice) {
        Person person = event.person();
        int day = event.day();
        switch (event.kind()) {
            case DEATH -> person.die(day, mortality.cause(person, person.age(day), dice));
            case BIRTH -> born(family, day, dice.chance(SHARE_GIRLS), person.now());
            case LEAVE_PARENTS -> {
                person.leaveParents();
                move(family, List.of(person), family.newHousehold(), day, dice);
            }
            case PARTNER -> partner(family, person, day, dice);
            case PART -> {
                List<Person> adults = adults(family, person, day);
                if (adults.size() > 1) {
                    move(family, List.of(adults.getLast()), family.newHousehold(), day, dice);
                }
            }
            case MOVE ->
                move(
                        family,
                        family.members(person.now().household(), day),
                        person.now().household(),
                        day,
                        dice);
            case NURSING -> nursing(person, day, dice);
        }
    }

    private static List<Person> adults(Family family, Person person, int day) {
        List<Person> adults = family.members(person.now().household(), day);
        adults.removeIf(Person::child);
        return adults;
    }

    private static void born(Family family, int day, boolean female, Stay home) {
        long child = family.newPersonId();
        enter(family, day, day, female, true, home);
        if (Twins.has(child, day)) {
            enter(family, day, day, Twins.female(child, day, female), true, home);
        }
    }

    private static void enter(Family family, int day, int birth, boolean female, boolean child, Stay home) {
        if (!family.full()) {
            Stay stay = new Stay(day, Days.NEVER, home.buurt(), home.household(), home.institution());
            double deprivation = Income.deprivation(home.buurt(), family.wealth());
            family.add(new Person(family.newPersonId(), birth, female, deprivation, child, stay));
        }
    }

    private static void partner(Family family, Person person, int day, Dice dice) {
        if (adults(family, person, day).size() > 1) {
            return;
        }
        double years = person.age(day) + (person.female() ? 2 : -2) + 3.5 * dice.normal();
        int birth = day - (int) (Math.max(years, ADULT) * 365.25) - 1;
        enter(family, day, birth, !person.female(), false, person.now());
    }

    /** People go to another home in the region, or leave it. */
    private void move(Family family, List<Person> people, long household, int day, Dice dice) {
        Person first = people.getFirst();
        if (dice.chance(rates.at("abroad", first.age(day)))) {
            people.forEach(p -> p.leave(day));
            return;
        }
        Buurt next = neighbourhoods.next(first.now().buurt(), family.wealth(), dice);
        people.forEach(p -> p.moveTo(new Stay(day, Days.NEVER, next, household, false)));
    }

    private void nursing(Person person, int day, Dice dice) {
        Buurt buurt = dice.chance(0.4)
                ? person.now().buurt()
                : neighbourhoods.next(person.now().buurt(), 0, dice);
        person.moveTo(new Stay(day, Days.NEVER, buurt, Neighbourhoods.institution(buurt), true));
    }
}
