package nl.hofvijver.pond.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.daead.DeterministicAeadConfig;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.signature.SignatureConfig;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Tink key sets: how they are made, and how they stand in files. */
public final class Keysets {
    static {
        try {
            HybridConfig.register();
            SignatureConfig.register();
            StreamingAeadConfig.register();
            DeterministicAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the crypto library could not start", e);
        }
    }

    private Keysets() {}

    /** What partners encrypt to: HPKE with X25519, HKDF-SHA256 and AES-256-GCM (RFC 9180). */
    public static Parameters hybrid() {
        try {
            return HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the crypto library lacks a scheme", e);
        }
    }

    /** A new key set with one key. */
    public static KeysetHandle create(Parameters parameters) {
        try {
            return KeysetHandle.generateNew(parameters, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key could not be made", e);
        }
    }

    /** The public part of a key set. */
    public static KeysetHandle publicPart(KeysetHandle keyset) {
        try {
            return keyset.getPublicKeysetHandle();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key set without a public part", e);
        }
    }

    /** What encrypts, decrypts, signs or verifies with a key set. */
    public static <P> P primitive(KeysetHandle keyset, Class<P> type) {
        try {
            return keyset.getPrimitive(RegistryConfiguration.get(), type);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key set of another kind", e);
        }
    }

    /** A public key set as text. */
    public static String publicText(KeysetHandle keyset) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keyset, RegistryConfiguration.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key set with a secret", e);
        }
    }

    /** A public key set from text; {@code place} is for the message. */
    public static KeysetHandle publicKeyset(String text, Path place) {
        try {
            return TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text, RegistryConfiguration.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw KeyFiles.unreadable(place, e);
        }
    }

    /** Writes a secret key set into a file that only its owner can read. */
    public static void write(Path file, KeysetHandle keyset) {
        try {
            KeyFiles.write(
                    file,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key set that cannot be written", e);
        }
    }

    /** Reads a secret key set. */
    public static KeysetHandle read(Path file) {
        String text = KeyFiles.read(file);
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw KeyFiles.unreadable(file, e);
        }
    }
}
