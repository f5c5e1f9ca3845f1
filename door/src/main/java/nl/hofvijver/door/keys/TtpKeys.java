package nl.hofvijver.door.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.hofvijver.door.DoorProblem;
import nl.hofvijver.door.oprf.Oprf;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.seal.KeyFiles;
import nl.hofvijver.pond.seal.SealProblem;
import nl.hofvijver.pond.seal.Secret;
import org.jspecify.annotations.Nullable;

/** The keys of a trusted third party for one region, in a folder of its own. Every key follows from one secret by name. */
public final class TtpKeys {
    private static final String FILE = "ttp-secret.json";

    private final Path folder;
    private final Held held;

    /**
     * What stands in the file.
     *
     * @param partners per partner the SHA-256 of its token
     * @param issued per partner the newest generation that it was issued; a file from before this was written down has
     *     none
     */
    private record Held(
            String region,
            Numbers numbers,
            String secret,
            List<Generation> generations,
            String regionPublic,
            Map<String, String> partners,
            @Nullable Map<String, Integer> issued) {
        int newest(String partner) {
            return issued == null ? 0 : issued.getOrDefault(partner, 0);
        }
    }

    private TtpKeys(Path folder, Held held) {
        this.folder = folder;
        this.held = held;
    }

    /**
     * Makes the keys for a region.
     *
     * @param regionPublic the file {@code region-public.json} of the region
     * @throws ProblemException {@code HV-2703} when the folder has keys already
     */
    public static TtpKeys create(Path folder, String region, Numbers numbers, Generation.Way way, Path regionPublic) {
        return create(folder, region, numbers, way, regionPublic, Secret.random());
    }

