package nl.hofvijver.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.Numbers;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.door.pack.Pack;
import nl.hofvijver.door.pack.PackOrder;
import nl.hofvijver.door.pack.PackRoom;
import nl.hofvijver.door.ttp.TtpServer;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.SideBySide;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.PartnerPublic;
import nl.hofvijver.pond.seal.RegionKeys;
import nl.hofvijver.pond.seal.SealedPackage;
import nl.hofvijver.pond.seal.Secret;

/**
 * Plays everybody at the doors of the fictional region: its trusted third party, and all partners that pack. Keys follow
 * from the seed, so that the same seed gives the same figures; nothing in that region needs to be kept secret.
 */
public final class DemoDoor {
    private static final String KEYS = "door";
    private static final String WORK = ".work";

    private final Region region;
    private final Path partners;
    private final long seed;
    private final Generation.Way way;

    /** @param partners folder with a folder per partner, with a folder per delivery */
    public DemoDoor(Region region, Path partners, long seed, Generation.Way way) {
        this.region = region;
        this.partners = partners;
        this.seed = seed;
        this.way = way;
    }

    /** Packs everything into the inbox of the region. */
    public void pack(Progress progress) {
        RegionKeys keys = RegionKeys.in(region.keys());
        if (!keys.exist()) {
            keys.create(secret("region"));
        }
        TtpKeys ttp = ttp(keys);
        List<Path> packages = packages();
        progress.stage("pack", packages.size());
        if (way == Generation.Way.OPRF) {
            try (TtpServer server = server(ttp)) {
                issue(ttp, keys, "http://127.0.0.1:" + server.port());
                pack(packages, progress);
            }
        } else {
            issue(ttp, keys, "");
            pack(packages, progress);
        }
        progress.done("%d packages signed and encrypted".formatted(packages.size()));
    }

    private static TtpServer server(TtpKeys ttp) {
        return TtpServer.start(ttp, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), Optional.empty());
    }

    private TtpKeys ttp(RegionKeys keys) {
        Path folder = region.folder().resolveSibling(region.folder().getFileName() + "-ttp");
        if (TtpKeys.exist(folder)) {
            TtpKeys there = TtpKeys.in(folder);
            if (there.generations().getLast().way() == way) {
                return there;
            }
            // A fictional party that is asked to work the other way starts again.
            remove(folder);
        }
        return TtpKeys.create(folder, region.code(), Numbers.FICTIONAL, way, keys.publicFile(), secret("ttp"));
    }

    private Secret secret(String role) {
        return Secret.known("fictional region, seed " + seed + ", " + role);
    }

    /** Every partner with a folder gets keys, and is issued those of the trusted third party. */
    private void issue(TtpKeys ttp, RegionKeys keys, String address) {
        TtpKeys issuing = ttp;
        for (Path partner : folders(partners)) {
            String id = partner.getFileName().toString();
            Path own = partner.resolve(KEYS);
            if (!PartnerKeys.exist(own)) {
                PartnerKeys.create(own, id, secret("partner " + id));
            }
            keys.add(PartnerPublic.read(own.resolve(id + ".public.json")));
            issuing = issuing.issue(id, address, own.resolve(PartnerKeys.ISSUED));
        }
    }

    private List<Path> packages() {
        return folders(partners).stream()
                .flatMap(p -> folders(p).stream())
                .filter(d -> Files.isRegularFile(d.resolve(DeliveryNote.FILE)))
                .toList();
    }

    private void pack(List<Path> packages, Progress progress) {
        Contracts contracts = Contracts.builtIn();
        EngineSettings all = region.engine(List.of());
        int packing = Math.clamp(packages.size(), 1, all.threads());
        // One process plays all partners, so that one engine serves them all.
        EngineSettings together = new EngineSettings(
                all.memory(), all.threads(), partners.resolve(WORK), List.of(partners, region.areaFiles()));
        try (PackRoom room = PackRoom.open(together, packing)) {
            SideBySide.inOrder(
                    packages,
                    packing,
                    raw -> {
                        one(raw, contracts, room);
                        return raw;
                    },
                    raw -> progress.step(raw.getName(raw.getNameCount() - 2).toString(), -1));
        }
    }

    private void one(Path raw, Contracts contracts, PackRoom room) {
        DeliveryNote note = DeliveryNote.read(raw);
        Path inbox = region.inbox().resolve(note.partner());
        if (contracts.get(note.contract(), DeliveryNote.FILE).persons().isEmpty()) {
            copy(raw, inbox.resolve(note.id()));
            return;
        }
        Path target = inbox.resolve(note.id() + SealedPackage.END);
        remove(target);
        Path own = partners.resolve(note.partner()).resolve(KEYS);
        Pack.run(
                new PackOrder(
                        raw,
                        note,
                        target,
                        PartnerKeys.in(own),
                        contracts,
                        Optional.of(region.areaFiles().resolve("postcodes.csv"))),
                room,
                Progress.silent());
    }

    private static void copy(Path raw, Path target) {
        remove(target);
        Aside.folder(target, part -> {
            try (Stream<Path> files = Files.list(raw)) {
                for (Path file : files.toList()) {
                    Files.copy(file, part.resolve(file.getFileName()));
                }
            }
        });
    }

    private static void remove(Path path) {
        try {
            Aside.delete(path);
        } catch (IOException e) {
            throw Aside.failed(path, e);
        }
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Aside.failed(folder, e);
        }
    }
}
