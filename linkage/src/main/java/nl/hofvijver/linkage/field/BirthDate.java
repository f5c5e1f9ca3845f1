package nl.hofvijver.linkage.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of birth in digits. It need not exist: 31 February is a typing error that still says a lot.
 *
 * @param year four digits, or empty
 * @param month two digits, or empty when unknown (00)
 * @param day two digits, or empty when unknown (00)
 */
public record BirthDate(String year, String month, String day) {
    private static final BirthDate UNKNOWN = new BirthDate("", "", "");
    private static final Pattern YEAR_FIRST = Pattern.compile("([12]\\d{3})[-/. ]?(\\d{2})[-/. ]?(\\d{2})([T ].*)?");
    private static final Pattern YEAR_LOOSE = Pattern.compile("([12]\\d{3})[-/.](\\d{1,2})[-/.](\\d{1,2})([T ].*)?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ]([12]\\d{3})([T ].*)?");
    private static final Pattern DAY_FIRST_CLOSED = Pattern.compile("(\\d{2})(\\d{2})((?:1[89]|20)\\d{2})");
    private static final Pattern MONTH = Pattern.compile("([12]\\d{3})[-/.](\\d{1,2})");
    private static final Pattern YEAR = Pattern.compile("([12]\\d{3})(\\.0)?");

    /** The date in {@code value}; nothing known when it cannot be read. */
    static BirthDate of(String value) {
        String text = value.strip();
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches() && plausible(m.group(2), m.group(3), text)) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return of(m.group(3), m.group(2), m.group(1));
        }
        m = YEAR_LOOSE.matcher(text);
        if (m.matches()) {
            return of(m.group(1), m.group(2), m.group(3));
        }
        m = DAY_FIRST_CLOSED.matcher(text);
        if (m.matches()) {
            return of(m.group(3), m.group(2), m.group(1));
        }
        m = MONTH.matcher(text);
        if (m.matches()) {
            return of(m.group(1), m.group(2), "0");
        }
        m = YEAR.matcher(text);
        return m.matches() ? of(m.group(1), "0", "0") : UNKNOWN;
    }

    /** Eight digits without separators are read year first, unless only day first gives a date: 15101987. */
    private static boolean plausible(String month, String day, String text) {
        if (text.length() != 8 || !DAY_FIRST_CLOSED.matcher(text).matches()) {
            return true;
        }
        return Integer.parseInt(month) <= 12 && Integer.parseInt(day) <= 31;
    }

    private static BirthDate of(String year, String month, String day) {
        return new BirthDate(year, twoDigits(month), twoDigits(day));
    }

    private static String twoDigits(String number) {
        int value = Integer.parseInt(number);
        return value == 0 ? "" : "%02d".formatted(value);
    }

    /** Eight digits, or empty when a part is unknown. */
    public String digits() {
        return year.isEmpty() || month.isEmpty() || day.isEmpty() ? "" : year + month + day;
    }
}
