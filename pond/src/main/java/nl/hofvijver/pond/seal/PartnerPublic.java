package nl.hofvijver.pond.seal;

import java.nio.file.Path;

/**
 * What a partner hands to the region so that its packages are known to be its own; no secret.
 *
 * @param partner id of the partner
 * @param verifying public key set that verifies its signatures, as text
 */
public record PartnerPublic(String partner, String verifying) {
    /** Reads the file that {@code hofvijver partner keys} wrote. */
    public static PartnerPublic read(Path file) {
        PartnerPublic read;
        try {
            read = KeyFiles.json(file, java.nio.file.Files.readString(file), PartnerPublic.class);
        } catch (java.io.IOException e) {
            throw nl.hofvijver.engine.files.Aside.failed(file, e);
        }
        Keysets.publicKeyset(read.verifying(), file);
        return read;
    }
}
