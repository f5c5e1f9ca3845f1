package nl.hofvijver.linkage.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A surname without its prefixes, and its parts.
 *
 * <p>Van der Berg, v.d. Berg, vd Berg, Berg (prefix in another column) and "Berg, van der" are one name. A name of two
 * parts is the same in either order, because Jansen-de Vries and De Vries-Jansen are the same woman before and after a
 * change of habit.
 *
 * @param whole letters of all parts in alphabetical order, empty when there is no name
 * @param parts the parts in alphabetical order
 */
public record Surname(String whole, List<String> parts) {
    private static final Set<String> PREFIXES = Set.of(
            "van", "v", "vd", "vander", "vanden", "de", "d", "der", "den", "het", "t", "ten", "ter", "te", "op", "in",
            "aan", "bij", "uit", "tot", "onder", "over", "voor", "la", "le", "du", "des", "von", "zu", "el", "al", "ul",
            "da", "dos", "di", "af", "of");
    private static final List<String> GLUED = List.of("vander", "vanden", "vande");
    private static final int LONG_ENOUGH = 3;

    public Surname {
        parts = List.copyOf(parts);
    }

    /** The surname in {@code own}, with the parts of {@code partner} beside it where given. */
    static Surname of(String own, String partner) {
        Set<String> parts = new TreeSet<>(parts(own));
        // A woman who carries her partner's name has it in one column at one source and in two at another.
        Set<String> all = new TreeSet<>(parts);
        all.addAll(parts(partner));
        String whole = String.join("", parts.isEmpty() ? all : parts);
        return new Surname(whole, new ArrayList<>(all));
    }

    private static List<String> parts(String name) {
        List<String> words = Letters.words(name);
        List<String> parts = new ArrayList<>();
        for (String word : words) {
            if (!PREFIXES.contains(word)) {
                parts.add(unglued(word));
            }
        }
        // Someone called "De" or "Ten" has that for a name.
        return parts.isEmpty() && !words.isEmpty() ? List.of(String.join("", words)) : parts;
    }

    /** Words without the prefixes in front: what is left when a surname stands in the column of given names. */
    static List<String> withoutPrefixes(List<String> words) {
        int from = 0;
        while (from < words.size() - 1 && words.get(from).length() > 1 && PREFIXES.contains(words.get(from))) {
            from++;
        }
        return words.subList(from, words.size());
    }

    private static String unglued(String word) {
        for (String prefix : GLUED) {
            if (word.startsWith(prefix) && word.length() >= prefix.length() + LONG_ENOUGH) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }
}
