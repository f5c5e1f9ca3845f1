package nl.hofvijver.pond.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.hofvijver.engine.files.Aside;

/** Invariants of taking packages in, over random rows of which some are not in order. */
class SplittingProperty {
    private static final String COLUMNS = "PseudoPatientID, EpisodeID, dBegindatum, dICPC";

    @Provide
    Arbitrary<List<String>> rows() {
        Arbitrary<String> date = Arbitraries.of(
                "2020-02-01", "01-02-2020", "20200201", "2020-02-30", "1/2/2020", "", "2027-01-01", "1900-01-01");
        Arbitrary<String> code = Arbitraries.of("T90.02", "T90", "R95", "", "T9O.02", " K86 ");
        Arbitrary<String> person = Arbitraries.of("p1", "p2", "p3", "");
        return Combinators.combine(person, date, code)
                .as((p, d, c) -> p + ";%d;" + d + ";" + c)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    @Property(tries = 4, seed = "20260115")
    void aDeliverySplitInTwoGivesTheSameRows(@ForAll("rows") List<String> rows, @ForAll Random random)
            throws IOException, SQLException {
        List<String> numbered = numbered(rows);
        int cut = 1 + random.nextInt(numbered.size() - 1);
        assertThat(taken(List.of(numbered.subList(0, cut), numbered.subList(cut, numbered.size()))))
                .isEqualTo(taken(List.of(numbered)));
    }

    @Property(tries = 4, seed = "20260115")
    void theOrderOfRowsDoesNotMatter(@ForAll("rows") List<String> rows, @ForAll Random random)
            throws IOException, SQLException {
        List<String> shuffled = new ArrayList<>(numbered(rows));
        Collections.shuffle(shuffled, random);
        assertThat(taken(List.of(shuffled))).isEqualTo(taken(List.of(numbered(rows))));
    }

    /** A few good rows keep the share of wrong codes below the half at which a file is refused as a whole. */
    private static List<String> numbered(List<String> rows) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            numbered.add("2026-01-05;medicom;org;" + rows.get(i).formatted(i));
        }
        return numbered;
    }

    /** The rows that count after the parts were delivered one after the other, and how many went to quarantine. */
    private static List<String> taken(List<List<String>> parts) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("deliveries");
        try {
            TestRegion region = new TestRegion(folder);
            long aside = 0;
            for (int i = 0; i < parts.size(); i++) {
                List<String> lines = new ArrayList<>(parts.get(i));
                for (int good = 0; good < 60; good++) {
                    lines.add("2026-01-05;medicom;org;p9;g%d;2020-01-01;A01".formatted(good));
                }
                String header = "Extractiedatum;Systeem;OrganisatieID;PseudoPatientID;EpisodeID;dBegindatum;dICPC\n";
                Path pack = region.pack(
                        "gp-1",
                        "gp",
                        "part" + i,
                        i == 0 ? "mode: full" : "mode: addition",
                        TestRegion.goodWith("EPS.csv", header + String.join("\n", lines)));
                Receipt receipt = region.deliveries().take(pack);
                aside += receipt.setAside();
            }
            Path[] files = region.deliveries().active().stream()
                    .filter(t -> t.table().equals("EPS"))
                    .flatMap(t -> t.parquet().stream())
                    .toArray(Path[]::new);
            String all = files.length == 1 ? "from {0}" : "from (from {0} union all from {1})";
            List<String> found = new ArrayList<>(TestRegion.rows(
                    "select distinct " + COLUMNS + " " + all + " where PseudoPatientID <> 'p9' order by all", files));
            found.add("set aside: " + aside);
            return found;
        } finally {
            Aside.delete(folder);
        }
    }
}
