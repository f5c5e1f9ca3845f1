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

    /** The household in which a person lives during {@code stay}, as it is on a day of that stay. */
    public static Household of(Family family, Person person, Stay stay, int day) {
        if (stay.institution()) {
            int size = SMALLEST_HOME + (int) (HOME_SIZES * Mix.share(stay.household(), 1));
            return new Household("instelling", "overig", size);
        }
        List<Person> members = family.members(stay.household(), day);
        long children = members.stream().filter(m -> asChild(m, members, day)).count();
        long adults = members.size() - children;
        String type = type(adults, children);
        String place = asChild(person, members, day)
                ? "kind"
                : switch (type) {
                    case "alleenstaand" -> "alleenstaande";
                    case "paar" -> "partner";
                    case "paar met kinderen", "eenouder" -> "ouder";
                    default -> "overig";
                };
        return new Household(type, place, members.size());
    }

    private static String type(long adults, long children) {
        if (adults == 1) {
            return children == 0 ? "alleenstaand" : "eenouder";
        }
        return adults != 2 ? "overig" : children == 0 ? "paar" : "paar met kinderen";
    }

    /** A child is at least fifteen years younger than the oldest of the household. */
    private static boolean asChild(Person person, List<Person> members, int day) {
        int oldest = members.stream().mapToInt(m -> m.age(day)).max().orElse(0);
        return oldest - person.age(day) >= 15 && person.age(day) < 40;
    }
}
