package nl.hofvijver.engine.problem;

import java.util.Objects;

/**
 * One thing that is not in order, in words that can be acted upon.
 *
 * @param code the kind of problem
 * @param what what is wrong, with the offending value unless that could identify a person
 * @param where file, row and column, or whatever else leads to the place; empty when there is no place
 * @param remedy what to do; empty only when nothing can be done
 */
public record Problem(ProblemCode code, String what, String where, String remedy) {
    public Problem {
        Objects.requireNonNull(code);
        if (what.isBlank()) {
            throw new IllegalArgumentException("a problem says what is wrong");
        }
    }

    /** The text for a terminal: number, what, where between brackets, and the remedy on a line of its own. */
    public String text() {
        StringBuilder text = new StringBuilder(code.label()).append(' ').append(what);
        if (!where.isEmpty()) {
            text.append(" (").append(where).append(')');
        }
        if (!remedy.isEmpty()) {
            text.append(System.lineSeparator()).append("        ").append(remedy);
        }
        return text.toString();
    }
}
