package nl.hofvijver.door.oprf;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.math.ec.ECFieldElement;
import org.bouncycastle.math.ec.ECPoint;

/** P256_XMD:SHA-256_SSWU_RO_ of RFC 9380: hashes bytes to a point of which nobody knows the logarithm. */
final class HashToCurve {
    private static final int HASH = 32;
    private static final int BLOCK = 64;
    /** Bytes per element of a field, for a bias below 2<sup>-128</sup> (RFC 9380, 5.1: L). */
    private static final int WIDE = 48;

    private static final ECFieldElement A = P256.CURVE.getA();
    private static final ECFieldElement B = P256.CURVE.getB();
    private static final ECFieldElement ONE = field(BigInteger.ONE);
    /** RFC 9380, 8.2. */
    private static final ECFieldElement Z = field(BigInteger.TEN.negate().mod(P256.FIELD));

    private static final ECFieldElement MINUS_B_OVER_A = B.negate().divide(A);
    private static final ECFieldElement B_OVER_Z_A = B.divide(Z.multiply(A));

    private HashToCurve() {}

    /** RFC 9380, 3: hash_to_curve. The cofactor of P-256 is 1. */
    static ECPoint point(byte[] message, String domain) {
        BigInteger[] u = scalars(message, domain, 2, P256.FIELD);
        return map(field(u[0])).add(map(field(u[1]))).normalize();
    }

    /** RFC 9380, 5.2: hash_to_field, also for the field of scalars. */
    static BigInteger[] scalars(byte[] message, String domain, int count, BigInteger modulus) {
        byte[] wide = expand(message, domain, count * WIDE);
        BigInteger[] elements = new BigInteger[count];
        for (int i = 0; i < count; i++) {
            elements[i] = new BigInteger(1, Arrays.copyOfRange(wide, i * WIDE, (i + 1) * WIDE)).mod(modulus);
        }
        return elements;
    }

    /** RFC 9380, 5.3.1: expand_message_xmd with SHA-256. */
    static byte[] expand(byte[] message, String domain, int length) {
        byte[] dst = domain.getBytes(StandardCharsets.US_ASCII);
        int blocks = (length + HASH - 1) / HASH;
        if (dst.length > 255 || blocks > 255) {
            throw new IllegalArgumentException("the domain or the answer is too long");
        }
        byte[] suffix = Arrays.copyOf(dst, dst.length + 1);
        suffix[dst.length] = (byte) dst.length;
        MessageDigest sha = sha256();
        sha.update(new byte[BLOCK]);
        sha.update(message);
        sha.update(new byte[] {(byte) (length >> 8), (byte) length, 0});
        byte[] first = sha.digest(suffix);
        byte[] previous = new byte[HASH];
        ByteArrayOutputStream out = new ByteArrayOutputStream(blocks * HASH);
        for (int i = 1; i <= blocks; i++) {
            for (int j = 0; j < HASH; j++) {
                previous[j] ^= first[j];
            }
            sha.update(previous);
            sha.update((byte) i);
            previous = sha.digest(suffix);
            out.writeBytes(previous);
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    /** RFC 9380, 6.6.2: the simplified map of Shallue, van de Woestijne and Ulas. */
    private static ECPoint map(ECFieldElement u) {
        ECFieldElement zu2 = Z.multiply(u.square());
        ECFieldElement tv = zu2.square().add(zu2);
        ECFieldElement x1 = tv.isZero() ? B_OVER_Z_A : MINUS_B_OVER_A.multiply(ONE.add(tv.invert()));
        ECFieldElement y1 = curve(x1).sqrt();
        ECFieldElement x = y1 == null ? zu2.multiply(x1) : x1;
        ECFieldElement y = y1 == null ? curve(x).sqrt() : y1;
        if (y == null) {
            throw new IllegalStateException("one of the two is a square");
        }
        return P256.CURVE.createPoint(
                x.toBigInteger(), (u.testBitZero() == y.testBitZero() ? y : y.negate()).toBigInteger());
    }

    private static ECFieldElement curve(ECFieldElement x) {
        return x.square().add(A).multiply(x).add(B);
    }

    private static ECFieldElement field(BigInteger value) {
        return P256.CURVE.fromBigInteger(value);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
