package nl.hofvijver.release.cells;

import java.util.Comparator;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;

/** Age bands as labels: {@code 0}, {@code 1-4}, {@code 10-19}, {@code 90+}. */
public final class AgeBand {
    /** All ages first, then from young to old. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(label -> label.equals(TrueCell.ALL) ? -1 : from(label));

    private static final int MOST_DIGITS = 3;

    private AgeBand() {}

    /** The age at which the band begins. Throws {@code HV-3002} for anything that is not a band. */
    static int from(String label) {
        int end = digits(label, 0);
        boolean open = end < label.length() && label.charAt(end) == '+' && end + 1 == label.length();
        boolean closed = end < label.length() && label.charAt(end) == '-' && digits(label, end + 1) == label.length();
        if (end == 0 || end > MOST_DIGITS || label.endsWith("-") || !(end == label.length() || open || closed)) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.RESULTS_INVALID,
                    "'" + label + "' is not an age band.",
                    "cells.parquet, column age",
                    "Expected all, or a band such as 0, 1-4, 10-19 or 90+."));
        }
        return Integer.parseInt(label, 0, end, 10);
    }

    /** Where the digits that begin at {@code from} end. */
    private static int digits(String label, int from) {
        int end = from;
        while (end < label.length() && label.charAt(end) >= '0' && label.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
