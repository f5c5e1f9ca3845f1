package nl.hofvijver.synth.partner;

import java.nio.file.Path;
import nl.hofvijver.engine.files.Aside;

/** Writes {@code region.yaml}: who takes part, and by which rules. */
public final class RegionFile {
    private RegionFile() {}

    /** Writes the file into the region's folder. */
    public static void write(Path regionDir, String code, Partners partners) {
        StringBuilder text = new StringBuilder("""
                # A fictional region. Its places, people and partners do not exist.
                code: %s
                name: {nl: Vijverland (fictief), en: Vijverland (fictional)}
                languages: [nl, en]
                clock: 2026-01-15
                years: {from: 2016, to: 2025}
                areas:
                  gemeente: 2025
                  wijk: 2025
                  buurt: 2025
                # Nothing here is real, so one person may ask for a release and approve it.
                protection: {threshold: 10, base: 5, eyes: 1}
                partners:
                """.formatted(code));
        for (Partner partner : partners.all()) {
            text.append("  - {id: ").append(partner.id());
            text.append(", kind: ").append(partner.kind());
            text.append(", name: ").append(partner.name());
            if (!partner.gemeente().isEmpty()) {
                text.append(", gemeente: ").append(partner.gemeente());
            }
            if (partner.delivers()) {
                text.append(", contract: ").append(partner.contract());
            } else {
                text.append(", delivers: false");
            }
            if (!partner.system().isEmpty()) {
                text.append(", system: ").append(partner.system());
            }
            text.append("}\n");
        }
        Aside.text(regionDir.resolve("region.yaml"), text.toString());
    }
}
