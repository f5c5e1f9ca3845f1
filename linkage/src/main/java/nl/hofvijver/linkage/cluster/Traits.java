package nl.hofvijver.linkage.cluster;

/**
 * What must not contradict within a person.
 *
 * @param source number of the source
 * @param sex empty when not known, as every other text here
 * @param year year of birth, 0 when not known; given names are compared within a year, as encoded ones must be
 */
public record Traits(int source, String sex, int year, String initial, String givenSound, String identifier) {
    /** True when the two say something that one person cannot be. */
    boolean contradict(Traits other) {
        return differ(sex, other.sex)
                || (year != 0 && other.year != 0 && Math.abs(year - other.year) > 1)
                || differ(identifier, other.identifier)
                || (year == other.year && differ(givenSound, other.givenSound) && differ(initial, other.initial));
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
