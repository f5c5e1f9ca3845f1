package nl.hofvijver.server.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.release.read.ReleaseStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What the shelf tells of releases that are not in order. */
class ReleaseShelfTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(ReleaseShelf.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
    }

    @Test
    void aReleaseWithoutAFileIsToldOnceAndNotAtEveryQuestion(@TempDir Path folder) throws IOException, SQLException {
        List<Release> two = two(folder);
        Files.delete(two.getLast().folder().resolve("measures.parquet"));

        assertThat(told(folder, two))
                .singleElement()
                .satisfies(t -> assertThat(t)
                        .startsWith("release.unusable HV-3012")
                        .contains(two.getLast().id()));
    }

    @Test
    void aReleaseThatWasAlteredIsToldOnceToo(@TempDir Path folder) throws IOException, SQLException {
        List<Release> two = two(folder);
        Path csv = two.getLast().folder().resolve("measures.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("rounded", "roundee"));

        assertThat(told(folder, two))
                .singleElement()
                .satisfies(t -> assertThat(t)
                        .startsWith("release.unusable HV-3012")
                        .contains(two.getLast().id()));
    }

    private static List<Release> two(Path folder) throws IOException, SQLException {
        SampleRegion region = new SampleRegion(folder).usual();
        Release first = region.release();
        Release second = region.counts("visits.rate", "GM9901", "2024", "all", "all", 50, 500)
                .release();
        return List.of(first, second);
    }

    /** What the log says after three questions while the second release, which is damaged, is the current one. */
    private List<String> told(Path folder, List<Release> releases) {
        ReleaseStore store = new ReleaseStore(folder.resolve("releases"));
        store.makeCurrent(releases.getLast().id());
        ReleaseShelf shelf = new ReleaseShelf(store, 2);
        for (int question = 0; question < 3; question++) {
            shelf.list();
            assertThat(shelf.current().manifest().id())
                    .isEqualTo(releases.getFirst().id());
        }
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
