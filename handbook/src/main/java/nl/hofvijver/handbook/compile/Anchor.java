package nl.hofvijver.handbook.compile;

/**
 * To what a window is relative: the end of a year, or an event; or nothing, where a fact is itself an event.
 *
 * @param event the number of the event in the parameter tables; 0 for a year, -1 for nothing
 */
record Anchor(int event) {
    static final Anchor YEAR = new Anchor(0);
    static final Anchor INDEX = new Anchor(-1);

    static Anchor at(int event) {
        return new Anchor(event);
    }

    boolean isYear() {
        return event == 0;
    }

    boolean isEvent() {
        return event > 0;
    }

    /** The word in the parameter table. */
    String word() {
        return isYear() ? "year" : isEvent() ? "event" : "index";
    }
}
