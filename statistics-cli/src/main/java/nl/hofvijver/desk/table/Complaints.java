package nl.hofvijver.desk.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** What is wrong with the lines of a table: the first ten are kept, the rest is counted. */
final class Complaints {
    private static final int SHOWN = 10;

    /** Can be read in two ways: 1.250 is 1,250 to one reader and one and a quarter to another. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([.,]\\d{3})+");

    private final Path file;
    private final List<Problem> first = new ArrayList<>();
    private long more;

    Complaints(Path file) {
        this.file = file;
    }

    void brokenLine(long line, int found, int expected) {
        add(
                StatisticsProblem.LINE_BROKEN,
                "A line has " + found + " columns, the header has " + expected + ".",
                file + ", line " + line,
                "Put a value with a separator in it between quotation marks.");
    }

    void absent(long line, Field field) {
        add(StatisticsProblem.VALUE_ABSENT, "A value is missing.", place(line, field), "Fill it in or drop the line.");
    }

    void notANumber(long line, Field field, String text, char decimal) {
        char other = decimal == '.' ? ',' : '.';
        boolean thousands = THOUSANDS.matcher(text).matches();
        boolean reads = !Double.isNaN(NumberText.read(text, other));
        add(
                StatisticsProblem.NUMBER_UNREADABLE,
                "'" + text + "' is not a number.",
                place(line, field),
                thousands
                        ? "If the " + name(other)
                                + " divides thousands, take it out of the column; if it is the decimal"
                                + " sign, use --decimal " + name(other) + "."
                        : reads
                                ? "Its decimal sign is a " + name(other) + ": use --decimal " + name(other) + "."
                                : "Write digits with at most one decimal " + name(decimal)
                                        + "; leave a missing value empty.");
    }

    void notWhole(long line, Field field, String text) {
        add(
                StatisticsProblem.NUMBER_NOT_WHOLE,
                "'" + text + "' is not a whole number.",
                place(line, field),
                "This column counts or numbers something.");
    }

    void notAnAge(long line, Field field, String text) {
        add(
                text.isEmpty() ? StatisticsProblem.VALUE_ABSENT : StatisticsProblem.NUMBER_NOT_WHOLE,
                text.isEmpty() ? "A value is missing." : "'" + text + "' is not an age or a band of ages.",
                place(line, field),
                "Write the age at which the band begins, or the band: 0, 1-4, 90+.");
    }

    void notAFlag(long line, Field field, String text) {
        add(
                StatisticsProblem.FLAG_UNREADABLE,
                "'" + text + "' is neither yes nor no.",
                place(line, field),
                "Write 1 or 0, true or false, yes or no, ja or nee.");
    }

    /** Throws what was collected, if anything. */
    void raise() {
        if (first.isEmpty()) {
            return;
        }
        if (more > 0) {
            Problem last = first.removeLast();
            String remedy = last.remedy() + " " + more + " more values of this table cannot be read.";
            first.add(new Problem(last.code(), last.what(), last.where(), remedy));
        }
        throw new ProblemException(first);
    }

    private void add(StatisticsProblem code, String what, String where, String remedy) {
        if (first.size() < SHOWN) {
            first.add(new Problem(code, what, where, remedy));
        } else {
            more++;
        }
    }

    private String place(long line, Field field) {
        return file + ", line " + line + ", column " + field.header();
    }

    private static String name(char sign) {
        return sign == '.' ? "point" : "comma";
    }
}
