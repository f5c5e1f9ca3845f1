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
    ACT("gp"),
    COR("gp"),
    SEH("hospital"),
    DBC("hospital"),
    OPNAME("hospital"),
    SCREENING("ggd"),
    OVERLIJDEN("register"),
    HUISHOUDEN("municipality"),
    INKOMEN("municipality"),
    WMO("municipality"),
    JEUGDHULP("municipality"),
    SCHULD("municipality");

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

    /** True for the practice tables without which a practice does not take part at all. */
    public boolean always() {
        return this == EPS || this == JRN;
    }

    /** The key by which a definition names it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
