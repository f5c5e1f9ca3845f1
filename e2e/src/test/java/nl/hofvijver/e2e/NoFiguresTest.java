package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.cli.Main;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A region without figures to show says so on every page, in both languages, and never shows half a page. */
@ExtendWith(OnStage.class)
class NoFiguresTest {
    private static final List<String> PAGES = List.of(
            "/",
            "/kaart",
            "/gebieden",
            "/gebied/GM9901",
            "/handboek",
            "/handboek/ranglijst",
            "/dekking",
            "/bewoners",
            "/gegevens",
            "/vergelijk",
            "/buurttypen",
            "/vooruitblik",
            "/vraag-en-aanbod",
            "/verdieping/diabetes",
            "/rapport/GM9901",
            "/nergens");

    private final Stage stage;

    NoFiguresTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aReleaseWithoutOneFigure(@TempDir Path folder) throws IOException {
        Files.copy(stage.region().resolve("region.yaml"), folder.resolve("region.yaml"));
        copy(stage.region().resolve("areas"), folder.resolve("areas"));
        String region = folder.toString();
        run("refresh", "--region", region);
        run("release", "request", "--region", region, "--as", "anna", "--purpose", "nothing was delivered");
        String request = only(folder.resolve("requests")).getFileName().toString();
        run("release", "approve", request, "--region", region, "--as", "bram", "--reason", "nothing is in it");

        everyPageSays(folder, "Deze uitgave is leeg", "This release is empty");
    }

    @Test
    void aReleaseOfWhichAFileWasCutOff(@TempDir Path folder) throws IOException {
        Path release = copyOfRelease(folder);
        try (RandomAccessFile figures =
                new RandomAccessFile(release.resolve("measures.parquet").toFile(), "rw")) {
            figures.setLength(figures.length() / 2);
        }

        everyPageSays(folder, "Er zijn nu geen cijfers te tonen", "There are no figures to show now");
    }

    @Test
    void aReleaseThatIsHalfCopied(@TempDir Path folder) throws IOException {
        Path release = copyOfRelease(folder);
        Files.delete(release.resolve("areas.geojson"));
        Files.delete(release.resolve("measures.json"));

        everyPageSays(folder, "Er zijn nu geen cijfers te tonen", "There are no figures to show now");
    }

    private Path copyOfRelease(Path folder) throws IOException {
        copy(stage.region().resolve("releases"), folder.resolve("releases"));
        return only(folder.resolve("releases"));
    }

    private void everyPageSays(Path region, String dutch, String english) {
        try (Running server = HofvijverServer.start(region, 0);
                Visit visit = new Visit(stage, server.url(), Visit.desk())) {
            for (String page : PAGES) {
                visit.openWhole(page + "?lang=nl");
                assertThat(visit.heading().allInnerTexts()).as(page).containsExactly(dutch);
            }
            visit.button("EN, English").click();
            assertThat(visit.heading().innerText()).isEqualTo(english);
            assertThat(visit.complaints())
                    .as("but for the answer that there is no release")
                    .allMatch(complaint -> complaint.contains("404"));
            visit.forgiveComplaints();
        }
    }

    private static void run(String... command) {
        assertThat(Main.run(command)).as(String.join(" ", command)).isZero();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
