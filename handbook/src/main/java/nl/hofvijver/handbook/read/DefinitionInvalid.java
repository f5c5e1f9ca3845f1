package nl.hofvijver.handbook.read;

import java.util.List;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** Entries of the handbook are not in order; nothing is asked before they are. */
public final class DefinitionInvalid extends ProblemException {
    public DefinitionInvalid(List<Problem> problems) {
        super(problems);
    }
}
