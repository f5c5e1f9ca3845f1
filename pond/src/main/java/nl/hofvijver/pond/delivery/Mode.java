package nl.hofvijver.pond.delivery;

/** What a delivery does to earlier ones of the same partner and contract. */
public enum Mode {
    /** Takes the place of all of them. */
    FULL,
    /** Comes beside them. */
    ADDITION,
    /** Takes the place of one of them. */
    CORRECTION
}
