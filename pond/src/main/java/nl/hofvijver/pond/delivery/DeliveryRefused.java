package nl.hofvijver.pond.delivery;

import java.util.List;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/** A package is not taken in, for the reasons given. The region is as it was, and the package is untouched. */
public final class DeliveryRefused extends ProblemException {
    public DeliveryRefused(List<Problem> problems) {
        super(problems);
    }

    public DeliveryRefused(Problem problem) {
        this(List.of(problem));
    }
}
