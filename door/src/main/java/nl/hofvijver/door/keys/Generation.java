package nl.hofvijver.door.keys;

/**
 * A generation of the keys under which pseudonyms are made.
 *
 * @param number from 1
 * @param way how a number becomes a pseudonym; all partners of a region go the same way
 */
public record Generation(int number, Way way) {
    /** How a number becomes a pseudonym. */
    public enum Way {
        /** Keyed HMAC with a key that the partner holds: fast, and without a connection. */
        HMAC,
        /** Oblivious function, evaluated by the trusted third party: no partner can try numbers out by itself. */
        OPRF
    }
}
