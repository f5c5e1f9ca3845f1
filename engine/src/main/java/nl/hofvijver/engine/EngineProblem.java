package nl.hofvijver.engine;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong below everything else: documents, files, the engine itself. Numbers 2000 to 2099. */
public enum EngineProblem implements ProblemCode {
    DOCUMENT_UNREADABLE(2001, "a YAML document cannot be read"),
    DOCUMENT_KEY_UNKNOWN(2002, "a key is not known here"),
    DOCUMENT_KEY_MISSING(2003, "a required key is missing"),
    DOCUMENT_VALUE_INVALID(2004, "a value is not of the expected form"),
    DOCUMENT_KEY_TWICE(2005, "a key stands twice in one mapping"),
    DISK_FULL(2010, "the disk is full"),
    FILE_FAILED(2011, "a file cannot be read or written"),
    LOCKED(2012, "another process is writing in this region"),
    STEP_FAILED(2020, "a step failed in the engine"),
    STEP_INVALID(2021, "a step's SQL file is not in order"),
    MEMORY_SHORT(2022, "the engine ran out of memory");

    private final int number;
    private final String title;

    EngineProblem(int number, String title) {
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
