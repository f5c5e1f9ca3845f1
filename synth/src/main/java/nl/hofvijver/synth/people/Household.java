package nl.hofvijver.synth.people;

import java.util.List;
import nl.hofvijver.synth.chance.Mix;

/**
 * A household on a day as a municipality registers it.
 *
 * @param type as in the register, in Dutch
 * @param place the person's place in it, in Dutch
 * @param size how many people live in it
 */
public record Household(String type, String place, int size) {
    private static final int SMALLEST_HOME = 40;
    private static final int HOME_SIZES = 80;
    private static final int GENERATION = 15;
    private static final int OLDEST_CHILD = 40;

    /** The household in which a person lives during {@code stay}, as it is on a day of that stay. */
    public static Household of(Family family, Person person, Stay stay, int day) {
        if (stay.institution()) {
            int size = SMALLEST_HOME + (int) (HOME_SIZES * Mix.share(stay.household(), 1));
            return new Household("instelling", "overig", size);
        }
        List<Person> members = family.members(stay.household(), day);
        int oldest = 0;
        for (Person member : members) {
            oldest = Math.max(oldest, member.age(day));
        }
        int children = 0;
        for (Person member : members) {
            children += asChild(member.age(day), oldest) ? 1 : 0;
        }
        int adults = members.size() - children;
        String type = type(adults, children);
        String place = asChild(person.age(day), oldest)
                ? "kind"
                : switch (type) {
                    case "alleenstaand" -> "alleenstaande";
                    case "paar" -> "partner";
                    case "paar met kinderen", "eenouder" -> "ouder";
                    default -> "overig";
                };
        return new Household(type, place, members.size());
    }

    private static String type(int adults, int children) {
        if (adults == 1) {
            return children == 0 ? "alleenstaand" : "eenouder";
        }
        return adults != 2 ? "overig" : children == 0 ? "paar" : "paar met kinderen";
    }

    /** A child is under forty and at least fifteen years younger than the oldest of the household. */
    private static boolean asChild(int age, int oldest) {
        return age < OLDEST_CHILD && oldest - age >= GENERATION;
    }
}
