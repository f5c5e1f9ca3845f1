package nl.hofvijver.door.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.Numbers;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.region.Region;
import nl.hofvijver.pond.seal.PartnerPublic;
import nl.hofvijver.pond.seal.RegionKeys;

/** A region, its trusted third party and two practices on disk, with one patient whom both know. */
final class Stage {
    /** Invented: they leave a remainder of five in the eleven-test. */
    static final String SHARED = "123456788";

    static final String OTHER = fictional("20000001");

    static final List<String> PLANTED =
            List.of(SHARED, OTHER, "Wilhelmina", "Roodenburgh", "Kwakernaak", "1951-03-04", "P-778812");

    private static final String HEADER =
            "Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dGeslacht;Privacy;BSN;Voornamen;"
                    + "Geslachtsnaam;Geboortedatum;Postcode;Huisnummer\n";

    final Path folder;
    final Region region;
    private TtpKeys ttp;
    private String address = "";

    Stage(Path folder, Generation.Way way) throws IOException {
        this.folder = folder;
        Path home = Files.createDirectories(folder.resolve("region"));
        Files.writeString(home.resolve("region.yaml"), """
            code: testland
            name: {nl: Testland, en: Testland}
            clock: 2026-01-15
            years: {from: 2024, to: 2025}
            areas: {buurt: 2025}
            engine: {memory: 500MB, threads: 1}
            partners:
              - {id: gp-1, kind: gp, name: De Brug, contract: gp}
              - {id: gp-2, kind: gp, name: De Sluis, contract: gp}
            """);
        region = Region.read(home);
        RegionKeys keys = RegionKeys.in(region.keys());
        keys.create();
        ttp = TtpKeys.create(folder.resolve("ttp"), "testland", Numbers.FICTIONAL, way, keys.publicFile());
        for (String partner : List.of("gp-1", "gp-2")) {
            keys.add(PartnerPublic.read(PartnerKeys.create(door(partner), partner)));
        }
        issue();
    }

    /** The nine digits that begin with these eight and leave a remainder of five. */
    static String fictional(String eight) {
        for (int last = 0; last < 10; last++) {
            if (Numbers.FICTIONAL.usable(eight + last).isPresent()) {
                return eight + last;
            }
        }
        throw new IllegalArgumentException("no ninth digit for " + eight);
    }

    TtpKeys ttp() {
        return ttp;
    }

    void ttp(TtpKeys changed, String where) {
        ttp = changed;
        address = where;
        issue();
    }

    private void issue() {
        for (String partner : List.of("gp-1", "gp-2")) {
            ttp = ttp.issue(partner, address, door(partner).resolve(PartnerKeys.ISSUED));
        }
    }

    Path door(String partner) {
        return folder.resolve(partner).resolve("door");
    }

    PartnerKeys keys(String partner) {
        return PartnerKeys.in(door(partner));
    }

    /** A practice with the shared patient and one of its own; {@code flag} is the mark of the shared one. */
    Path raw(String partner, String id, String flag) throws IOException {
        Path raw = Files.createDirectories(folder.resolve(partner).resolve("raw-" + id));
        Files.writeString(raw.resolve(DeliveryNote.FILE), """
            partner: %s
            contract: gp
            id: %s
            date: 2026-01-05
            mode: full
            """.formatted(partner, id));
        Files.writeString(
                raw.resolve("PAT.csv"),
                HEADER + "2026-01-05;medicom;org;P-778812;V;" + flag + ";" + SHARED
                        + ";Wilhelmina;Roodenburgh;1951-03-04;9901 AB;12\n"
                        + "2026-01-05;medicom;org;" + partner + "-x;M;N;" + OTHER
                        + ";Piet;Kwakernaak;1980-02-01;9901 AC;3\n"
                        + "2026-01-05;medicom;org;" + partner + "-y;M;N;999999999;Jan;Smit;1970-02-01;9901 AC;4\n");
        StringBuilder episodes =
                new StringBuilder("Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC\n");
        StringBuilder journal =
                new StringBuilder("Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dDatum;dSOEPCode;dICPC\n");
        for (String patient : List.of("P-778812", partner + "-x", partner + "-y")) {
            episodes.append("2026-01-05;medicom;org;" + patient + ";e1;2025-02-01;T90.02\n");
            journal.append("2026-01-05;medicom;org;" + patient + ";2025-04-01;E;T90.02\n");
        }
        Files.writeString(raw.resolve("EPS.csv"), episodes);
        Files.writeString(raw.resolve("JRN.csv"), journal);
        return raw;
    }

    PackOrder order(String partner, Path raw, Path target) {
        return new PackOrder(raw, DeliveryNote.read(raw), target, keys(partner), Contracts.builtIn(), Optional.empty());
    }

    /** Packs into the inbox. */
    Path pack(String partner, String id, String flag) throws IOException {
        Path target = region.inbox().resolve(partner).resolve(id + ".hvp");
        Path raw = raw(partner, id, flag);
        try (PackRoom room =
                PackRoom.open(new EngineSettings("500MB", 1, door(partner).resolve("work"), List.of(raw)), 1)) {
            Pack.run(order(partner, raw, target), room, Progress.silent());
        }
        return target;
    }

    void deliver(Path pack) {
        new Deliveries(region).take(pack);
    }

    /** Every file below a folder that holds one of these texts, in bytes. */
    static List<Path> holding(Path folder, List<String> texts) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (texts.stream().anyMatch(content::contains)) {
                    found.add(file);
                }
            }
        }
        return found;
    }
}
