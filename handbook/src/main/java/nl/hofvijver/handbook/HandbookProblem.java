package nl.hofvijver.handbook;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with a handbook entry. Numbers 4000 to 4399. */
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
    ID_INVALID(4013, "an id or name is not of the expected form"),
    LEFT_OUT_UNKNOWN(4014, "an entry is left out that the handbook does not have"),
    NEVER_TRUE(4101, "a criterion can never hold"),
    NOT_WITHIN(4102, "the denominator of a measure does not contain its numerator"),
    VALUE_UNKNOWN(4103, "a value is named that the entry does not define"),
    CHANGED_WITHOUT_VERSION(4104, "a definition has changed and its version has not"),
    SELECTS_NOBODY(4105, "a definition selects nobody in this region (a warning)"),
    CODE_ABSENT(4106, "a code does not occur in this region (a warning)"),
    WORKLIST_INVALID(4107, "a worklist names something that the entry does not have"),
    RANKING_INVALID(4108, "the ranking of an entry names a measure that cannot be ranked"),
    VERSIONS_UNREADABLE(4109, "the record of earlier definitions cannot be read"),
    COHORT_UNREADABLE(4201, "a cohort definition cannot be read as Circe JSON"),
    COHORT_PART_UNSUPPORTED(4202, "a cohort definition has parts that cannot be imported"),
    COHORT_CODE_UNSUPPORTED(4203, "a cohort definition uses concepts that have no local code"),
    MAPPING_INVALID(4204, "a mapping from concepts to codes cannot be read"),
    STUDY_INVALID(4301, "what a study asks for cannot be given"),
    STUDY_SMALL(4302, "a study is about too few people"),
    STUDY_NOT_APPROVED(4303, "a study was not approved, or its definition changed since");

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