    /** As {@link #create(Path, String, Numbers, Generation.Way, Path)}, with a secret that is known. */
    public static TtpKeys create(
            Path folder, String region, Numbers numbers, Generation.Way way, Path regionPublic, Secret secret) {
        if (Files.exists(folder.resolve(FILE))) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_EXISTS,
                    "There are keys already; new ones would lose every link.",
                    folder.toString(),
                    "Keep them, or change over to a new generation with 'hofvijver ttp rotate'."));
        }
        try {
            TtpKeys keys = new TtpKeys(
                    folder,
                    new Held(
                            region,
                            numbers,
                            base64(secret),
                            List.of(new Generation(1, way)),
                            Files.readString(regionPublic),
                            Map.of(),
                            Map.of()));
            keys.save();
            return keys;
        } catch (IOException e) {
            throw Aside.failed(regionPublic, e);
        }
    }

    /** The keys in a folder. */
    public static TtpKeys in(Path folder) {
        return new TtpKeys(folder, KeyFiles.readJson(folder.resolve(FILE), Held.class));
    }

    /** The same keys as they are now: another process may have issued or revoked since. */
    public TtpKeys again() {
        return in(folder);
    }

    private void save() {
        KeyFiles.writeJson(folder.resolve(FILE), held);
    }

    /** Whether a folder has keys. */
    public static boolean exist(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /** The generations for which keys are issued now, the older one first. */
    public List<Generation> generations() {
        return List.copyOf(held.generations());
    }

    /**
     * Issues the keys of a partner; its earlier token stops working.
     *
     * @param address where partners reach this party; used when a generation is evaluated here
     */
    public TtpKeys issue(String partner, String address, Path target) {
        boolean online = held.generations().stream().anyMatch(g -> g.way() == Generation.Way.OPRF);
        String token = online ? base64(Secret.random()) : "";
        Map<Integer, String> hmac = new TreeMap<>();
        held.generations().stream()
                .filter(g -> g.way() == Generation.Way.HMAC)
                .forEach(g -> hmac.put(g.number(), base64(secret().derive("pond/hmac/" + g.number()))));
        KeyFiles.writeJson(
                target,
                new Issued(
                        held.region(),
                        partner,
                        held.numbers(),
                        held.generations(),
                        hmac,
                        base64(secret().derive("linkage")),
                        online ? address : "",
                        token,
                        held.regionPublic()));
        Map<String, String> partners = new HashMap<>(held.partners());
        partners.put(partner, Sha256.of(token));
        Map<String, Integer> newest = issued();
        newest.put(partner, held.generations().getLast().number());
        return with(held.generations(), partners, newest);
    }

    /** Begins the change to a new generation: from now on partners are issued both. */
    public TtpKeys rotate(Generation.Way way) {
        if (held.generations().size() > 1) {
            throw new ProblemException(new Problem(
                    SealProblem.KEY_EXISTS,
                    "A change of keys is under way.",
                    folder.toString(),
                    "End it first with 'hofvijver ttp retire', when every partner packed with both."));
        }
        List<Generation> generations = new ArrayList<>(held.generations());
        generations.add(new Generation(generations.getLast().number() + 1, way));
        return with(generations, held.partners(), issued());
    }

    /** The partners that were issued keys, but not those of the newest generation. */
    public List<String> behind() {
        int newest = held.generations().getLast().number();
        return held.partners().keySet().stream()
                .filter(p -> held.newest(p) < newest)
                .sorted()
                .toList();
    }

    /**
     * Ends the change: the older generation is not issued or evaluated any more.
     *
     * @param force also when partners do not have the new keys: whom they deliver is then not linked to what was before
     * @throws ProblemException {@code HV-2734} when no change is under way, {@code HV-2735} when partners are behind
     */
    public TtpKeys retire(boolean force) {
        if (held.generations().size() < 2) {
            throw new ProblemException(new Problem(
                    DoorProblem.GENERATION_LAST,
                    "There is one generation of keys; without it nothing could be packed.",
                    folder.toString(),
                    "Begin a change with 'hofvijver ttp rotate'."));
        }
        if (!force && !behind().isEmpty()) {
            throw new ProblemException(new Problem(
                    DoorProblem.KEYS_NOT_ISSUED,
                    "Not issued the new keys yet: " + String.join(", ", behind()) + ".",
                    folder.toString(),
                    "Issue them with 'hofvijver ttp issue', and let every partner pack once with both. With --force the"
                            + " change ends all the same, and the people of these partners lose their links."));
        }
        return with(List.of(held.generations().getLast()), held.partners(), issued());
    }

    /** Stops knowing a partner, for instance when its token was stolen. */
    public TtpKeys revoke(String partner) {
        Map<String, String> partners = new HashMap<>(held.partners());
        partners.remove(partner);
        Map<String, Integer> newest = issued();
        newest.remove(partner);
        return with(held.generations(), partners, newest);
    }

    private Map<String, Integer> issued() {
        return new TreeMap<>(Optional.ofNullable(held.issued()).orElse(Map.of()));
    }

    private TtpKeys with(List<Generation> generations, Map<String, String> partners, Map<String, Integer> issued) {
        TtpKeys changed = new TtpKeys(
                folder,
                new Held(
                        held.region(),
                        held.numbers(),
                        held.secret(),
                        generations,
                        held.regionPublic(),
                        partners,
                        issued));
        changed.save();
        return changed;
    }

    /** The partner whose token this is. */
    public Optional<String> partner(String token) {
        String hash = Sha256.of(token);
        return held.partners().entrySet().stream()
                .filter(e -> java.security.MessageDigest.isEqual(
                        e.getValue().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The key of the oblivious function of a generation; empty when none such is in use. */
    public Optional<Oprf.Key> oprf(int generation) {
        return held.generations().stream()
                .filter(g -> g.number() == generation && g.way() == Generation.Way.OPRF)
                .findFirst()
                .map(g -> Oprf.key(
                        secret().derive("pond/oprf").bytes(),
                        ("hofvijver/pond/" + generation).getBytes(StandardCharsets.US_ASCII)));
    }

    private Secret secret() {
        return Secret.of(Base64.getDecoder().decode(held.secret()));
    }

    private static String base64(Secret secret) {
        return Base64.getEncoder().encodeToString(secret.bytes());
    }
}
