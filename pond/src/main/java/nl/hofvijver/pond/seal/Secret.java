package nl.hofvijver.pond.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret of 32 random bytes, of which others are derived by name: HKDF-SHA256 with the name as info. Knowing a derived
 * secret tells nothing about its siblings or about the one above it (RFC 5869).
 */
public final class Secret {
    /** Its length in bytes. */
    public static final int LENGTH = 32;

    private static final String MAC = "HmacSHA256";

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one. */
    public static Secret random() {
        byte[] bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        return new Secret(bytes);
    }

    /** The secret with these bytes. */
    public static Secret of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a secret has " + LENGTH + " bytes");
        }
        return new Secret(bytes.clone());
    }

    /** The secret that everybody can work out from a text: for fictional regions, which have nothing to hide. */
    public static Secret known(String text) {
        return new Secret(java.util.HexFormat.of().parseHex(nl.hofvijver.engine.files.Sha256.of(text)));
    }

    /** The bytes, for a file that only their owner can read or for a cipher. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The secret with this name below this one. */
    public Secret derive(String name) {
        try {
            byte[] info = ("hofvijver/" + name).getBytes(StandardCharsets.UTF_8);
            HKDFParameterSpec how = HKDFParameterSpec.ofExtract().addIKM(bytes).thenExpand(info, LENGTH);
            return new Secret(KDF.getInstance("HKDF-SHA256").deriveData(how));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 25 platform has HKDF-SHA256", e);
        }
    }

    /** HMAC-SHA256 under this secret, for one thread. */
    public Mac mac() {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(bytes, MAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /** Tells nothing: a secret in a log is none. */
    @Override
    public String toString() {
        return "secret";
    }
}
