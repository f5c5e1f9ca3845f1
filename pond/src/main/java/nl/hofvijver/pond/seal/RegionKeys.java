package nl.hofvijver.pond.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.PublicKeyVerify;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;

/**
 * The keys of a region, in a folder outside the region's own: a copy of the region is not enough to recognise anyone.
 *
 * <pre>
 * region-private.json     what packages are encrypted to (private part)
 * region-public.json      the public part; the TTP hands it to partners
 * region-secret.json      under which pseudonyms are stored, and under which objections are remembered
 * partners/ID.json        with what a partner's signature is verified
 * </pre>
 */
public final class RegionKeys {
    private static final String PRIVATE = "region-private.json";
    private static final String PUBLIC = "region-public.json";
    private static final String SECRET = "region-secret.json";

    private final Path folder;

    private RegionKeys(Path folder) {
        this.folder = folder;
    }

    private record Held(String secret) {}

    /** The keys in a folder, which need not exist yet. */
    public static RegionKeys in(Path folder) {
        return new RegionKeys(folder);
    }

    /** Whether the region has keys. */
    public boolean exist() {
        return Files.isRegularFile(folder.resolve(SECRET));
    }

    /**
     * Makes new keys.
     *
     * @throws ProblemException {@code HV-2703} when there are keys: without the old ones no link and no objection holds
     */
    public void create() {
        create(Secret.random());
    }

    /** As {@link #create()}, with a secret that is known: a fictional region is the same wherever it is made. */
    public void create(Secret secret) {
        if (exist()) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_EXISTS,
                    "The region has keys already; new ones would lose every link and every objection.",
                    folder.toString(),
                    "Keep them."));
        }
        KeysetHandle hybrid = Keysets.create(Keysets.hybrid());
        Keysets.write(folder.resolve(PRIVATE), hybrid);
        Aside.text(folder.resolve(PUBLIC), Keysets.publicText(Keysets.publicPart(hybrid)));
        KeyFiles.writeJson(
                folder.resolve(SECRET), new Held(java.util.Base64.getEncoder().encodeToString(secret.bytes())));
    }

    /** The folder with the keys. */
    public Path folder() {
        return folder;
    }

    /** The file with what partners encrypt to. */
    public Path publicFile() {
        return folder.resolve(PUBLIC);
    }

    /** The secret below which the pseudonyms of the pond and the marks of objections stand. */
    public Secret secret() {
        Path file = folder.resolve(SECRET);
        String held = KeyFiles.readJson(file, Held.class).secret();
        try {
            return Secret.of(java.util.Base64.getDecoder().decode(held));
        } catch (IllegalArgumentException e) {
            throw KeyFiles.unreadable(file, e);
        }
    }

    HybridDecrypt opener() {
        return Keysets.primitive(Keysets.read(folder.resolve(PRIVATE)), HybridDecrypt.class);
    }

    /** Remembers with what the signature of a partner is verified; takes the place of an earlier key. */
    public void add(PartnerPublic partner) {
        Aside.text(partnerFile(partner.partner()), KeyFiles.json(partner));
    }

    /** Whether the region can verify packages of a partner. */
    public boolean knows(String partner) {
        return Files.isRegularFile(partnerFile(partner));
    }

    PublicKeyVerify verifier(String partner) {
        PartnerPublic known = PartnerPublic.read(partnerFile(partner));
        return Keysets.primitive(Keysets.publicKeyset(known.verifying(), partnerFile(partner)), PublicKeyVerify.class);
    }

    private Path partnerFile(String partner) {
        return folder.resolve("partners").resolve(partner + ".json");
    }
}
