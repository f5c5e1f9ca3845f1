package nl.hofvijver.pond.objection;

import nl.hofvijver.engine.problem.ProblemCode;

/** Problems with objections. */
public enum ObjectionProblem implements ProblemCode {
    UNKNOWN(2750, "there is no such objection"),
    STATEMENT_INVALID(2751, "a statement about the use of data is not complete"),
    ROLLED_BACK(2752, "the list of objections is older than it was"),
    CHAIN_BROKEN(2753, "the list of objections was changed"),
    PROOF_FAILED(2755, "data of people who object are still there"),
    NUMBER_UNKNOWN(2756, "a partner delivered nobody under this number");

    private final int number;
    private final String title;

    ObjectionProblem(int number, String title) {
        this.number = number;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public String title() {
        return title;
    }
}
