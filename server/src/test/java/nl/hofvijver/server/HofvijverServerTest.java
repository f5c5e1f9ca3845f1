package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.release.Release;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.release.read.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A real server on a free port, over a release made by the release module. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HofvijverServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Release release;
    private final Running server;

    HofvijverServerTest(@TempDir Path folder) throws Exception {
        this.folder = folder;
        release = new SampleRegion(folder)
                .usual()
                .counts("visits.rate", "BU99010101", "2024", "all", "all", 7, 400)
                .counts("visits.rate", "BU99010102", "2024", "all", "all", 61, 403, 1000)
                .delivered("no")
                .counts("visits.rate", "BU99020101", "2024", "all", "all", 0, 0, 400)
                .release();
        server = HofvijverServer.start(folder, 0);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void theRegionNamesItsCurrentRelease() throws Exception {
        JsonNode region = json("/api/region");

        assertThat(region.path("code").asString("")).isEqualTo("vijverland");
        assertThat(region.path("name").path("en").asString("")).isEqualTo("Vijverland (fictional)");
        assertThat(region.path("levels").toString()).isEqualTo("[\"gemeente\",\"buurt\"]");
        assertThat(region.path("current").asString("")).isEqualTo(release.id());
    }

    @Test
    void releasesAreListed() throws Exception {
        assertThat(json("/api/releases").path(0).toString())
                .isEqualTo("{\"id\":\"%s\",\"issued\":\"2026-01-15\",\"measures\":4,\"cells\":%d}"
                        .formatted(release.id(), release.cells()));
    }

    @Test
    void measuresComeWithoutTheirLongTextsAndOneComesComplete() throws Exception {
        JsonNode all = json(in("/measures"));

        assertThat(all.findValuesAsString("id")).contains("asthma.prevalence", "asthma.prevalence.standardised");
        assertThat(all.path(0).has("guidance")).isFalse();
        assertThat(all.path(0).has("yaml")).isFalse();
        assertThat(json(in("/measures/asthma.prevalence"))
                        .path("guidance")
                        .path("nl")
                        .asString(""))
                .isEqualTo("# E");
    }

    @Test
    void aMapHasAlignedColumnsWithNullWhereThereIsNoFigure() throws Exception {
        JsonNode map = json(in("/values?measure=visits.rate&level=buurt&period=2024"));

        assertThat(map.path("areas").toString()).isEqualTo("[\"BU99010101\",\"BU99010102\",\"BU99020101\"]");
        assertThat(map.path("status").toString()).isEqualTo("[\"hidden\",\"rounded\",\"not-delivered\"]");
        assertThat(map.path("numerator").toString()).isEqualTo("[null,60,null]");
        assertThat(map.path("denominator").toString()).isEqualTo("[null,405,null]");
        assertThat(map.path("value").toString()).isEqualTo("[null,148.1481,null]");
        assertThat(map.path("coverage").toString()).isEqualTo("[1,0.4,0]");
        assertThat(map.path("sex").asString("")).isEqualTo("all");
    }

    @Test
    void anAreaHasAllItsCells() throws Exception {
        JsonNode area = json(in("/areas/BU99010101/values"));

        assertThat(area.path("area").path("name").asString("")).isEqualTo("Dorp \"Noord\"");
        List<JsonNode> cells = area.path("cells").valueStream().toList();
        assertThat(cells).allSatisfy(cell -> assertThat(cell.has("status")).isTrue());
        assertThat(cells.stream().filter(c -> c.path("measure").asString("").equals("asthma.prevalence")))
                .hasSize(6)
                .allSatisfy(c -> assertThat(c.path("unit").asString("")).isEqualTo("percent"));
    }

    @Test
    void aSeriesRunsOverThePeriods() throws Exception {
        JsonNode series = json(in("/series?measure=asthma.prevalence&area=GM9901,vijverland"));

        assertThat(series.path("series").path(0).path("periods").toString()).isEqualTo("[\"2024\",\"2025\"]");
        assertThat(series.path("series").path(1).path("area").asString("")).isEqualTo("vijverland");
        assertThat(series.path("series").path(1).path("value").size()).isEqualTo(2);
    }

    @Test
    void everyAnswerAboutAReleaseMayBeKeptForEver() throws Exception {
        for (String address : List.of(
                "/measures", "/areas", "/areas/buurt.geojson", "/values?measure=income&level=buurt&period=2024")) {
            HttpResponse<String> first = get(in(address));
            String tag = first.headers().firstValue("ETag").orElseThrow();
            assertThat(first.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");

            HttpResponse<String> again = send(request(in(address)).header("If-None-Match", tag));
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
        assertThat(get("/api/region").headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void boundariesAreTheSameWithAndWithoutCompression() throws Exception {
        HttpResponse<byte[]> compressed = client.send(
                request(in("/areas/buurt.geojson"))
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        HttpResponse<String> plain = get(in("/areas/buurt.geojson"));

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
        assertThat(Json.mapper().readTree(plain.body()).findValuesAsString("code"))
                .containsExactly("BU99010101", "BU99010102", "BU99020101");
    }

    @Test
    void aFileIsDownloadedWholeOrInPartAndAskedForWithoutItsBody() throws Exception {
        byte[] csv = Files.readAllBytes(release.folder().resolve("measures.csv"));

        HttpResponse<byte[]> whole =
                client.send(request(in("/files/measures.csv")).build(), BodyHandlers.ofByteArray());
        assertThat(whole.body()).isEqualTo(csv);
        HttpResponse<byte[]> part = client.send(
                request(in("/files/measures.csv"))
                        .header("Range", "bytes=100-1999")
                        .header("Accept-Encoding", "gzip")
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(csv, 100, 2000));
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(uri(in("/files/measures.csv"))).method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(csv.length);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is answered {1} {2}")
    @CsvSource({
        "/api/nothing, 404, HV-5006",
        "/api/releases/2025-00000000/measures, 404, HV-3011",
        "/api/releases/..%2F..%2Fetc/measures, 400, HV-5009",
        "{id}/measures/none, 404, HV-5002",
        "{id}/areas/XX/values, 404, HV-5003",
        "{id}/areas/street.geojson, 404, HV-5004",
        "{id}/files/audit.json, 404, HV-5005",
        "{id}/files/..%2F..%2Fregion.yaml, 400, HV-5009",
        "{id}/values, 400, HV-5001",
        "{id}/values?measure=none&level=buurt&period=2024, 404, HV-5002",
        "{id}/values?measure=income&level=buurt&period=1999, 404, HV-5008",
        "{id}/values?measure=income&level=buurt&period=2024&sex=x, 404, HV-5008",
        "{id}/series?measure=income&area=XX, 404, HV-5003",
        "{id}/series?measure=income, 400, HV-5001"
    })
    void aQuestionThatMakesNoSenseGetsANumber(String address, int status, String code) throws Exception {
        HttpResponse<String> answer = get(address.replace("{id}", "/api/releases/" + release.id()));

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("what").asString("")).isNotBlank();
        assertThat(problem.path("remedy").asString("")).isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nothingThatWasSentIsRepeated() throws Exception {
        HttpResponse<String> answer = get(in("/values?measure=%3Cscript%3E&level=b&period=p"));

        assertThat(answer.body()).doesNotContain("script");
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer =
                    send(HttpRequest.newBuilder(uri("/api/region")).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("HV-5007");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kaart/diabetes", "/en/area/BU99010101", "/index.html"})
    void everyAddressOfTheApplicationGetsItsPage(String address) throws Exception {
        HttpResponse<String> page = get(address);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Page of the test");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void filesOfTheWebsiteAreKeptAndMissingOnesAreNotAPage() throws Exception {
        assertThat(get("/assets/site-0a1b.css")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElse(""))
                .contains("immutable");
        assertThat(get("/assets/gone.js").statusCode()).isEqualTo(404);
        assertThat(get("/favicon.png").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/region", "/api/nothing", "/openapi.json"})
    void theBrowserIsToldToLoadNothingFromElsewhereAndGetsNoCookie(String address) throws Exception {
        var headers = get(address).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void theDescriptionNamesEveryAddress() throws Exception {
        JsonNode paths = json("/openapi.json").path("paths");

        assertThat(paths.propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/region",
                        "/api/releases",
                        "/api/releases/{id}/measures",
                        "/api/releases/{id}/measures/{measure}",
                        "/api/releases/{id}/areas",
                        "/api/releases/{id}/areas/{level}.geojson",
                        "/api/releases/{id}/areas/{code}/values",
                        "/api/releases/{id}/values",
                        "/api/releases/{id}/series",
                        "/api/releases/{id}/files/{name}");
    }

    @Test
    void aPortInUseIsSaidPlainly() {
        assertThatThrownBy(() -> HofvijverServer.start(folder, server.port()))
                .hasMessageContaining("HV-5010")
                .hasMessageContaining(Integer.toString(server.port()));
    }

    @Test
    void withoutAReleaseItStartsAndShowsOneAsSoonAsThereIsOne(@TempDir Path empty) throws Exception {
        try (Running other = HofvijverServer.start(empty, 0)) {
            URI region = URI.create(other.url() + "/api/region");
            HttpResponse<String> before = send(HttpRequest.newBuilder(region));
            assertThat(before.statusCode()).isEqualTo(404);
            assertThat(before.body()).contains("HV-3010");

            copy(release.folder(), empty.resolve("releases").resolve(release.id()));

            assertThat(send(HttpRequest.newBuilder(region)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHalfCopiedReleaseDoesNotDisturbTheOthers(@TempDir Path other) throws Exception {
        copy(release.folder(), other.resolve("releases").resolve(release.id()));
        Path half = other.resolve("releases/2025-ffffffff");
        copy(release.folder(), half);
        Files.writeString(other.resolve("releases/current"), "2025-ffffffff\n");
        Files.delete(half.resolve("measures.parquet"));
        try (Running running = HofvijverServer.start(other, 0)) {
            HttpResponse<String> damaged =
                    send(HttpRequest.newBuilder(URI.create(running.url() + "/api/releases/2025-ffffffff/areas")));
            assertThat(damaged.statusCode()).isEqualTo(503);
            assertThat(damaged.body()).contains("HV-3012");
            assertThat(send(HttpRequest.newBuilder(URI.create(running.url() + "/api/region")))
                            .body())
                    .contains(release.id());
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

    private String in(String address) {
        return "/api/releases/" + release.id() + address;
    }

    private URI uri(String address) {
        return URI.create(server.url() + address);
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(uri(address));
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(request(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode json(String address) throws Exception {
        HttpResponse<String> answer = get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.mapper().readTree(answer.body());
    }
}
