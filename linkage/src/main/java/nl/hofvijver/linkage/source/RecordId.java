package nl.hofvijver.linkage.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The number of a record: a hash of its source and its number there, so that it does not depend on when it came. */
public final class RecordId {
    private final MessageDigest digest;

    public RecordId() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A positive number of 63 bits. Two of ten million records get the same one with a chance of one in 200,000. */
    public long of(String source, String record) {
        byte[] bytes = digest.digest((source + '\u0001' + record).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(bytes).getLong() & Long.MAX_VALUE;
    }
}
