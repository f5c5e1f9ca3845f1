package nl.hofvijver.engine;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong with an engine in other processes, beyond what every engine has. Numbers 6200 to 6249. */
public enum ClusterProblem implements ProblemCode {
    NOT_STARTED(6201, "Spark does not start"),
    EXECUTORS_LOST(6202, "the executors of Spark were lost"),
    WORKPLACE_ADDRESS(6203, "the address of the workplace is not understood"),
    WORKPLACE_UNREACHABLE(6204, "the store of the workplace cannot be reached"),
    WORKPLACE_FORBIDDEN(6205, "the store of the workplace refuses"),
    WORKPLACE_FULL(6206, "the store of the workplace is full"),
    WORKPLACE_FILE_GONE(6207, "a file vanished from the workplace"),
    WORKPLACE_FOREIGN(6208, "the workplace holds what is not this region's"),
    WORKPLACE_CLIENT_ABSENT(6209, "the client of the workplace's store is not installed"),
    WORKPLACE_FAILED(6210, "the store of the workplace failed"),
    KEY_IN_COMMAND(6211, "a key stands on the command line");

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
