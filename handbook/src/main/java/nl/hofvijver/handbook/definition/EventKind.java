package nl.hofvijver.handbook.definition;

import java.util.Locale;

/** What can happen to a person on a day, other than a diagnosis, a prescription or a measurement. */
public enum EventKind {
    /** Contact with a general practice: a person and a day. */
    GP("GP", Delivered.JRN),
    /** Visit to an emergency department. */
    ED("SEH", Delivered.SEH),
    /** Admission to a hospital. */
    ADMISSION("OPNAME", Delivered.OPNAME),
    DEATH("DEATH", Delivered.OVERLIJDEN);

    private final String source;
    private final Delivered table;

    EventKind(String source, Delivered table) {
        this.source = source;
        this.table = table;
    }

    /** The key by which a definition names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value of {@code visit_source_value} in the pond; for a death a word of our own. */
    public String source() {
        return source;
    }

    /** The table in which it is delivered. */
    public Delivered table() {
        return table;
    }
}
