package nl.hofvijver.pond.refresh;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can go wrong with snapshots. Numbers 2100 to 2199. */
public enum RefreshProblem implements ProblemCode {
    NO_SNAPSHOT(2101, "the region has no snapshot"),
    MANIFEST_UNREADABLE(2102, "the manifest of a snapshot cannot be read"),
    SUCCESSORS_INVALID(2103, "the table of area successors is not in order");

    private final int number;
    private final String title;

    RefreshProblem(int number, String title) {
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
