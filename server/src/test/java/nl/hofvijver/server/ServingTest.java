package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers are sent, the website, and releases that are not in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServingTest {
    private final ServedSample sample;

    ServingTest(@TempDir Path folder) throws Exception {
        sample = new ServedSample(folder);
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void everyAnswerAboutAReleaseMayBeKeptForEver() throws Exception {
        for (String address : List.of(
                "/measures", "/areas", "/areas/buurt.geojson", "/values?measure=income&level=buurt&period=2024")) {
            HttpResponse<String> first = sample.get(sample.in(address));
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");

            HttpResponse<String> again =
                    sample.send(sample.request(sample.in(address)).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(sample.get("/api/region").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/measures", "/areas/BU99010102/values", "/areas/BU99010102/spine"})
    void anAnswerThatIsKeptIsTheSameAsOneThatIsMade(String address) throws Exception {
        String made = sample.get(sample.in(address)).body();
        for (int time = 0; time < 2; time++) {
            HttpResponse<byte[]> kept =
                    sample.bytes(sample.request(sample.in(address)).header("Accept-Encoding", "gzip"));
            assertThat(unpacked(kept)).isEqualTo(made);
            assertThat(kept.headers().map())
                    .containsEntry("Cache-Control", List.of("max-age=31536000, public, immutable"))
                    .containsKeys("ETag", "Vary", "Content-Security-Policy")
                    .containsEntry("Content-Type", List.of("application/json"));
        }
    }

    @Test
    void aRefusalIsNotKeptAndWhoWantsAnotherFormIsRefusedAlsoAfterOneWasKept() throws Exception {
        String address = sample.in("/measures");
        sample.bytes(sample.request(address).header("Accept-Encoding", "gzip"));

        assertThat(sample.send(sample.request(address)
                                .header("Accept-Encoding", "gzip")
                                .header("Accept", "text/csv"))
                        .statusCode())
                .isEqualTo(sample.send(sample.request(address).header("Accept", "text/csv"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        for (int time = 0; time < 2; time++) {
            var refused =
                    sample.bytes(sample.request(sample.in("/measures/nothing")).header("Accept-Encoding", "gzip"));
            assertThat(refused.statusCode()).isEqualTo(404);
            var elsewhere = sample.bytes(
                    sample.request("/api/releases/2020-00000000/measures").header("Accept-Encoding", "gzip"));
            assertThat(elsewhere.statusCode()).isEqualTo(404);
        }
    }

    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** On virtual threads the runnable jar stopped answering (decision 0056). */
    @Test
    void requestsRunOnPlatformThreads() throws Exception {
        sample.get("/api/region");

        // Virtual threads are not among these.
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .anyMatch(name -> name.startsWith("http-nio-") && name.contains("-exec-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kaart/diabetes", "/en/area/BU99010101", "/index.html"})
    void everyAddressOfTheApplicationGetsItsPage(String address) throws Exception {
        HttpResponse<String> page = sample.get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Page of the test");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void filesOfTheWebsiteAreKeptAndMissingOnesAreNotAPage() throws Exception {
        assertThat(sample.get("/assets/site-0a1b.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        assertThat(sample.get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(sample.get("/favicon.png").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/region", "/api/nothing", "/openapi.json"})
    void theBrowserIsToldToLoadNothingFromElsewhereAndGetsNoCookie(String address) throws Exception {
        var headers = sample.get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void aPortInUseIsSaidPlainly() {
        assertThatThrownBy(() -> HofvijverServer.start(Path.of(""), sample.port()))
                .hasMessageContaining("HV-5010")
                .hasMessageContaining(Integer.toString(sample.port()));
    }

    @Test
    void withoutAReleaseItStartsAndShowsOneAsSoonAsThereIsOne(@TempDir Path empty) throws Exception {
        try (Running other = HofvijverServer.start(empty, 0)) {
            URI region = URI.create(other.url() + "/api/region");
            HttpResponse<String> before = sample.send(HttpRequest.newBuilder(region));
            assertThat(before.statusCode()).isEqualTo(404);
            assertThat(before.body()).contains("HV-3010");

            copy(
                    sample.release().folder(),
                    empty.resolve("releases").resolve(sample.release().id()));

            assertThat(sample.send(HttpRequest.newBuilder(region)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHalfCopiedReleaseDoesNotDisturbTheOthers(@TempDir Path other) throws Exception {
        copy(
                sample.release().folder(),
                other.resolve("releases").resolve(sample.release().id()));
        Path half = other.resolve("releases/2025-ffffffff");
        copy(sample.release().folder(), half);
        Files.writeString(other.resolve("releases/current"), "2025-ffffffff\n");
        Files.delete(half.resolve("measures.parquet"));
        try (Running running = HofvijverServer.start(other, 0)) {
            HttpResponse<String> damaged = sample.send(
                    HttpRequest.newBuilder(URI.create(running.url() + "/api/releases/2025-ffffffff/areas")));
            assertThat(damaged.statusCode()).isEqualTo(503);
            assertThat(damaged.body()).contains("HV-3012");
            assertThat(sample.send(HttpRequest.newBuilder(URI.create(running.url() + "/api/region")))
                            .body())
                    .contains(sample.release().id());
        }
    }

    @Test
    void aCurrentReleaseWithOneChangedByteGivesWayToAnother(@TempDir Path other) throws Exception {
        SampleRegion region = new SampleRegion(other).usual();
        Release good = region.release();
        Release bad = region.counts("visits.rate", "GM9901", "2024", "all", "all", 50, 500)
                .release();
        Path csv = bad.folder().resolve("measures.csv");
        Files.writeString(csv, Files.readString(csv).replaceFirst("rounded", "roundee"));

        try (Running running = HofvijverServer.start(other, 0)) {
            assertThat(sample.send(HttpRequest.newBuilder(URI.create(running.url() + "/api/region")))
                            .body())
                    .contains(good.id());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
