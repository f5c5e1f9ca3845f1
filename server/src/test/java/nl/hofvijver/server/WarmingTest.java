package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.ReleaseStore;
import nl.hofvijver.server.shelf.ReleaseShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmingTest {
    @Test
    void asksInTheWordsOfTheWebsiteAndEverythingIsAnswered(@TempDir Path folder) throws Exception {
        try (ServedSample sample = new ServedSample(folder)) {
            PublishedRelease release = PublishedRelease.read(
                    new ReleaseStore(folder.resolve("releases")),
                    sample.release().id());

            List<String> addresses = Warming.addresses(release);

            // Kept answers are found by their address: it is the one that `web/src/api/client.ts` makes, letter by
            // letter.
            assertThat(addresses)
                    .contains(
                            sample.in("/areas"),
                            sample.in("/areas/vijverland/values"),
                            sample.in("/values?measure=visits.rate&level=buurt&period=2025&sex=all&age=all"));
            for (String address : addresses) {
                assertThat(sample.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }

    @Test
    void aReleaseThatIsMadeWhileItServesIsPreparedToo(@TempDir Path folder) throws Exception {
        ReleaseShelf shelf = new ReleaseShelf(new ReleaseStore(folder.resolve("releases")), 3);
        BlockingQueue<String> warmed = new LinkedBlockingQueue<>();

        Warming warming = Warming.start(
                shelf,
                Duration.ofMillis(20),
                release -> warmed.add(release.manifest().id()));
        try {
            String made = new SampleRegion(folder).usual().release().id();
            assertThat(warmed.poll(20, TimeUnit.SECONDS)).isEqualTo(made);
            assertThat(warmed.poll(100, TimeUnit.MILLISECONDS))
                    .as("not a second time")
                    .isNull();
        } finally {
            warming.close();
        }
    }
}
