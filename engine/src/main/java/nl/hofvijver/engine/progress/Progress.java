package nl.hofvijver.engine.progress;

/**
 * Hears how far long work is. Stages follow each other (deliver, refresh, ask, ...); within a stage, steps out of a
 * known number are counted. Called from one thread at a time.
 */
public interface Progress {
    /** A stage begins, in words for the user, with the number of steps that it will have (0: unknown). */
    void stage(String name, int steps);

    /** A step of the stage is done; {@code name} says which, {@code rows} how many rows it made (-1: not counted). */
    void step(String name, long rows);

    /** A word about the step that is under way, for whoever watches; it is not a step. */
    default void note(String word) {
        // Who does not watch needs no word.
    }

    /** The stage is done; {@code summary} is one line for the user. */
    void done(String summary);

    /** Nobody listens. */
    static Progress silent() {
        return Silent.INSTANCE;
    }
}
