package nl.hofvijver.handbook.compile;

import java.util.Optional;
import nl.hofvijver.handbook.definition.EventKind;

/** To what a window is relative: the end of a year, or an event of some kind. */
record Anchor(Optional<EventKind> event) {
    static final Anchor YEAR = new Anchor(Optional.empty());

    static Anchor at(EventKind event) {
        return new Anchor(Optional.of(event));
    }

    boolean isYear() {
        return event.isEmpty();
    }

    /** The number of the event in the parameter tables; 0 for a year. */
    int number() {
        return event.map(Anchor::number).orElse(0);
    }

    static int number(EventKind event) {
        return switch (event) {
            case GP -> 1;
            case ED -> 2;
            case ADMISSION -> 3;
            case DEATH -> 4;
        };
    }
}
