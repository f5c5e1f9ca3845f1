package nl.hofvijver.synth.partner;

import java.nio.file.Path;
import java.util.Set;
import nl.hofvijver.engine.files.Aside;

/** The note that goes with the files of a delivery. */
final class PackageNote {
    /** The day on which the full deliveries were extracted. */
    static final String EXTRACTED = "2026-01-05";

    /** The full delivery that every partner sends. */
    static final String FULL = "2026Q1";

    /** The correction that one practice sends afterwards. */
    static final String CORRECTION = "2026Q1-correctie";

    private static final String CORRECTED = "2026-01-12";

    private PackageNote() {}

    /** Writes {@code delivery.yaml} for a full delivery, of which the tables {@code empty} have no rows. */
    static void full(Path folder, Partner partner, Set<String> empty) {
        write(folder, partner, FULL, EXTRACTED, "mode: full\n", empty);
    }

    /** Writes {@code delivery.yaml} for the delivery that replaces the full one. */
    static void correction(Path folder, Partner partner, Set<String> empty) {
        write(folder, partner, CORRECTION, CORRECTED, "mode: correction\nreplaces: " + FULL + "\n", empty);
    }

    private static void write(Path folder, Partner partner, String id, String date, String mode, Set<String> empty) {
        String without = empty.isEmpty() ? "" : "empty: [" + String.join(", ", empty) + "]\n";
        Aside.text(folder.resolve("delivery.yaml"), """
                partner: %s
                contract: %s
                id: %s
                date: %s
                %speriod: {from: 2016-01-01, to: 2025-12-31}
                %s""".formatted(
                        partner.id(), partner.contract(), id, date, mode, without));
    }
}
