package nl.hofvijver.cli.table;

import java.util.function.Supplier;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.protection.model.ModelProblem;

/** Gives the problems of the library their numbers and remedies. */
public final class ModelProblems {
    private ModelProblems() {}

    /**
     * Runs something that reads or links tables.
     *
     * @throws ProblemException instead of {@link ModelProblem}
     */
    public static <T> T numbered(Supplier<T> work) {
        try {
            return work.get();
        } catch (ModelProblem problem) {
            throw new ProblemException(
                    new Problem(
                            code(problem.reason()),
                            sentence(String.valueOf(problem.getMessage())),
                            problem.where(),
                            remedy(problem.reason())),
                    problem);
        }
    }

    private static String sentence(String what) {
        return Character.toUpperCase(what.charAt(0)) + what.substring(1) + ".";
    }

    private static TableProblem code(ModelProblem.Reason reason) {
        return switch (reason) {
            case CYCLE -> TableProblem.CYCLE;
            case TWO_PARENTS -> TableProblem.TWO_PARENTS;
            case UNKNOWN_CODE -> TableProblem.UNKNOWN_CODE;
            case DUPLICATE_ROW -> TableProblem.DUPLICATE_ROW;
            case NEGATIVE -> TableProblem.NEGATIVE;
            case FRACTION -> TableProblem.FRACTION;
            case NOT_ADDITIVE -> TableProblem.NOT_ADDITIVE;
            case NO_TOTAL -> TableProblem.NO_TOTAL;
            case CONFLICT -> TableProblem.CONFLICT;
            case TOO_LARGE -> TableProblem.TOO_LARGE;
        };
    }

    private static String remedy(ModelProblem.Reason reason) {
        return switch (reason) {
            case CYCLE -> "Follow the chain in the hierarchy and correct the parent that closes the circle.";
            case TWO_PARENTS ->
                "A second division of the same codes goes in a file of its own, with a second --hierarchy.";
            case UNKNOWN_CODE -> "Add the code to the hierarchy with its parent, or correct the row.";
            case DUPLICATE_ROW -> "Add the rows up, or name the column that tells them apart.";
            case NEGATIVE -> "Values below zero cannot be protected; publish gains and losses as two tables.";
            case FRACTION ->
                "For sums such as costs, name the column with the number of contributors (--contributors).";
            case NOT_ADDITIVE -> "Protect true values before anything is rounded, and give every part.";
            case NO_TOTAL -> "Add the rows of the total: an outsider can add the parts up, so it must take part.";
            case CONFLICT -> "Tables that are released together come from the same data.";
            case TOO_LARGE -> "Publish fewer dimensions, or coarser codes.";
        };
    }
}
