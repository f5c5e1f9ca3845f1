package nl.hofvijver.desk;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong with a table of one's own. Numbers 6100 to 6199. */
public enum StatisticsProblem implements ProblemCode {
    METHOD_UNKNOWN(6101, "a statistical method does not exist"),
    FILE_ABSENT(6102, "a table cannot be found"),
    TABLE_EMPTY(6103, "a table has no header or no rows"),
    LINE_BROKEN(6104, "a line of a table does not have the columns of the header"),
    COLUMN_TWICE(6105, "a table has two columns of one name"),
    COLUMN_MISSING(6106, "a column that the method needs is not in the table"),
    NUMBER_UNREADABLE(6107, "a value of a table is not a number"),
    NUMBER_NOT_WHOLE(6108, "a value of a table is not a whole number"),
    FLAG_UNREADABLE(6109, "a value of a table is neither yes nor no"),
    VALUE_ABSENT(6110, "a value that must be there is empty"),
    OPTION_INVALID(6111, "the value of an option is not allowed"),
    OPTION_MISSING(6112, "the method needs an option that was not given"),
    ROWS_CONTRADICT(6113, "rows of a table contradict each other"),
    NAME_UNKNOWN(6114, "a second table names an area that the first does not have"),
    REFUSED_BY_METHOD(6115, "the method does not take these values");

    private final int number;
    private final String title;

    StatisticsProblem(int number, String title) {
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
