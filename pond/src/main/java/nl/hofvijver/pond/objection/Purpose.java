package nl.hofvijver.pond.objection;

import java.util.Optional;

/** What data are used for, as far as people can object to it apart. */
public enum Purpose {
    /** Figures per area: the pond itself. Whoever objects to this stands in no table of the pond. */
    FIGURES("cijfers"),
    /** Extracts for studies. */
    RESEARCH("onderzoek"),
    /** Worklists of the own practice. */
    PRACTICE("praktijk");

    private final String dutch;

    Purpose(String dutch) {
        this.dutch = dutch;
    }

    /** The word in a delivery. */
    public String dutch() {
        return dutch;
    }

    /** The word in tables and on the command line. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The purpose with this word in a delivery; empty for "alles". */
    static Optional<Purpose> ofDutch(String word) {
        for (Purpose purpose : values()) {
            if (purpose.dutch.equals(word)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
