package nl.hofvijver.engine.problem;

/**
 * A kind of problem with its stable number. Each module lists its own kinds in an enum; {@code docs/errors.md} lists
 * them all. A number is never used again for something else.
 */
public interface ProblemCode {
    /** The number, printed as {@code HV-1234}. */
    int number();

    /** The problem in a few words, for the list of all problems. */
    String title();

    /** The printed form, for example {@code HV-1204}. */
    default String label() {
        return "HV-%04d".formatted(number());
    }
}
