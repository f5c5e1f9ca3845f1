package nl.hofvijver.synth.care;

import java.util.ArrayList;
import java.util.List;
import nl.hofvijver.synth.Days;
import nl.hofvijver.synth.chance.Dice;
import nl.hofvijver.synth.chance.Mix;
import nl.hofvijver.synth.people.Person;
import nl.hofvijver.synth.people.Stay;

/** With which practice people are registered, and who is with none. */
public final class Registrations {
    private static final double AS_THE_HOUSEHOLD = 0.94;
    private static final double STAYS_AFTER_MOVE = 0.7;
    private static final double NEWCOMER = 1.4;
    private static final int LONGEST_LAG = 60;

    private final Practices practices;
    private final long seed;

    public Registrations(Practices practices, long seed) {
        this.practices = practices;
        this.seed = seed;
    }

    /** The registrations of a person in order of time; without a practice, the one where the person passes by. */
    public List<Registration> of(Person person, Dice dice) {
        List<Registration> registrations = new ArrayList<>(1);
        for (Stay stay : person.stays()) {
            Practice choice = choice(stay, dice);
            if (dice.chance(without(person, stay))) {
                registrations.add(
                        new Registration(choice, stay.from(), stay.from(), stay.to(), true, end(person, stay)));
                continue;
            }
            if (!registrations.isEmpty() && remains(registrations.getLast(), choice, stay, dice)) {
                Registration last = registrations.removeLast();
                registrations.add(lasting(last.practice(), last.enrolled(), last.from(), person, stay, dice));
            } else {
                int from = stay.from();
                registrations.add(lasting(choice, enrolled(person, from, dice), from, person, stay, dice));
            }
        }
        return registrations;
    }

    /** After a move within the gemeente most people stay with their practice. */
    private static boolean remains(Registration last, Practice choice, Stay stay, Dice dice) {
        if (last.passerBy()) {
            return false;
        }
        boolean near = last.practice().place().gemeente().index()
                == stay.buurt().gemeente().index();
        return last.practice().index() == choice.index() || (near && dice.chance(STAYS_AFTER_MOVE));
    }

    private Practice choice(Stay stay, Dice dice) {
        double share = dice.chance(AS_THE_HOUSEHOLD) && !stay.institution()
                ? Mix.share(Mix.bits(seed, stay.household()), stay.buurt().index())
                : dice.uniform();
        return practices.choose(stay.buurt(), share);
    }

    /** The chance to be without a practice: mostly young adults, newcomers, and people of the city centre. */
    private static double without(Person person, Stay stay) {
        int age = person.age(stay.from());
        double factor = age < 18 ? 0.4 : age < 35 ? 1.35 : age < 65 ? 1.0 : 0.3;
        boolean newcomer = person.arrival() > Days.START && person.birth() < Days.START;
        return stay.buurt().unregistered() / 100 * factor * (newcomer ? NEWCOMER : 1);
    }

    private static int enrolled(Person person, int from, Dice dice) {
        if (from > Days.START) {
            return from;
        }
        return Math.max(person.birth(), from - (int) (365 * dice.exponential(12)));
    }

    private static Registration lasting(
            Practice practice, int enrolled, int from, Person person, Stay stay, Dice dice) {
        Registration.End end = end(person, stay);
        // Practices hear late that somebody has moved away; the fee goes on until they do.
        int to = end == Registration.End.MOVED ? stay.to() + dice.below(LONGEST_LAG) : stay.to();
        return new Registration(practice, enrolled, from, to, false, end);
    }

    private static Registration.End end(Person person, Stay stay) {
        if (stay.to() == Days.NEVER) {
            return Registration.End.NOT;
        }
        if (stay.to() == person.death()) {
            return Registration.End.DIED;
        }
        return stay.to() == person.departure() ? Registration.End.MOVED : Registration.End.OTHER_PRACTICE;
    }
}
