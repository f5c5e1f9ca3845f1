package nl.hofvijver.door.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.door.keys.Generation;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.DeliveryNote;
import nl.hofvijver.pond.delivery.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looks for planted numbers and names in memory, output and what a broken-off run leaves. */
class DoorLeakTest {
    @TempDir
    private Path folder;

    @Test
    void theMemoryAndTheOutputOfTheRegionHoldNobody() throws Exception {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        stage.pack("gp-1", "q1", "N");
        stage.pack("gp-2", "q1", "J");
        Path dump = folder.resolve("region.hprof");
        Path said = folder.resolve("region.txt");
        Process region = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegionProcess.class.getName(),
                        stage.region.folder().toString(),
                        dump.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(region.waitFor()).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).contains("gp-1", "gp-2");
        assertThat(found(said, Stage.PLANTED)).isEmpty();
        assertThat(found(dump, Stage.PLANTED)).isEmpty();
        // The search finds what is there.
        assertThat(found(dump, List.of("gp-1"))).isNotEmpty();
    }

    /** Which of the texts a file holds, as bytes of Latin-1 or UTF-16. */
    private static List<String> found(Path file, List<String> texts) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return texts.stream()
                .filter(t -> bytes.contains(t)
                        || bytes.contains(
                                new String(t.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)))
                .toList();
    }

    @Test
    void whatIsSaidAboutFaultyRowsNamesNobodyAndTheRowsStayAtThePartner() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path raw = faulty(stage);
        Path target = stage.region.inbox().resolve("gp-1/bad.hvp");
        PackReport report;
        try (PackRoom room = room(stage, raw)) {
            report = Pack.run(stage.order("gp-1", raw, target), room, Progress.silent());
        }
        assertThat(report.found().tables().getFirst().quarantined()).isEqualTo(1);
        // The mark of an objection stands in the faulty row: nothing about that person leaves.
        Receipt.TableReceipt episodes = report.found().tables().get(1);
        assertThat(episodes.quarantined()).isEqualTo(1);
        assertThat(episodes.reasons().getFirst().code()).isEqualTo("HV-1217");
        assertThat(report.tables().get(1).rows()).isEqualTo(3);
        // A hash of a small file with identifiers would be something to try identifiers out on.
        assertThat(report.found().sha256()).isEmpty();
        assertThat(report.found().tables()).allMatch(t -> t.sha256().isEmpty());
        String said = report.found().toString();
        assertThat(said).contains("Geboortedatum").doesNotContain(Stage.PLANTED);
        assertThat(said).doesNotContain("31-02-1951", "Wilhelmientje");
        stage.deliver(target);
        assertThat(Stage.holding(stage.region.folder(), List.of("31-02-1951", "Wilhelmientje")))
                .isEmpty();
    }

    private static Path faulty(Stage stage) throws IOException {
        Path raw = stage.raw("gp-1", "bad", "N");
        Path episodes = raw.resolve("EPS.csv");
        Files.writeString(
                episodes, Files.readString(episodes) + "2026-01-05;medicom;org;P-778813;e1;2025-02-01;T90.02\n");
        Path patients = raw.resolve("PAT.csv");
        Files.writeString(
                patients,
                Files.readString(patients) + "2026-01-05;medicom;org;P-778813;V;J;" + Stage.SHARED
                        + ";Wilhelmientje;Roodenburgh;31-02-1951;9901 AB;12\n");
        return raw;
    }

    private static PackRoom room(Stage stage, Path raw) {
        return PackRoom.open(new EngineSettings("500MB", 1, stage.door("gp-1").resolve("work"), List.of(raw)), 1);
    }

    @Test
    void aBrokenOffRunLeavesNothingAndItsMessageNamesNobody() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.OPRF);
        // Nobody listens there.
        stage.ttp(stage.ttp(), "http://127.0.0.1:9");
        Path raw = stage.raw("gp-1", "q1", "N");
        Path target = folder.resolve("q1.hvp");
        Throwable problem = catchThrowable(() -> {
            try (PackRoom room = room(stage, raw)) {
                Pack.run(stage.order("gp-1", raw, target), room, Progress.silent());
            }
        });
        StringWriter trace = new StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("HV-27").doesNotContain(Stage.PLANTED);
        assertThat(target).doesNotExist();
        assertThat(Stage.holding(stage.door("gp-1"), Stage.PLANTED)).isEmpty();
    }

    @Test
    void whatAKilledRunLeftIsGoneAfterTheNextOne() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path left = Files.createDirectories(stage.door("gp-1").resolve("work/.part-pack-killed/checked"));
        Files.writeString(left.resolve("PAT.parquet"), Stage.SHARED);
        stage.pack("gp-1", "q1", "N");
        assertThat(Stage.holding(stage.door("gp-1"), Stage.PLANTED)).isEmpty();
    }

    @Test
    void theNoteOfADeliveryIsReadBeforeAnythingIsWritten() throws IOException {
        Stage stage = new Stage(folder, Generation.Way.HMAC);
        Path raw = stage.raw("gp-1", "q1", "N");
        Files.writeString(
                raw.resolve(DeliveryNote.FILE), "partner: gp-2\ncontract: gp\nid: q1\ndate: 2026-01-05\nmode: full\n");
        Throwable problem = catchThrowable(() -> {
            try (PackRoom room = room(stage, raw)) {
                Pack.run(stage.order("gp-1", raw, folder.resolve("q1.hvp")), room, Progress.silent());
            }
        });
        assertThat(problem).hasMessageContaining("HV-27");
        assertThat(folder.resolve("q1.hvp")).doesNotExist();
    }
}
