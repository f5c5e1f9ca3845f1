package nl.hofvijver.linkage.field;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Letters without marks: every way to write the same letter becomes one. */
final class Letters {
    private Letters() {}

    /** Lower case, without diacritics; what is neither letter nor digit becomes a space; single spaces. */
    static String plain(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(lower.length());
        String apart = isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            append(text, apart.charAt(i));
        }
        return text.toString().strip();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    private static void append(StringBuilder text, char c) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            text.append(c);
            return;
        }
        switch (c) {
            case 'ß' -> text.append("ss");
            case 'æ' -> text.append("ae");
            case 'œ' -> text.append("oe");
            case 'ø' -> text.append('o');
            case 'đ', 'ð' -> text.append('d');
            case 'ł' -> text.append('l');
            case 'ı' -> text.append('i');
            case 'þ' -> text.append("th");
            case 'ĳ' -> text.append("ij");
            default -> other(text, c);
        }
    }

    /** Marks and apostrophes within a word vanish, other scripts stay, the rest separates words. */
    private static void other(StringBuilder text, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK || c == '\'' || c == '’' || c == '`') {
            return;
        }
        if (Character.isLetterOrDigit(c)) {
            text.append(c);
        } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** The words of {@link #plain}; none when there are none. */
    static List<String> words(String value) {
        String plain = plain(value);
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }
}
