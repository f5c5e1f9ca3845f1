package nl.hofvijver.engine;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong with an engine in other processes, beyond what every engine has. Numbers 6200 to 6249. */
public enum ClusterProblem implements ProblemCode {
    NOT_STARTED(6201, "Spark does not start"),
    EXECUTORS_LOST(6202, "the executors of Spark were lost");

    private final int number;
    private final String title;

    ClusterProblem(int number, String title) {
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
