package nl.hofvijver.linkage.field;

import java.util.List;
import java.util.Set;

/**
 * Given names: the first one, all of them, and the initial. Initials alone ("J.P.") leave the first name unknown, and so
 * does what practices write for a baby that has no name yet.
 *
 * @param first letters of the first given name, empty when unknown
 * @param all all given names of more than one letter, in the order of the source
 * @param initial the first letter, empty when there is nothing
 */
public record GivenName(String first, List<String> all, String initial) {
    private static final Set<String> NO_NAME = Set.of(
            "baby",
            "zoon",
            "dochter",
            "zn",
            "dr",
            "onbekend",
            "unknown",
            "nn",
            "naamloos",
            "kind",
            "newborn",
            "twin",
            "tweeling",
            "jongen",
            "meisje",
            "unk");
    private static final Set<String> BESIDE = Set.of("van", "of", "de", "a", "b", "1", "2", "i", "ii");
    /** "JP" is initials, "Jo" and "Bo" are names: two letters without a vowel, or dots in between. */
    private static final int SHORT = 3;

    public GivenName {
        all = List.copyOf(all);
    }

    static GivenName of(String value) {
        List<String> words = Surname.withoutPrefixes(Letters.words(value));
        if (words.isEmpty()) {
            return new GivenName("", List.of(), "");
        }
        if (words.stream().anyMatch(NO_NAME::contains)
                && words.stream().allMatch(w -> NO_NAME.contains(w) || BESIDE.contains(w))) {
            return new GivenName("", List.of(), "");
        }
        List<String> names =
                words.stream().filter(w -> w.length() > 1 && !isInitials(w)).toList();
        String initial = words.getFirst().substring(0, 1);
        boolean initialFirst = words.getFirst().length() == 1 || isInitials(words.getFirst());
        // "J. Willem" is called Willem, but his first name stays unknown.
        boolean unknown = names.isEmpty() || (initialFirst && words.size() > 2);
        return new GivenName(unknown ? "" : names.getFirst(), names, initial);
    }

    private static boolean isInitials(String word) {
        return word.length() <= SHORT && word.chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
