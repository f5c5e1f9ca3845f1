package nl.hofvijver.synth.care;

/**
 * Somebody is a patient of a practice.
 *
 * @param enrolled the day of registration, possibly long before the ten years
 * @param from the first day within the ten years
 * @param to the day after the last one; {@link nl.hofvijver.synth.Days#NEVER} while it lasts
 * @param passerBy true for who is not registered but comes now and then
 * @param end why it ended
 */
public record Registration(Practice practice, int enrolled, int from, int to, boolean passerBy, End end) {
    /** Why somebody is no longer a patient. */
    public enum End {
        NOT,
        DIED,
        MOVED,
        OTHER_PRACTICE
    }

    /** True for who is registered, and not passing by, on a day. */
    public boolean registeredOn(int day) {
        return !passerBy && from <= day && day < to;
    }
}
