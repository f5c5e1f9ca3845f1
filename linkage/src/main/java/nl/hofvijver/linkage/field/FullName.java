package nl.hofvijver.linkage.field;

import java.util.List;

/**
 * A whole name taken apart: "Berg, Jan van der" or "Jan van der Berg". In the second form the last word is the surname;
 * prefixes before it do not matter, they are left out of a surname anyway.
 */
record FullName(String given, String surname) {
    static FullName of(String name) {
        int comma = name.indexOf(',');
        if (comma > 0) {
            return new FullName(name.substring(comma + 1), name.substring(0, comma));
        }
        List<String> words = List.of(name.strip().split("\\s+"));
        if (words.size() == 1) {
            return new FullName("", name);
        }
        return new FullName(String.join(" ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
