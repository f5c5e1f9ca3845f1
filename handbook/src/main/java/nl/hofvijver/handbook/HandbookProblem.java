package nl.hofvijver.handbook;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with a handbook entry. Numbers 4000 to 4199. */
public enum HandbookProblem implements ProblemCode {
    ENTRY_TWICE(4001, "two handbook entries have one id"),
    GROUP_UNKNOWN(4002, "a group or event is named that the entry does not define"),
    GROUP_CYCLE(4003, "groups refer to each other in a circle"),
    CODES_EMPTY(4004, "a set of codes is empty"),
    CODE_SYSTEM_UNKNOWN(4005, "a code system is not known here"),
    CODE_INVALID(4006, "a code cannot be a code of its system"),
    CRITERION_UNKNOWN(4007, "a criterion is not known, or there are several where one is expected"),
    WINDOW_INVALID(4008, "a time window is missing or cannot be understood"),
    VALUE_INVALID(4009, "a value of a criterion cannot be understood"),
    MEASURE_INVALID(4010, "a measure does not fit what it counts"),
    GUIDANCE_MISSING(4011, "the guidance of an entry is missing"),
    ANCHOR_WRONG(4012, "a group of people is used as a group of events, or the other way round"),
    ID_INVALID(4013, "an id or name is not of the expected form");

    private final int number;
    private final String title;

    HandbookProblem(int number, String title) {
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
