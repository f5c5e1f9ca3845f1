package nl.hofvijver.pond.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Files with secrets: only their owner can read them, and one that others can read is refused. */
public final class KeyFiles {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private KeyFiles() {}

    /** Writes a secret text; whole, or not at all. */
    public static void write(Path file, String text) {
        Aside.file(file, part -> {
            Files.deleteIfExists(part);
            if (posix(part)) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(part, text, StandardCharsets.UTF_8);
        });
    }

    /** Writes a record as JSON that only its owner can read. */
    public static void writeJson(Path file, Object value) {
        write(file, JSON.writeValueAsString(value) + "\n");
    }

    /**
     * Reads a secret text.
     *
     * @throws ProblemException {@code HV-2700} when it is not there, {@code HV-2702} when others can read it too
     */
    public static String read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_MISSING,
                    "The key is not there.",
                    file.toString(),
                    "Make or fetch it: 'hofvijver partner keys', 'hofvijver ttp issue' and 'hofvijver init'"
                            + " make keys."));
        }
        try {
            refuseOpen(file);
            return Files.readString(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    /** Reads a record from JSON that only its owner can read. */
    public static <T> T readJson(Path file, Class<T> type) {
        return json(file, read(file), type);
    }

    /** A record from JSON that need not be secret. */
    public static <T> T json(Path file, String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JacksonException e) {
            throw unreadable(file, e);
        }
    }

    /** A record as JSON. */
    public static String json(Object value) {
        return JSON.writeValueAsString(value) + "\n";
    }

    static ProblemException unreadable(Path file, Exception cause) {
        return new ProblemException(
                new Problem(
                        SealProblem.KEY_UNREADABLE,
                        "The key cannot be read: " + cause.getClass().getSimpleName() + ".",
                        file.toString(),
                        "Restore the file from its backup, or ask for it again from whoever issued it."),
                cause);
    }

    private static void refuseOpen(Path file) throws IOException {
        if (posix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_OPEN,
                    "Others on this machine can read or change the secret key.",
                    file.toString(),
                    "Take their rights away (chmod 600). If others may have read it, have a new one issued."));
        }
    }

    private static boolean posix(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
