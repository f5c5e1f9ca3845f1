package nl.hofvijver.pond.aggregate;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with published figures. Numbers 1350 to 1399. */
public enum AggregateProblem implements ProblemCode {
    LAYOUT_UNKNOWN(1351, "there is no such layout"),
    FILE_NOT_RECOGNISED(1352, "a file is of none of the kinds of the layout"),
    COLUMN_MISSING(1353, "a column of the layout is missing from the file"),
    FIGURE_INVALID(1354, "a figure is neither a number nor a known sign for missing"),
    FILE_UNREADABLE(1355, "a file with published figures cannot be read");

    private final int number;
    private final String title;

    AggregateProblem(int number, String title) {
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
