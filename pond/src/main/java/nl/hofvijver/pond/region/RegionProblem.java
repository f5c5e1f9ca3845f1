package nl.hofvijver.pond.region;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can be wrong with a region's description and its control database. Numbers 1000 to 1099. */
public enum RegionProblem implements ProblemCode {
    NOT_A_REGION(1001, "a folder has no region.yaml"),
    VALUE_INVALID(1002, "a value in region.yaml is not allowed"),
    PARTNER_TWICE(1003, "two partners have the same id"),
    PARTNER_INCOMPLETE(1004, "a partner lacks something that it needs"),
    CONTROL_UNREACHABLE(1020, "the control database cannot be opened"),
    CONTROL_FAILED(1021, "the control database refused a statement"),
    CONTROL_NEWER(1022, "the control database was made by a newer or other version");

    private final int number;
    private final String title;

    RegionProblem(int number, String title) {
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
