package nl.hofvijver.door.oprf;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** The group of the suite: NIST P-256, elements in 33 bytes (SEC 1, compressed), scalars in 32 bytes. */
final class P256 {
    static final int ELEMENT = 33;
    static final int SCALAR = 32;

    static final ECCurve CURVE = CustomNamedCurves.getByName("secp256r1").getCurve();
    static final BigInteger ORDER = CURVE.getOrder();
    static final BigInteger FIELD = CURVE.getField().getCharacteristic();

    private static final SecureRandom RANDOM = new SecureRandom();

    private P256() {}

    /** The element in these bytes; no identity and no point off the curve (RFC 9497, 4.3). */
    static ECPoint element(byte[] bytes) {
        if (bytes.length != ELEMENT) {
            throw new IllegalArgumentException("an element has 33 bytes");
        }
        ECPoint point = CURVE.decodePoint(bytes);
        if (point.isInfinity()) {
            throw new IllegalArgumentException("the identity is not allowed");
        }
        return point;
    }

    static byte[] bytes(ECPoint element) {
        return element.getEncoded(true);
    }

    /** The scalar in these bytes, from 1 up to the order. */
    static BigInteger scalar(byte[] bytes) {
        BigInteger scalar = new BigInteger(1, bytes);
        if (bytes.length != SCALAR || scalar.signum() == 0 || scalar.compareTo(ORDER) >= 0) {
            throw new IllegalArgumentException("not a scalar of the group");
        }
        return scalar;
    }

    static byte[] bytes(BigInteger scalar) {
        byte[] signed = scalar.toByteArray();
        byte[] bytes = new byte[SCALAR];
        int length = Math.min(signed.length, SCALAR);
        System.arraycopy(signed, signed.length - length, bytes, SCALAR - length, length);
        Arrays.fill(signed, (byte) 0);
        return bytes;
    }

    /** A random scalar that is not zero, every one as likely. */
    static BigInteger random() {
        while (true) {
            BigInteger drawn = new BigInteger(ORDER.bitLength(), RANDOM);
            if (drawn.signum() > 0 && drawn.compareTo(ORDER) < 0) {
                return drawn;
            }
        }
    }
}
