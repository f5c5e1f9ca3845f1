package nl.hofvijver.handbook.definition;

/**
 * The partners' tables from which criteria get their facts. A figure that needs a table which nobody delivered is not
 * zero but not delivered.
 */
public enum Delivered {
    EPS("gp"),
    JRN("gp"),
    MED("gp"),
    LAB("gp"),
    SEH("hospital"),
    DBC("hospital"),
    OPNAME("hospital"),
    SCREENING("ggd"),
    OVERLIJDEN("register");

    private final String kind;

    Delivered(String kind) {
        this.kind = kind;
    }

    /** The kind of partner that delivers it. */
    public String kind() {
        return kind;
    }

    /** True when only the residents whose practice delivers it can be judged. */
    public boolean fromPractice() {
        return kind.equals("gp");
    }
}
