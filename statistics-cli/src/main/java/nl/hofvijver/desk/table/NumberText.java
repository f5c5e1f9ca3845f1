package nl.hofvijver.desk.table;

import java.util.regex.Pattern;

/** Numbers as people and programs write them: 12, -0.5, 1e-3; no signs for thousands, which can be read in two ways. */
final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private NumberText() {}

    /** Reads a number with this decimal sign; NaN when it is none. Infinity is written {@code inf}. */
    static double read(String text, char decimal) {
        if (text.equals("inf") || text.equals("-inf")) {
            return text.length() == 3 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        if (decimal != '.' && text.indexOf('.') >= 0) {
            return Double.NaN;
        }
        String plain = text.replace(decimal, '.');
        return NUMBER.matcher(plain).matches() ? Double.parseDouble(plain) : Double.NaN;
    }
}
