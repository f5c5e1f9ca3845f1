package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.hofvijver.release.read.PublishedRelease;
import nl.hofvijver.release.read.ReleaseStore;
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
                            sample.in("/values?measure=visits.rate&level=buurt&period=2025&sex=all&age=all"));
            for (String address : addresses) {
                assertThat(sample.get(address).statusCode()).as(address).isEqualTo(200);
            }
        }
    }
}
