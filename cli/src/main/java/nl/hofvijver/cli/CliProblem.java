package nl.hofvijver.cli;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong in the command itself. Numbers 9000 to 9099, and 6250 to 6299 for other engines. */
public enum CliProblem implements ProblemCode {
    REGION_EXISTS(9001, "a region exists already in this folder"),
    UNEXPECTED(9002, "the command stopped unexpectedly"),
    SPARK_ABSENT(6250, "Apache Spark is not installed beside the command"),
    SPARK_FAILED(6251, "the process with Spark did not end well"),
    POSTGRES_ABSENT(9010, "there is no PostgreSQL to compare with (a warning)"),
    POSTGRES_FAILED(9011, "the PostgreSQL of the measurement did not run"),
    BENCH_FOLDER_TAKEN(9012, "the folder to measure in is not empty"),
    BENCH_FIGURES(9013, "there are no figures to write into a page");

    private final int number;
    private final String title;

    CliProblem(int number, String title) {
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
