package nl.hofvijver.pond.seal;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * Texts under a key: the first 128 bits of HMAC-SHA256 as 32 hexadecimal digits. One object serves one thread. Among 20
 * million persons two share such a text with a probability below 10<sup>-24</sup>.
 */
public final class Keyed {
    private static final int HALF = 16;

    private final Mac mac;

    public Keyed(Secret secret) {
        mac = secret.mac();
    }

    /** The text that stands for {@code value}. */
    public String hex(String value) {
        return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)), 0, HALF);
    }

    /** All 32 bytes. */
    public byte[] bytes(String value) {
        return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    }
}
