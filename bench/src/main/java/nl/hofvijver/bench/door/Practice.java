package nl.hofvijver.bench.door;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.door.keys.Numbers;
import nl.hofvijver.door.keys.PartnerKeys;
import nl.hofvijver.door.keys.TtpKeys;
import nl.hofvijver.door.pack.PackOrder;
import nl.hofvijver.engine.files.Aside;
import nl.hofvijver.pond.contract.Contracts;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.seal.RegionKeys;

/** One invented practice with its keys, a region and a trusted third party, below one folder. */
final class Practice {
    private static final String REGION = "bench";
    private static final String PARTNER = "gp-1";

    private final Path folder;
    private final TtpKeys ttp;

    private Practice(Path folder, TtpKeys ttp) {
        this.folder = folder;
        this.ttp = ttp;
    }

    /** Makes the keys of everybody. */
    static Practice create(Path folder, Generation.Way way) {
        RegionKeys region = RegionKeys.in(folder.resolve("region"));
        region.create();
        TtpKeys ttp = TtpKeys.create(folder.resolve("ttp"), REGION, Numbers.FICTIONAL, way, region.publicFile());
        PartnerKeys.create(folder.resolve("door"), PARTNER);
        return new Practice(folder, ttp).issued("");
    }

    /** The same practice, issued keys by a trusted third party at an address. */
    Practice issued(String address) {
        return new Practice(
                folder, ttp.issue(PARTNER, address, folder.resolve("door").resolve(PartnerKeys.ISSUED)));
    }

    TtpKeys ttp() {
        return ttp;
    }

    PartnerKeys keys() {
        return PartnerKeys.in(folder.resolve("door"));
    }

    Path door() {
        return folder.resolve("door");
    }

    Path raw() {
        return folder.resolve("raw");
    }

    /** Writes the practice's own files. */
    void write(int persons) throws IOException, SQLException {
        Aside.delete(raw());
        Files.createDirectories(raw());
        Files.writeString(raw().resolve(DeliveryNote.FILE), """
            partner: %s
            contract: gp
            id: q1
            date: 2026-01-05
            mode: full
            empty: [COR]
            """.formatted(PARTNER));
        String sql = sql().replace("{{persons}}", Integer.toString(persons)).replace("{{folder}}", raw().toString());
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (String one : List.of(sql.split(";\\n\\n"))) {
                statement.execute(one);
            }
        }
    }

    private static String sql() throws IOException {
        try (InputStream in = Practice.class.getResourceAsStream("practice.sql")) {
            if (in == null) {
                throw new IOException("no practice.sql");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** What is to be packed; the package is named after the time, because it must not exist. */
    PackOrder order() {
        return new PackOrder(
                raw(),
                DeliveryNote.read(raw()),
                folder.resolve("q1-" + System.nanoTime() + ".hvp"),
                keys(),
                Contracts.builtIn(),
                Optional.empty());
    }
}
