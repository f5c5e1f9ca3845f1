package nl.hofvijver.engine.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Stops the work because of one or more problems. Subclasses exist per reaction of the caller (a refused delivery, an
 * invalid definition, a blocked release), not per message.
 */
public class ProblemException extends RuntimeException {
    private final transient List<Problem> problems;

    public ProblemException(List<Problem> problems) {
        super(text(problems));
        this.problems = List.copyOf(problems);
    }

    public ProblemException(List<Problem> problems, Throwable cause) {
        super(text(problems), cause);
        this.problems = List.copyOf(problems);
    }

    public ProblemException(Problem problem) {
        this(List.of(problem));
    }

    public ProblemException(Problem problem, Throwable cause) {
        this(List.of(problem), cause);
    }

    /** All problems found, in the order in which they were found; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("no problem, no exception");
        }
        return problems.stream().map(Problem::text).collect(Collectors.joining(System.lineSeparator()));
    }
}
