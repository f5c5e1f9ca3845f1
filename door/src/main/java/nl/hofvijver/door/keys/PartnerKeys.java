package nl.hofvijver.door.keys;

import com.google.crypto.tink.DeterministicAead;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeySign;
import com.google.crypto.tink.signature.PredefinedSignatureParameters;
import com.google.crypto.tink.subtle.AesSiv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.Keysets;
import nl.hofvijver.pond.seal.PartnerPublic;
import nl.hofvijver.pond.seal.SealProblem;
import nl.hofvijver.pond.seal.Secret;

/**
 * The keys of a partner, in a folder that never leaves it.
 *
 * <pre>
 * signing-private.json    signs packages
 * own-secret.json         under which the partner's own numbers are changed and sealed; and the cache
 * ID.public.json          for the region
 * issued.json             from the trusted third party
 * </pre>
 */
public final class PartnerKeys {
    /** The name of the file that the trusted third party issues. */
    public static final String ISSUED = "issued.json";

    private static final String SIGNING = "signing-private.json";
    private static final String OWN = "own-secret.json";
    /** By this a sealed number is known in a worklist. */
    private static final String MARK = "hv1.";

    private final Path folder;

    private record Held(String partner, String secret) {}

    private PartnerKeys(Path folder) {
        this.folder = folder;
    }

    /** The keys in a folder. */
    public static PartnerKeys in(Path folder) {
        return new PartnerKeys(folder);
    }

    /**
     * Makes the keys of a partner.
     *
     * @return the file for the region; no secret
     * @throws ProblemException {@code HV-2703} when there are keys: without the old ones no worklist can be turned back
     */
    public static Path create(Path folder, String partner) {
        return create(folder, partner, Secret.random());
    }

    /** Whether a folder has keys. */
    public static boolean exist(Path folder) {
        return Files.isRegularFile(folder.resolve(OWN));
    }

    /** As {@link #create(Path, String)}, with a secret that is known. */
    public static Path create(Path folder, String partner, Secret secret) {
        if (Files.exists(folder.resolve(OWN))) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_EXISTS,
                    "There are keys already; with new ones no earlier worklist could be turned back.",
                    folder.toString(),
                    "Keep them."));
        }
        KeysetHandle signing = Keysets.create(PredefinedSignatureParameters.ED25519);
        Keysets.write(folder.resolve(SIGNING), signing);
        KeyFiles.writeJson(
                folder.resolve(OWN), new Held(partner, Base64.getEncoder().encodeToString(secret.bytes())));
        Path file = folder.resolve(partner + ".public.json");
        Aside.text(file, KeyFiles.json(new PartnerPublic(partner, Keysets.publicText(Keysets.publicPart(signing)))));
        return file;
    }

    /** Takes in what the trusted third party issued. */
    public void accept(Path issued) {
        Issued read = KeyFiles.readJson(issued, Issued.class);
        if (!read.partner().equals(partner())) {
            throw new ProblemException(new Problem(
                    nl.hofvijver.door.DoorProblem.PARTNER_DIFFERS,
                    "These keys were issued to '" + read.partner() + "', and here is '" + partner() + "'.",
                    issued.toString(),
                    "Ask the trusted third party for your own."));
        }
        try {
            Files.copy(
                    issued,
                    folder.resolve(ISSUED),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw Aside.failed(issued, e);
        }
    }

    /** The id of the partner. */
    public String partner() {
        return held().partner();
    }

    /** What the trusted third party issued. */
    public Issued issued() {
        return KeyFiles.readJson(folder.resolve(ISSUED), Issued.class);
    }

    /** The secret below which the partner's own numbers are changed. */
    public Secret own() {
        return Secret.of(Base64.getDecoder().decode(held().secret()));
    }

    private Held held() {
        return KeyFiles.readJson(folder.resolve(OWN), Held.class);
    }

    /** The file in which pseudonyms that were evaluated before are kept. */
    public Path cache() {
        return folder.resolve("pseudonyms.cache");
    }

    /** What signs packages. */
    public PublicKeySign signer() {
        return Keysets.primitive(Keysets.read(folder.resolve(SIGNING)), PublicKeySign.class);
    }

    /** What encrypts to the region. */
    public HybridEncrypt region() {
        return Keysets.primitive(
                Keysets.publicKeyset(issued().regionPublic(), folder.resolve(ISSUED)), HybridEncrypt.class);
    }

    /** What seals the partner's own numbers. */
    public NumberSeal numbers() {
        Held held = held();
        Secret own = Secret.of(Base64.getDecoder().decode(held.secret()));
        byte[] key = new byte[2 * Secret.LENGTH];
        System.arraycopy(own.derive("seal/mac").bytes(), 0, key, 0, Secret.LENGTH);
        System.arraycopy(own.derive("seal/cipher").bytes(), 0, key, Secret.LENGTH, Secret.LENGTH);
        try {
            return new NumberSeal(held.partner(), new AesSiv(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the crypto library lacks a cipher", e);
        }
    }

    /** Seals the partner's own numbers (AES-SIV, RFC 5297), so that nobody else can read them. */
    public static final class NumberSeal {
        private final byte[] bound;
        private final DeterministicAead cipher;

        NumberSeal(String partner, DeterministicAead cipher) {
            this.bound = partner.getBytes(StandardCharsets.UTF_8);
            this.cipher = cipher;
        }

        /** The number, sealed; the same number gives the same text. */
        public String seal(String number) {
            try {
                byte[] sealed = cipher.encryptDeterministically(number.getBytes(StandardCharsets.UTF_8), bound);
                return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a number could not be sealed", e);
            }
        }

        /** Whether a text is a sealed number, of whomever. */
        public static boolean isSealed(String text) {
            return text.startsWith(MARK);
        }

        /** The number in a sealed text; empty when another partner sealed it, or somebody changed it. */
        public Optional<String> open(String sealed) {
            try {
                byte[] bytes = Base64.getUrlDecoder().decode(sealed.substring(MARK.length()));
                return Optional.of(new String(cipher.decryptDeterministically(bytes, bound), StandardCharsets.UTF_8));
            } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }
}
