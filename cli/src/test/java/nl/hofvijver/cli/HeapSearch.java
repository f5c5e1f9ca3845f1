package nl.hofvijver.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for words in the dump of a heap, whatever holds them: texts of one byte and of two bytes per sign, at even and at odd
 * places. A word is a run of letters and digits. The dump is read as a stream.
 */
final class HeapSearch {
    private static final int LONGEST = 40;

    private final Set<String> wanted;
    private final Set<String> found = new TreeSet<>();

    private HeapSearch(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** Those of the words that the dump holds. */
    static Set<String> in(Path dump, Set<String> wanted) throws IOException {
        HeapSearch search = new HeapSearch(wanted);
        Run single = search.new Run();
        Run[] twin = {search.new Run(), search.new Run()};
        try (InputStream in = new BufferedInputStream(Files.newInputStream(dump), 1 << 20)) {
            int before = -1;
            int place = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                single.take(b);
                // Of two bytes the first one is zero in every Western letter; a dump is big-endian.
                twin[place].take(before == 0 ? b : -1);
                before = b;
                place = 1 - place;
            }
        }
        single.take(-1);
        twin[0].take(-1);
        twin[1].take(-1);
        return search.found;
    }

    /** The letters and digits since the last other sign. */
    private final class Run {
        private final byte[] signs = new byte[LONGEST];
        private int length;

        void take(int sign) {
            if (sign >= 0 && (sign < 128 ? Character.isLetterOrDigit(sign) : sign >= 0xc0)) {
                if (length < LONGEST) {
                    signs[length] = (byte) sign;
                }
                length++;
            } else {
                if (length > 1 && length <= LONGEST) {
                    String word = new String(signs, 0, length, StandardCharsets.ISO_8859_1);
                    if (wanted.contains(word)) {
                        found.add(word);
                    }
                }
                length = 0;
            }
        }
    }
}
