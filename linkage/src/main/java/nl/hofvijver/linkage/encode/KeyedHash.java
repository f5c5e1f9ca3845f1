package nl.hofvijver.linkage.encode;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * HMAC-SHA256 (RFC 2104) of many short texts under one key, on the digest of the JDK. The state after the two padded keys
 * is kept, as section 4 of the RFC proposes: {@code javax.crypto.Mac} makes it anew for every text, which is half of the
 * work for a text of one block. Not for several threads.
 */
final class KeyedHash {
    static final int BYTES = 32;
    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;

    /** @throws IllegalArgumentException when the key is longer than a block or cannot be read */
    KeyedHash(SecretKey key) {
        byte[] bytes = key.getEncoded();
        if (bytes == null || bytes.length > BLOCK) {
            throw new IllegalArgumentException("a key of at most " + BLOCK + " bytes is needed");
        }
        inner = padded(bytes, 0x36);
        outer = padded(bytes, 0x5c);
        Arrays.fill(bytes, (byte) 0);
    }

    private static MessageDigest padded(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= (byte) pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Writes the hash of the first {@code length} bytes of {@code text} to the start of {@code hash}. */
    void of(byte[] text, int length, byte[] hash) {
        try {
            MessageDigest first = (MessageDigest) inner.clone();
            first.update(text, 0, length);
            first.digest(hash, 0, BYTES);
            MessageDigest second = (MessageDigest) outer.clone();
            second.update(hash, 0, BYTES);
            second.digest(hash, 0, BYTES);
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("the digest of the JDK can be copied", e);
        }
    }
}
