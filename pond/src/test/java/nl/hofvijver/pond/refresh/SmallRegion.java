package nl.hofvijver.pond.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.region.Region;

/** A region on disk whose practice and publisher can deliver another time. */
final class SmallRegion {
    private final Path folder;

    SmallRegion(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve(Region.FILE), """
            code: testland
            name: {nl: Testland, en: Testland}
            clock: 2026-01-15
            years: {from: 2024, to: 2025}
            areas: {buurt: 2025}
            door: open
            engine: {memory: 500MB, threads: 1}
            partners:
              - {id: gp-1, kind: gp, name: De Brug, contract: gp}
              - {id: cbs, kind: aggregates, name: Statistiek, contract: aggregates}
            """);
    }

    Region region() {
        return Region.read(folder);
    }

    /** A practice with one patient, who has {@code contacts} journal lines on different days. */
    void practice(String delivery, int contacts) throws IOException {
        StringBuilder journal =
                new StringBuilder("Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;dDatum;dSOEPCode;dICPC\n");
        for (int day = 1; day <= contacts; day++) {
            journal.append("2026-01-05;medicom;org;p1;2025-04-%02d;E;T90.02\n".formatted(day));
        }
        deliver(
                "gp-1",
                "gp",
                delivery,
                new TreeMap<>(Map.of("PAT.csv", """
                    Extractiedatum;Systeem;StartDate;OrganisatieID;PseudoPatientID;Persoonspseudoniem;iGeboortejaar;dGeslacht
                    2026-01-05;medicom;;org;p1;0123456789abcdef0123456789abcdef;1950;V
                    """, "EPS.csv", """
                    Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC
                    2026-01-05;medicom;org;p1;e1;2025-02-01;T90.02
                    """, "JRN.csv", journal.toString())));
    }

    /** One published figure. */
    void figure(String delivery, int value) throws IOException {
        deliver(
                "cbs",
                "aggregates",
                delivery,
                new TreeMap<>(Map.of("VALUE.csv", """
                    indicator;area_level;area;area_vintage;period;sex;age;value;status
                    inwoners;region;testland;2025;2025;all;all;%d;ok
                    """.formatted(value), "INDICATOR.csv", """
                    indicator;title_nl;title_en;theme;unit;kind;source
                    inwoners;Inwoners;Inhabitants;Bevolking;count;measured;CBS
                    """)));
    }

    private void deliver(String partner, String contract, String id, Map<String, String> files) throws IOException {
        Path pack =
                Files.createDirectories(folder.resolve("inbox").resolve(partner).resolve(id));
        Files.writeString(pack.resolve("delivery.yaml"), """
            partner: %s
            contract: %s
            id: %s
            date: 2026-01-05
            mode: full
            period: {from: 2024-01-01, to: 2025-12-31}
            """.formatted(partner, contract, id));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue());
        }
        new Deliveries(region()).take(pack);
    }
}
