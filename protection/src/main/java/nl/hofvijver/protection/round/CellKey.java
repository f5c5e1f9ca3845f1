package nl.hofvijver.protection.round;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for noise that depends on who is in a cell and on nothing else: the same persons get the same noise in every table
 * and every release, so asking again or in another way gains nothing (Fraser &amp; Wooton 2005; Thompson, Broadfoot &amp;
 * Elazar 2013).
 *
 * <p>Keys are whole numbers below {@value #RANGE}; the key of a cell is the sum of those of its persons, modulo the range.
 */
public final class CellKey {
    /** Keys are smaller than this. */
    public static final long RANGE = 1L << 52;

    private final byte[] secret;

    /**
     * @param secret at least 16 bytes, the same for all releases that must be consistent; whoever has it can undo the noise
     */
    public CellKey(byte[] secret) {
        if (secret.length < 16) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes is too short");
        }
        this.secret = secret.clone();
    }

    /** The key of a person, by pseudonym. */
    public long ofPerson(String pseudonym) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] hash = mac.doFinal(pseudonym.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong() & (RANGE - 1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The key of two groups together that share nobody. */
    public static long together(long one, long other) {
        return (one + other) % RANGE;
    }
}
