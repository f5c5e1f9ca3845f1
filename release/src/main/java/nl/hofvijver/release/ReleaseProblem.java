package nl.hofvijver.release;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with results that are to be released, and with releases that are read. Numbers 3000 to 3199 and 3300 to 3399. */
public enum ReleaseProblem implements ProblemCode {
    RESULTS_MISSING(3001, "there are no results to release"),
    RESULTS_INVALID(3002, "results contradict themselves or their description"),
    MEASURE_INVALID(3003, "the description of a measure is incomplete"),
    AREAS_MISSING(3004, "the boundaries of an area level are missing"),
    STUDIES_INVALID(3005, "the description of a study is not in order"),
    NO_RELEASE(3010, "there is no release"),
    RELEASE_UNKNOWN(3011, "a release does not exist"),
    RELEASE_DAMAGED(3012, "a release is not as it was written"),
    UNSAFE(3301, "a release would give figures away"),
    MEMORY_GONE(3302, "what an earlier release knew is gone"),
    REQUEST_UNKNOWN(3303, "there is no such request for a release"),
    SAME_PERSON(3304, "a request needs another person to decide about it"),
    TWO_PERSONS(3305, "it takes two persons to release"),
    ALREADY_DECIDED(3306, "a request was decided before"),
    STALE_REQUEST(3307, "something was released after a request was made"),
    QUESTION_INVALID(3310, "a question for a count cannot be understood"),
    QUESTION_REFUSED(3311, "a question for a count is refused");

    private final int number;
    private final String title;

    ReleaseProblem(int number, String title) {
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
