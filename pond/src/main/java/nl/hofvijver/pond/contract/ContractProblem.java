package nl.hofvijver.pond.contract;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with a contract. Numbers 1030 to 1049. */
public enum ContractProblem implements ProblemCode {
    CONTRACT_TWICE(1030, "two contracts have the same id"),
    CONTRACT_UNKNOWN(1031, "a contract does not exist"),
    CONTRACT_INVALID(1032, "a contract contradicts itself"),
    SYSTEM_UNKNOWN(1033, "a code system does not exist");

    private final int number;
    private final String title;

    ContractProblem(int number, String title) {
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
