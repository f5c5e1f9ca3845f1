package nl.hofvijver.linkage.run;

/** How records are written: as they are, or as tokens. Decides which SQL makes keys and compares. */
public enum Form {
    PLAIN(""),
    ENCODED("-encoded");

    private final String suffix;

    Form(String suffix) {
        this.suffix = suffix;
    }

    /** Makes {@code pair_fresh}: how far the two records of each {@code candidate} agree. */
    void compare(Work work) {
        if (this == ENCODED) {
            work.run("token");
            work.run("agree_name");
            work.run("agree_birth");
        }
        work.run(file("compare"));
    }

    /** The file of a step that differs per form. */
    String file(String step) {
        return step + suffix;
    }
}
