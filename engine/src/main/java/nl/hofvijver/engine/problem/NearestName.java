package nl.hofvijver.engine.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that a misspelt one was probably meant to be, for "did you mean" in messages. */
public final class NearestName {
    private NearestName() {}

    /** The candidate at most two edits (or a third of its length) away; empty when none is that near. */
    public static Optional<String> of(String written, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt((String c) -> distance(written, c)).thenComparing(c -> c))
                .filter(c -> distance(written, c) <= Math.max(2, c.length() / 3));
    }

    /** A sentence to append to a remedy: {@code  Did you mean 'x'?}, or nothing. */
    public static String suggestion(String written, Collection<String> candidates) {
        return of(written, candidates).map(c -> " Did you mean '" + c + "'?").orElse("");
    }

    /** Levenshtein's edit distance, letters compared without case. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int substitute = diagonal + (sameLetter(left.charAt(i - 1), right.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }

    private static boolean sameLetter(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
