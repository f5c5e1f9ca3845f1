package nl.hofvijver.handbook.definition;

import java.util.Comparator;

/** A code, or the beginning of codes, in one system. */
public record Code(Vocabulary vocabulary, String text) implements Comparable<Code> {
    private static final Comparator<Code> ORDER =
            Comparator.comparing(Code::vocabulary).thenComparing(Code::text);

    public Code {
        if (!vocabulary.accepts(text)) {
            throw new IllegalArgumentException("not a code of " + vocabulary + ": " + text);
        }
    }

    /** True when {@code other}, a full code of the same system, is covered by this one. */
    public boolean covers(String other) {
        return vocabulary.prefixes() ? other.startsWith(text) : other.equals(text);
    }

    @Override
    public int compareTo(Code other) {
        return ORDER.compare(this, other);
    }
}
