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

    /** Lets the years pass from the day on which the family entered. */
    void live(Family family, int entry, Dice dice) {
        for (int year = Days.year(entry); year <= Days.LAST_YEAR; year++) {
            int from = Math.max(entry, Days.day(year, 1, 1));
            int to = Days.day(year + 1, 1, 1);
            List<Event> events = events(family, from, to, dice);
            events.sort(Comparator.comparingInt(Event::day));
            for (Event event : events) {
                if (event.person().present()
                        && event.day() > event.person().now().from()) {
                    happen(family, event, dice);
                }
            }
        }
    }

    private List<Event> events(Family family, int from, int to, Dice dice) {
        List<Event> events = new ArrayList<>(2);
        double part = (to - from) / 365.25;
        for (Person person : family.people()) {
            if (!person.present()) {
                continue;
            }
            int age = person.age(from);
            double dying = mortality.probability(person.female(), age, person.deprivation());
            draw(events, Kind.DEATH, person, part * dying, from, to, dice);
            if (person.now().institution()) {
                continue;
            }
            if (person.child()) {
                draw(events, Kind.LEAVE_PARENTS, person, part * rates.at("leave", age), from, to, dice);
            } else {
                drawAdult(events, family, person, age, part, from, to, dice);
            }
        }
        return events;
    }

    private void drawAdult(
            List<Event> events, Family family, Person person, int age, double part, int from, int to, Dice dice) {
        List<Person> adults = adults(family, person, from);
        boolean alone = adults.size() < 2;
        if (person.female()) {
            draw(events, Kind.BIRTH, person, part * rates.at(alone ? "birth-alone" : "birth", age), from, to, dice);
        }
        if (alone) {
            draw(events, Kind.PARTNER, person, part * rates.at("partner", age), from, to, dice);
            draw(events, Kind.NURSING, person, part * rates.at("nursing", age), from, to, dice);
        }
        // The household is judged once, by its first adult.
        if (adults.isEmpty() || adults.getFirst() == person) {
            draw(events, Kind.MOVE, person, part * rates.at("move", age), from, to, dice);
            draw(events, Kind.PART, person, alone ? 0 : part * rates.at("part", age), from, to, dice);
        }
    }

    private static void draw(List<Event> events, Kind kind, Person person, double chance, int from, int to, Dice dice) {
        if (dice.chance(chance)) {
            events.add(new Event(dice.between(from, to), kind, person));
        }
    }

    private void happen(Family family, Event event, Dice dice) {
        Person person = event.person();
        int day = event.day();
        switch (event.kind()) {
            case DEATH -> person.die(day, mortality.cause(person, person.age(day), dice));
            case BIRTH -> enter(family, day, day, dice.chance(SHARE_GIRLS), true, person.now());
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
        return family.members(person.now().household(), day).stream()
                .filter(p -> !p.child())
                .toList();
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
