package nl.hofvijver.handbook.definition;

import java.util.Locale;

/** What can happen to a person on a day, other than a diagnosis, a prescription or a measurement. */
public enum EventKind {
    /** Contact with a general practice: a person and a day. */
    GP("GP"),
    /** Visit to an emergency department. */
    ED("SEH"),
    /** Admission to a hospital. */
    ADMISSION("OPNAME"),
    DEATH("DEATH");

    private final String source;

    EventKind(String source) {
        this.source = source;
    }

    /** The key by which a definition names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code visit_source_value} in the pond; for a death a word of our own. */
    public String source() {
        return source;
    }
}
