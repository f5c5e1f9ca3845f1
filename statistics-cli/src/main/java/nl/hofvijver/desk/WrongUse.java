package nl.hofvijver.desk;

import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** The command was asked for something that it cannot do with any table: ends with exit code 2, not 1. */
public final class WrongUse extends ProblemException {
    public WrongUse(Problem problem) {
        super(problem);
    }
}
