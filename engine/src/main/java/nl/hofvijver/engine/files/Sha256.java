package nl.hofvijver.engine.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of files and texts, as 64 lower-case hexadecimal digits: the name of content. */
public final class Sha256 {
    private static final int BUFFER = 1 << 16;
    private final MessageDigest digest = newDigest();

    /** The hash of a file, read once. */
    public static String of(Path file) {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    public static String of(String text) {
        return new Sha256().add(text).hex();
    }

    /** Adds a text to a running hash; a separator keeps {@code "a","bc"} apart from {@code "ab","c"}. */
    public Sha256 add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        return this;
    }

    /** The hash of all that was added since the start or since the last call, which also ends the running hash. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
