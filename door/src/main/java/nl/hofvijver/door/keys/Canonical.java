package nl.hofvijver.door.keys;

/** The one way in which a number is written before it is made into a pseudonym, as in the Dutch national guide. */
public final class Canonical {
    private Canonical() {}

    /** A citizen service number of nine digits. */
    public static String bsn(String digits) {
        return "{\"landCode\":\"NL\",\"type\":\"BSN\",\"value\":\"" + digits + "\"}";
    }
}
