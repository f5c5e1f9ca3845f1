package nl.hofvijver.linkage.run;

/** How records are written: as they are, or as tokens. Decides which SQL makes keys and compares. */
public enum Form {
    PLAIN(""),
    ENCODED("-encoded");

    private final String suffix;

    Form(String suffix) {
        this.suffix = suffix;
    }

    /** The file of a step that differs per form. */
    String file(String step) {
        return step + suffix;
    }
}
