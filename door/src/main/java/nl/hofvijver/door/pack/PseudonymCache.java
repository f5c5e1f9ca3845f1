package nl.hofvijver.door.pack;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.Keyed;
import nl.hofvijver.pond.seal.Secret;

/**
 * The pseudonyms that a partner had evaluated before, so that only new people cost an evaluation. The file grows by one
 * encrypted piece (AES-256-GCM) per batch and holds no number: a keyed mark stands for it. A piece that a killed process
 * left half-written is cut off; everything before it counts.
 */
final class PseudonymCache implements AutoCloseable {
    private static final int HALF = 16;
    private static final int LARGEST = 1 << 24;

    private final Path path;
    private final RandomAccessFile file;
    private final AesGcmJce cipher;
    private final Keyed marks;
    private final String generation;
    private final Map<ByteBuffer, byte[]> known = new HashMap<>();
    private long pieces;

    private PseudonymCache(Path path, RandomAccessFile file, Secret own, int generation)
            throws GeneralSecurityException {
        this.path = path;
        this.file = file;
        this.cipher = new AesGcmJce(own.derive("cache/cipher").bytes());
        this.marks = new Keyed(own.derive("cache/marks"));
        this.generation = generation + "|";
    }

    /**
     * Opens the cache, or starts one.
     *
     * @throws ProblemException {@code HV-2725} when it was changed by somebody else
     */
    static PseudonymCache open(Path path, Secret own, int generation) {
        try {
            if (!java.nio.file.Files.exists(path)) {
                KeyFiles.write(path, "");
            }
            PseudonymCache cache = new PseudonymCache(path, new RandomAccessFile(path.toFile(), "rw"), own, generation);
            cache.read();
            return cache;
        } catch (IOException e) {
            throw Aside.failed(path, e);
        } catch (GeneralSecurityException e) {
            throw broken(path);
        }
    }

    private void read() throws IOException, GeneralSecurityException {
        long end = 0;
        DataInputStream in = new DataInputStream(
                new java.io.BufferedInputStream(Channels.newInputStream(file.getChannel()), 1 << 16));
        try {
            while (true) {
                int length = in.readInt();
                if (length <= 0 || length > LARGEST) {
                    throw broken(path);
                }
                byte[] sealed = new byte[length];
                in.readFully(sealed);
                take(cipher.decrypt(sealed, place(pieces)));
                pieces++;
                end += Integer.BYTES + length;
            }
        } catch (EOFException whole) {
            file.setLength(end);
            file.seek(end);
        }
    }

    private void take(byte[] piece) {
        for (int at = 0; at < piece.length; at += 2 * HALF) {
            known.put(
                    ByteBuffer.wrap(Arrays.copyOfRange(piece, at, at + HALF)),
                    Arrays.copyOfRange(piece, at + HALF, at + 2 * HALF));
        }
    }

    /** The pseudonym of a number that was evaluated before. */
    Optional<String> find(String number) {
        return Optional.ofNullable(known.get(ByteBuffer.wrap(mark(number)))).map(HexFormat.of()::formatHex);
    }

    private byte[] mark(String number) {
        return Arrays.copyOf(marks.bytes(generation + number), HALF);
    }

    /** Adds pseudonyms; they are on the disk when this returns. */
    void add(Map<String, String> pseudonyms) {
        ByteArrayOutputStream piece = new ByteArrayOutputStream(pseudonyms.size() * 2 * HALF);
        pseudonyms.forEach((number, pseudonym) -> {
            piece.writeBytes(mark(number));
            piece.writeBytes(HexFormat.of().parseHex(pseudonym));
        });
        try {
            byte[] sealed = cipher.encrypt(piece.toByteArray(), place(pieces));
            ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + sealed.length);
            record.putInt(sealed.length).put(sealed);
            file.write(record.array());
            file.getFD().sync();
            pieces++;
            take(piece.toByteArray());
        } catch (IOException e) {
            throw Aside.failed(path, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cache could not be encrypted", e);
        }
    }

    private static byte[] place(long piece) {
        return ByteBuffer.allocate(Long.BYTES).putLong(piece).array();
    }

    private static ProblemException broken(Path path) {
        return new ProblemException(new Problem(
                DoorProblem.CACHE_BROKEN,
                "The cache of pseudonyms was changed, or belongs to other keys.",
                path.toString(),
                "Remove it: everybody is evaluated again."));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw Aside.failed(path, e);
        }
    }
}
