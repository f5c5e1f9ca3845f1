package nl.hofvijver.pond.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.hofvijver.engine.files.FolderLock;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.control.Control;
import nl.hofvijver.pond.control.DeliveryEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way of a package that is in order, and how deliveries replace each other. */
class DeliveriesTest {
    @TempDir
    Path folder;

    private TestRegion region;

    @BeforeEach
    void region() throws IOException {
        region = new TestRegion(folder);
    }

    @Test
    void aPackageBecomesTypedTablesThatKnowWhereEachRowCameFrom() throws IOException, SQLException {
        Receipt receipt = region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));

        assertThat(receipt.rows()).isEqualTo(6);
        assertThat(receipt.accepted()).isEqualTo(6);
        assertThat(TestRegion.rows(
                        "select PseudoPatientID, dBegindatum + 1, dICPC, dEinddatum, hv_partner, hv_delivery, hv_row"
                                + " from {0}",
                        region.delivered("gp-1", "2026Q1", "EPS.parquet")))
                .containsExactly("p1|2020-02-02|T90.02|null|gp-1|2026Q1|1", "p2|2021-03-03|R95|null|gp-1|2026Q1|2");
        assertThat(region.filesInDeliveries())
                .containsExactly(
                        "gp-1/2026Q1/EPS.parquet",
                        "gp-1/2026Q1/JRN.parquet",
                        "gp-1/2026Q1/PAT.parquet",
                        "gp-1/2026Q1/quality.md",
                        "gp-1/2026Q1/quarantine.parquet",
                        "gp-1/2026Q1/receipt.json");
    }

    @Test
    void theReceiptOnDiskIsTheOneThatWasGiven() throws IOException {
        Receipt receipt = region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));
        assertThat(Receipts.readAll(folder.resolve("deliveries"))).containsExactly(receipt);
    }

    @Test
    void theReceiptSaysWhatWasNotDeliveredAndWhatThatCosts() throws IOException {
        Receipt receipt = region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));
        assertThat(receipt.notDelivered())
                .extracting(Receipt.Absent::table)
                .containsExactly("MED", "LAB", "ACT", "COR");
        String report = Files.readString(region.delivered("gp-1", "2026Q1", "quality.md"));
        assertThat(report)
                .contains("MED is niet geleverd; zonder kan niet: polyfarmacie")
                .contains("MED was not delivered; impossible without it: polypharmacy")
                .contains("PAT: De kolom dPostcodecijfers is niet geleverd.");
    }

    @Test
    void compressedAndParquetFilesGiveTheSameRowsAsPlainOnes() throws IOException, SQLException {
        region.deliveries().take(region.gp("plain", TestRegion.GOOD));
        Path other = region.gp("other", Map.of("PAT.csv", TestRegion.GOOD.getOrDefault("PAT.csv", "") + "\n"));
        Files.write(other.resolve("EPS.csv.gz"), TestRegion.gzip(TestRegion.GOOD.getOrDefault("EPS.csv", "")));
        Path journal = folder.resolve("JRN.csv");
        Files.writeString(journal, TestRegion.GOOD.getOrDefault("JRN.csv", ""));
        TestRegion.parquet(journal, other.resolve("JRN.parquet"));

        region.deliveries().take(other);

        for (String table : List.of("PAT", "EPS", "JRN")) {
            assertThat(TestRegion.rows(
                            "select * exclude (hv_delivery) from {0} except all select * exclude (hv_delivery) from {1}",
                            region.delivered("gp-1", "plain", table + ".parquet"),
                            region.delivered("gp-1", "other", table + ".parquet")))
                    .isEmpty();
        }
    }

    @Test
    void theSamePackageAgainIsRecognisedAndChangesNothing() throws IOException {
        Path pack = region.gp("2026Q1", TestRegion.GOOD);
        Receipt first = region.deliveries().take(pack);
        DeliveriesSummary again = region.deliveries().takeInbox(Progress.silent());
        assertThat(again.known())
                .singleElement()
                .satisfies(k -> assertThat(k.receipt()).isEqualTo(first));
        assertThat(again.taken()).isEmpty();
    }

    @Test
    void theSameFilesUnderAnotherIdAreRecognisedByTheirContent() throws IOException {
        region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));
        Receipt second = region.deliveries().take(region.gp("2026Q1-again", TestRegion.GOOD));
        assertThat(second.delivery()).isEqualTo("2026Q1");
        assertThat(region.filesInDeliveries()).noneMatch(f -> f.contains("again"));
    }

    @Test
    void aFullDeliveryTakesThePlaceOfEarlierOnesAndAnAdditionComesBeside() throws IOException {
        region.deliveries().take(region.gp("a", TestRegion.GOOD));
        region.deliveries().take(region.gp("b", TestRegion.goodWith("EPS.csv", "R95", "R96")));
        region.deliveries()
                .take(region.pack("gp-1", "gp", "c", "mode: addition", TestRegion.goodWith("EPS.csv", "R95", "R97")));
        assertThat(region.deliveries().active())
                .filteredOn(t -> t.table().equals("EPS"))
                .extracting(DeliveredTable::delivery)
                .containsExactly("b", "c");
    }

    @Test
    void aCorrectionTakesThePlaceOfTheDeliveryThatItNames() throws IOException {
        region.deliveries().take(region.gp("a", TestRegion.GOOD));
        region.deliveries()
                .take(region.pack("gp-1", "gp", "b", "mode: addition", TestRegion.goodWith("EPS.csv", "R95", "R96")));
        region.deliveries()
                .take(region.pack(
                        "gp-1",
                        "gp",
                        "c",
                        "mode: correction\nreplaces: a",
                        TestRegion.goodWith("EPS.csv", "R95", "R97")));
        assertThat(region.deliveries().active())
                .filteredOn(t -> t.table().equals("EPS"))
                .extracting(DeliveredTable::delivery)
                .containsExactly("c", "b");
    }

    @Test
    void aCheckReportsAndStoresNothing() throws IOException {
        Path pack = region.gp("2026Q1", TestRegion.goodWith("EPS.csv", "T90.02", "T9O.02"));
        DeliveriesSummary summary = region.deliveries().check(List.of(pack), Progress.silent());
        assertThat(summary.setAside()).containsExactly(Map.entry("HV-1204", 1L));
        assertThat(region.filesInDeliveries()).isEmpty();
    }

    @Test
    void aRefusedPackageDoesNotStopTheOthers() throws IOException {
        region.pack("gp-1", "gp", "bad", "mode: full", Map.of());
        region.gp("good", TestRegion.GOOD);
        DeliveriesSummary summary = region.deliveries().takeInbox(Progress.silent());
        assertThat(summary.taken()).hasSize(1);
        assertThat(summary.refused())
                .singleElement()
                .satisfies(r ->
                        assertThat(r.problems()).extracting(p -> p.code()).containsOnly(DeliveryProblem.TABLE_MISSING));
    }

    @Test
    void aTableThatIsStatedToBeEmptyCountsAsDelivered() throws IOException, SQLException {
        Receipt receipt =
                region.deliveries().take(region.pack("gp-1", "gp", "a", "mode: full\nempty: [COR]", TestRegion.GOOD));
        assertThat(receipt.notDelivered()).extracting(Receipt.Absent::table).doesNotContain("COR");
        assertThat(TestRegion.rows("select * from {0}", region.delivered("gp-1", "a", "COR.parquet")))
                .isEmpty();
    }

    @Test
    void whatAKilledProcessLeftIsSweptAway() throws IOException {
        Path leftover = Files.createDirectories(folder.resolve("deliveries/gp-1/.part-2026Q1"));
        Files.writeString(leftover.resolve("EPS.parquet"), "half");
        region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));
        assertThat(leftover).doesNotExist();
    }

    @Test
    void theControlDatabaseKnowsWhatWasTakenAndWhatWasRefused() throws IOException {
        region.gp("good", TestRegion.GOOD);
        region.pack("gp-1", "gp", "bad", "mode: full", Map.of());
        region.deliveries().takeInbox(Progress.silent());
        try (Control control = Control.open(region.region().control())) {
            assertThat(control.deliveries()).extracting(DeliveryEntry::id).containsExactly("good");
            assertThat(control.events())
                    .extracting(e -> e.kind() + " " + e.subject())
                    .containsExactly("delivery.refused gp-1/bad", "delivery.accepted gp-1/good");
        }
    }

    @Test
    void aDeliveryThatWasMovedButNotNotedIsAdopted() throws IOException {
        region.deliveries().take(region.gp("a", TestRegion.GOOD));
        Files.delete(folder.resolve("control.db"));
        region.deliveries().takeInbox(Progress.silent());
        try (Control control = Control.open(region.region().control())) {
            assertThat(control.deliveries()).extracting(DeliveryEntry::id).containsExactly("a");
        }
    }

    @Test
    void anotherProcessThatWritesIsNotDisturbed() throws IOException {
        Path pack = region.gp("a", TestRegion.GOOD);
        try (FolderLock _ = FolderLock.take(folder)) {
            assertThatThrownBy(() -> region.deliveries().take(pack)).hasMessageContaining("HV-2012");
        }
    }

    @Test
    void aDamagedReceiptIsNamed() throws IOException {
        region.deliveries().take(region.gp("2026Q1", TestRegion.GOOD));
        Files.writeString(region.delivered("gp-1", "2026Q1", "receipt.json"), "{\"partner\":");
        assertThatThrownBy(() -> region.deliveries().active())
                .hasMessageContaining("HV-1124")
                .hasMessageContaining("2026Q1");
    }
}
