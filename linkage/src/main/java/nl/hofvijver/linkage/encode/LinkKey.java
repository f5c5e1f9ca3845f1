package nl.hofvijver.linkage.encode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * The secret that the partners of one region share, from which a key per field follows (HKDF-SHA256, RFC 5869). Two
 * regions, or two generations of one region's key, cannot be compared with each other.
 */
public final class LinkKey {
    private static final int BYTES = 32;
    private final SecretKey extracted;

    private LinkKey(SecretKey extracted) {
        this.extracted = extracted;
    }

    /**
     * The key of a region's partners.
     *
     * @param secret at least 32 bytes from a random generator; not kept
     * @param generation names the key's generation and region, for example {@code haaglanden/2}
     * @throws IllegalArgumentException when the secret is shorter
     */
    public static LinkKey of(byte[] secret, String generation) {
        if (secret.length < BYTES) {
            throw new IllegalArgumentException("a linking key has at least " + BYTES + " bytes");
        }
        try {
            return new LinkKey(KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .addSalt(("hofvijver/linkage/" + generation).getBytes(StandardCharsets.UTF_8))
                                    .extractOnly()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }

    /** The key of one field. */
    SecretKey field(String name) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.expandOnly(extracted, name.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        }
    }

    /** Tells nothing. */
    @Override
    public String toString() {
        return "LinkKey";
    }
}
