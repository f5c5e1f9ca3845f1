package nl.hofvijver.release.cells;

import java.util.Locale;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.ReleaseProblem;

/** Whether the data behind a cell were delivered. */
public enum Delivered {
    YES,
    PARTLY,
    NO;

    /** The constant with this word in lower case. Throws {@code HV-3002} for any other word. */
    static Delivered of(String word) {
        for (Delivered delivered : values()) {
            if (delivered.name().toLowerCase(Locale.ROOT).equals(word)) {
                return delivered;
            }
        }
        throw new ProblemException(new Problem(
                ReleaseProblem.RESULTS_INVALID,
                "'" + word + "' does not say whether data were delivered.",
                "cells.parquet, column delivered",
                "Expected yes, partly or no."));
    }
}
