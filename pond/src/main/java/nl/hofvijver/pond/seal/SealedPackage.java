package nl.hofvijver.pond.seal;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * A package as one file: {@code HVP1}, the header as JSON, a key wrapped for the region (HPKE), the files as a ZIP
 * encrypted under that key in small pieces (AES-256-GCM), and the partner's signature (Ed25519) over the SHA-256
 * of all that stands before it. Files of any size pass through without being held in memory.
 */
public final class SealedPackage {
    /** The end of its name. */
    public static final String END = ".hvp";

    private static final byte[] MAGIC = "HVP1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNED = "hofvijver sealed package\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST = 1 << 16;
    private static final int BUFFER = 1 << 17;
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]*";

    private final Path file;
    private final byte[] headerBytes;
    private final SealHeader header;
    private final byte[] wrapped;
    private final byte[] signature;
    private final long cipherStart;
    private final long cipherEnd;

    private SealedPackage(
            Path file, byte[] headerBytes, byte[] wrapped, byte[] signature, long cipherStart, long cipherEnd) {
        this.file = file;
        this.headerBytes = headerBytes;
        this.header = KeyFiles.json(file, new String(headerBytes, StandardCharsets.UTF_8), SealHeader.class);
        this.wrapped = wrapped;
        this.signature = signature;
        this.cipherStart = cipherStart;
        this.cipherEnd = cipherEnd;
    }

    /** Whether a path is a sealed package by its name. */
    public static boolean is(Path path) {
        return path.getFileName().toString().endsWith(END) && Files.isRegularFile(path);
    }

    /**
     * Writes the files of a folder as a sealed package; whole, or not at all.
     *
     * @param folder its files; folders inside are left out
     */
    public static void write(Path folder, SealHeader header, HybridEncrypt region, PublicKeySign signer, Path target) {
        byte[] headerBytes = KeyFiles.json(header).getBytes(StandardCharsets.UTF_8);
        // Java's AES-GCM is twenty times as fast in small pieces: code for large ones is entered too seldom to be
        // compiled.
        KeysetHandle content = Keysets.create(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_4KB);
        Aside.file(target, part -> {
            MessageDigest digest = digest();
            try (OutputStream file = new java.io.BufferedOutputStream(Files.newOutputStream(part), BUFFER);
                    DataOutputStream out = new DataOutputStream(new DigestOutputStream(file, digest))) {
                byte[] wrapped = region.encrypt(
                        TinkProtoKeysetFormat.serializeKeyset(
                                content, InsecureSecretKeyAccess.get(), RegistryConfiguration.get()),
                        headerBytes);
                out.write(MAGIC);
                out.writeInt(headerBytes.length);
                out.write(headerBytes);
                out.writeInt(wrapped.length);
                out.write(wrapped);
                zip(
                        folder,
                        Keysets.primitive(content, StreamingAead.class)
                                .newEncryptingStream(new Unclosed(out), headerBytes));
                out.flush();
                byte[] signature = signer.sign(toSign(digest.digest()));
                DataOutputStream trailer = new DataOutputStream(file);
                trailer.write(signature);
                trailer.writeInt(signature.length);
                trailer.flush();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the package could not be sealed", e);
            }
        });
    }

    private static void zip(Path folder, OutputStream encrypting) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(encrypting)) {
            // Parquet is compressed already.
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files(folder)) {
                ZipEntry entry = new ZipEntry(file.getFileName().toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /**
     * Reads what stands on the outside of a package; nothing of it is proved yet.
     *
     * @throws ProblemException {@code HV-2711} when it is no package, or cut off
     */
    public static SealedPackage read(Path file) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            byte[] magic = new byte[MAGIC.length];
            in.readFully(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                throw broken(file);
            }
            byte[] header = block(in, file);
            byte[] wrapped = block(in, file);
            long cipherStart = in.getFilePointer();
            in.seek(in.length() - Integer.BYTES);
            int length = in.readInt();
            long cipherEnd = in.length() - Integer.BYTES - length;
            if (length <= 0 || length > LONGEST || cipherEnd < cipherStart) {
                throw broken(file);
            }
            in.seek(cipherEnd);
            byte[] signature = new byte[length];
            in.readFully(signature);
            return new SealedPackage(file, header, wrapped, signature, cipherStart, cipherEnd);
        } catch (java.io.EOFException e) {
            throw broken(file);
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private static byte[] block(RandomAccessFile in, Path file) throws IOException {
        int length = in.readInt();
        if (length <= 0 || length > LONGEST) {
            throw broken(file);
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    /** What it says about itself. */
    public SealHeader header() {
        return header;
    }

    /**
     * Verifies the signature, then writes the files into {@code folder}. Nothing is decrypted before the signature of
     * the partner that the header names was found to be good.
     *
     * @throws ProblemException {@code HV-2711} to {@code HV-2714}
     */
    public void open(RegionKeys keys, String region, Path folder) {
        if (!header.region().equals(region)) {
            throw problem(
                    SealProblem.NOT_FOR_US, "The package is for region '" + header.region() + "'.", "Send it there.");
        }
        verify(keys);
        try (InputStream zip = decrypted(keys)) {
            unzip(zip, folder);
        } catch (IOException | UncheckedIOException e) {
            throw Aside.failed(file, e);
        }
    }

    private void verify(RegionKeys keys) {
        if (!keys.knows(header.partner())) {
            throw problem(
                    SealProblem.PARTNER_KEY_MISSING,
                    "The region has no key of partner '" + header.partner() + "'.",
                    "Add it: 'hofvijver partner key " + header.partner() + " FILE'.");
        }
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            long left = cipherEnd;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    throw broken(file);
                }
                digest.update(buffer, 0, n);
                left -= n;
            }
            keys.verifier(header.partner()).verify(signature, toSign(digest.digest()));
        } catch (GeneralSecurityException e) {
            throw problem(
                    SealProblem.SIGNATURE_WRONG,
                    "The package was changed, or '" + header.partner() + "' did not sign it.",
                    "Ask the partner to send it again; when that does not help, compare its public key.");
        } catch (IOException e) {
            throw Aside.failed(file, e);
        }
    }

    private InputStream decrypted(RegionKeys keys) throws IOException {
        try {
            KeysetHandle content = TinkProtoKeysetFormat.parseKeyset(
                    keys.opener().decrypt(wrapped, headerBytes),
                    InsecureSecretKeyAccess.get(),
                    RegistryConfiguration.get());
            InputStream cipher = Files.newInputStream(file);
            cipher.skipNBytes(cipherStart);
            return Keysets.primitive(content, StreamingAead.class)
                    .newDecryptingStream(new Bounded(cipher, cipherEnd - cipherStart), headerBytes);
        } catch (GeneralSecurityException e) {
            throw problem(
                    SealProblem.NOT_FOR_US,
                    "The package cannot be opened with the keys of this region.",
                    "Ask the partner which key of the region it used.");
        }
    }

    private void unzip(InputStream in, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipInputStream zip = new ZipInputStream(new java.io.BufferedInputStream(in, BUFFER))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().matches(NAME)) {
                    throw problem(
                            SealProblem.CONTENT_MISMATCH,
                            "The package holds a file with an odd name.",
                            "Pack it again.");
                }
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    private ProblemException problem(SealProblem code, String what, String remedy) {
        return new ProblemException(new Problem(code, what, file.toString(), remedy));
    }

    private static ProblemException broken(Path file) {
        return new ProblemException(new Problem(
                SealProblem.PACKAGE_BROKEN,
                "This is no sealed package, or it is damaged or cut off.",
                file.toString(),
                "Compare its size with the partner's, and send it again."));
    }

    private static byte[] toSign(byte[] digest) {
        byte[] signed = Arrays.copyOf(SIGNED, SIGNED.length + digest.length);
        System.arraycopy(digest, 0, signed, SIGNED.length, digest.length);
        return signed;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Lets an inner stream finish without closing the file below it. */
    private static final class Unclosed extends java.io.FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The part of a file before the signature. */
    private static final class Bounded extends java.io.FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int n = super.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(n, 0);
            return n;
        }
    }
}
