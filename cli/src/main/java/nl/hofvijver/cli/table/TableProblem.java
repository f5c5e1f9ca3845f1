package nl.hofvijver.cli.table;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with a table to be protected or audited. Numbers 3200 to 3299. */
public enum TableProblem implements ProblemCode {
    FILE_UNREADABLE(3201, "a table or hierarchy cannot be read"),
    COLUMN_MISSING(3202, "a table lacks a column"),
    ROW_INVALID(3203, "a row has more or fewer fields than the header"),
    VALUE_INVALID(3204, "a value is not a number"),
    NEGATIVE(3205, "a value is below zero"),
    FRACTION(3206, "a count of persons has a fraction"),
    UNKNOWN_CODE(3207, "a row uses a code that its hierarchy does not have"),
    DUPLICATE_ROW(3208, "two rows are about the same cell"),
    NOT_ADDITIVE(3209, "parts do not add up to their total"),
    NO_TOTAL(3210, "a table or a hierarchy lacks its total"),
    CONFLICT(3211, "two tables give the same cell different values"),
    CYCLE(3212, "a hierarchy has a cycle"),
    TWO_PARENTS(3213, "a code has two parents in one hierarchy"),
    EMPTY(3214, "a table has no rows"),
    TOO_LARGE(3215, "the tables need more memory than there is"),
    RELEASED_MISMATCH(3216, "a released table is not the table that it is said to be"),
    NO_HIERARCHY(3217, "a column without a hierarchy holds a total"),
    KEY_INVALID(3218, "a cell key is not a key"),
    KIND_UNKNOWN(3219, "a kind of figure is not known"),
    UNPROTECTABLE(3220, "cells cannot be protected any more"),
    LEAK(3221, "hidden cells can be worked out");

    private final int number;
    private final String title;

    TableProblem(int number, String title) {
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
