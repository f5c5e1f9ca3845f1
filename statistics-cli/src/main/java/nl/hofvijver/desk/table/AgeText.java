package nl.hofvijver.desk.table;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Age bands as people write them: 0-4, 00–04, 0 tot en met 4 jaar, 0 tot 5 jaar (which ends at 4), 90+, 90 jaar en
 * ouder, 85 years and over, &lt;1.
 */
public final class AgeText {
    private static final Pattern CLOSED = Pattern.compile("(\\d+)(?:-|t/?m|totenmet|to)(\\d+)");
    private static final Pattern HALF_OPEN = Pattern.compile("(\\d+)tot(\\d+)");
    private static final Pattern OPEN =
            Pattern.compile("(\\d+)(?:\\+|plus|enouder|ofouder|eo|e\\.o\\.|andover|andolder|orolder|orover)");
    private static final Pattern ALONE = Pattern.compile("(\\d+)");
    private static final Pattern BELOW_ONE = Pattern.compile("(?:<1|under1|onder1)");

    private static final Pattern BAND = Pattern.compile("(\\d{1,3})(?:-\\d{1,3}|\\+)?");

    private AgeText() {}

    /** Returns the band in one form (0-4, 0, 90+), or the text itself when it is no band of ages. */
    public static String band(String text) {
        String plain = plain(text);
        Matcher closed = CLOSED.matcher(plain);
        if (closed.matches()) {
            return between(number(closed, 1), number(closed, 2));
        }
        Matcher halfOpen = HALF_OPEN.matcher(plain);
        if (halfOpen.matches()) {
            return between(number(halfOpen, 1), number(halfOpen, 2) - 1);
        }
        Matcher open = OPEN.matcher(plain);
        if (open.matches()) {
            return number(open, 1) + "+";
        }
        Matcher alone = ALONE.matcher(plain);
        if (alone.matches()) {
            return Integer.toString(number(alone, 1));
        }
        return BELOW_ONE.matcher(plain).matches() ? "0" : text;
    }

    /** Returns the age at which the band begins; empty when the text is no band of ages. */
    public static OptionalInt start(String text) {
        Matcher band = BAND.matcher(band(text));
        return band.matches() ? OptionalInt.of(number(band, 1)) : OptionalInt.empty();
    }

    private static String between(int from, int to) {
        return from == to ? Integer.toString(from) : from + "-" + to;
    }

    // Ages have at most three digits: a longer number is no age, and would not fit.
    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static String plain(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace('\u2013', '-')
                .replace('\u2014', '-')
                .replaceAll("\\s+", "")
                .replaceAll("jaar|years?|yrs?|jr\\.?", "");
        return plain.length() > 20 || plain.matches(".*\\d{4}.*") ? "" : plain;
    }
}
