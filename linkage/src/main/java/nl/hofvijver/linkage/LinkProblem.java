package nl.hofvijver.linkage;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with files to be linked. Numbers 2600 to 2699. */
public enum LinkProblem implements ProblemCode {
    FILE_UNREADABLE(2601, "a file to be linked cannot be read"),
    HEADER_INVALID(2602, "the header of a file to be linked is not in order"),
    ROW_INVALID(2603, "a row has more or fewer fields than the header"),
    NOTHING_TO_COMPARE(2604, "a file has no column by which a person can be recognised"),
    RECORD_TWICE(2605, "two rows of a source have the same record number"),
    SOURCE_TWICE(2606, "two files have the same source name"),
    COLUMN_UNKNOWN(2607, "a specification names a column that the file does not have"),
    SPEC_INVALID(2608, "a linkage specification is not in order"),
    TOO_MANY(2609, "more comparisons than allowed"),
    STATE_INVALID(2610, "the state of an earlier linkage cannot be used"),
    RECORD_UNKNOWN(2611, "a record to explain does not exist"),
    NO_RECORDS(2612, "there are no records to link");

    private final int number;
    private final String title;

    LinkProblem(int number, String title) {
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
