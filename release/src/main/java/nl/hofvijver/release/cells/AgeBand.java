package nl.hofvijver.release.cells;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;

/** Age bands as labels: {@code 0}, {@code 1-4}, {@code 10-19}, {@code 90+}. */
public final class AgeBand {
    /** All ages first, then from young to old. */
    public static final Comparator<String> ORDER =
            Comparator.comparingInt(label -> label.equals(TrueCell.ALL) ? -1 : from(label));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,3})(\\+|-[0-9]{1,3})?");

    private AgeBand() {}

    /** The age at which the band begins. Throws {@code HV-3002} for anything that is not a band. */
    static int from(String label) {
        Matcher band = FORM.matcher(label);
        if (!band.matches()) {
            throw new ProblemException(new Problem(
                    ReleaseProblem.RESULTS_INVALID,
                    "'" + label + "' is not an age band.",
                    "cells.parquet, column age",
                    "Expected all, or a band such as 0, 1-4, 10-19 or 90+."));
        }
        return Integer.parseInt(band.group(1));
    }
}
