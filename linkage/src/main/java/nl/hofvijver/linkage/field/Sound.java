package nl.hofvijver.linkage.field;

/**
 * A code for how a name sounds in Dutch, so that ways to write it meet: Dijk and Dyck, Moustafa and Mustafa, Mohammed and
 * Mohamed, Visser and Fisser. Consonants that are confused share a letter, vowels count only at the beginning.
 */
public final class Sound {
    /** Spellings of one sound, longest first. */
    private static final String[][] SPELLINGS = {
        {"sch", "s"}, {"ckx", "ks"}, {"cks", "ks"}, {"ck", "k"}, {"ch", "g"}, {"ph", "f"}, {"th", "t"}, {"dt", "t"},
        {"kh", "g"}, {"gh", "g"}, {"dj", "j"}, {"tj", "j"}, {"ou", "u"}, {"oe", "u"}, {"au", "u"}, {"ij", "y"},
        {"ei", "y"}, {"ey", "y"}, {"ie", "i"}, {"x", "ks"}, {"q", "k"}, {"z", "s"}, {"v", "f"}, {"w", "f"}
    };

    private Sound() {}

    /** The code of {@code letters}, at most six signs; empty for an empty name. */
    public static String of(String letters) {
        String spelled = letters;
        for (String[] spelling : SPELLINGS) {
            spelled = spelled.replace(spelling[0], spelling[1]);
        }
        StringBuilder code = new StringBuilder();
        char last = 0;
        for (int i = 0; i < spelled.length() && code.length() < 6; i++) {
            char sound = sound(spelled, i);
            boolean vowel = "aeiouy".indexOf(sound) >= 0;
            if (i > 0 && (vowel || sound == 'h')) {
                last = vowel ? 0 : last;
                continue;
            }
            char kept = vowel ? '.' : sound;
            if (kept != last) {
                code.append(kept);
            }
            last = kept;
        }
        return code.toString();
    }

    private static char sound(String text, int at) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return switch (c) {
            case 'c' -> next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
            case 'd' -> 't';
            case 'b' -> 'p';
            case 'j' -> at == 0 ? 'j' : 'y';
            default -> c;
        };
    }
}
