package nl.hofvijver.door.oprf;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECPoint;

/**
 * OPRF(P-256, SHA-256), mode 0 of RFC 9497.
 *
 * <pre>{@code
 * Oprf.Blinded blinded = Oprf.blind(input);                       // the partner
 * byte[] evaluated = Oprf.evaluate(key, blinded.element());       // the trusted third party
 * byte[] output = Oprf.finish(input, blinded, evaluated);         // the partner
 * }</pre>
 */
public final class Oprf {
    /** The length of a blinded or evaluated element in bytes. */
    public static final int ELEMENT = P256.ELEMENT;

    /** The length of a seed for a key in bytes. */
    public static final int SEED = 32;

    private static final String CONTEXT = "OPRFV1-\0-P256-SHA256";
    private static final byte[] FINALIZE = "Finalize".getBytes(StandardCharsets.US_ASCII);

    private Oprf() {}

    /** A blinded input with its blind. The element tells nothing about the input to whoever does not know the blind. */
    public static final class Blinded {
        private final BigInteger blind;
        private final byte[] element;

        Blinded(BigInteger blind, byte[] element) {
            this.blind = blind;
            this.element = element;
        }

        BigInteger blind() {
            return blind;
        }

        /** What the holder of the key is sent. */
        public byte[] element() {
            return element.clone();
        }

        /** Tells nothing: with the blind the input could be tried out. */
        @Override
        public String toString() {
            return "blinded";
        }
    }

    /** A key of the function. */
    public record Key(BigInteger scalar) {
        /** Tells nothing. */
        @Override
        public String toString() {
            return "key";
        }
    }

    /** RFC 9497, 3.2.1: DeriveKeyPair. */
    public static Key key(byte[] seed, byte[] info) {
        if (seed.length != SEED) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        byte[] input = Arrays.copyOf(seed, seed.length + 2 + info.length + 1);
        writeLength(info.length, input, seed.length);
        System.arraycopy(info, 0, input, seed.length + 2, info.length);
        for (int counter = 0; counter < 256; counter++) {
            input[input.length - 1] = (byte) counter;
            BigInteger scalar = HashToCurve.scalars(input, "DeriveKeyPair" + CONTEXT, 1, P256.ORDER)[0];
            if (scalar.signum() != 0) {
                return new Key(scalar);
            }
        }
        throw new IllegalStateException("no key follows from this seed");
    }

    /** RFC 9497, 3.3.1: Blind, with a fresh blind. */
    public static Blinded blind(byte[] input) {
        return blind(input, P256.random());
    }

    static Blinded blind(byte[] input, BigInteger blind) {
        ECPoint element = HashToCurve.point(input, "HashToGroup-" + CONTEXT);
        if (element.isInfinity()) {
            throw new IllegalArgumentException("the input hashes to the identity");
        }
        return new Blinded(blind, P256.bytes(element.multiply(blind).normalize()));
    }

    /**
     * RFC 9497, 3.3.1: BlindEvaluate.
     *
     * @throws IllegalArgumentException when the bytes are no element of the group
     */
    public static byte[] evaluate(Key key, byte[] blinded) {
        return P256.bytes(P256.element(blinded).multiply(key.scalar()).normalize());
    }

    /**
     * RFC 9497, 3.3.1: Finalize.
     *
     * @return 32 bytes
     * @throws IllegalArgumentException when the evaluated bytes are no element of the group
     */
    public static byte[] finish(byte[] input, Blinded blinded, byte[] evaluated) {
        ECPoint element = P256.element(evaluated)
                .multiply(blinded.blind().modInverse(P256.ORDER))
                .normalize();
        byte[] unblinded = P256.bytes(element);
        MessageDigest sha = HashToCurve.sha256();
        addWithLength(sha, input);
        addWithLength(sha, unblinded);
        return sha.digest(FINALIZE);
    }

    private static void addWithLength(MessageDigest sha, byte[] bytes) {
        byte[] length = new byte[2];
        writeLength(bytes.length, length, 0);
        sha.update(length);
        sha.update(bytes);
    }

    private static void writeLength(int length, byte[] target, int at) {
        if (length > 0xffff) {
            throw new IllegalArgumentException("longer than 65,535 bytes");
        }
        target[at] = (byte) (length >> 8);
        target[at + 1] = (byte) length;
    }
}
