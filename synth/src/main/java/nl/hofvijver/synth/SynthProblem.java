package nl.hofvijver.synth;

import nl.hofvijver.engine.problem.ProblemCode;

/** What can keep a demo region from being made. Numbers 7000 to 7099. */
public enum SynthProblem implements ProblemCode {
    FOLDER_IN_USE(7001, "the folder holds something that is not a demo region"),
    TRUTH_INSIDE(7002, "the truth would be written inside the region");

    private final int number;
    private final String title;

    SynthProblem(int number, String title) {
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
