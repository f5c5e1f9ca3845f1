package nl.hofvijver.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import nl.hofvijver.release.read.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the API answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private final ServedSample sample;

    ApiTest(@TempDir Path folder) throws Exception {
        sample = new ServedSample(folder);
    }

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void theRegionNamesItsCurrentRelease() throws Exception {
        JsonNode region = sample.json("/api/region");

        assertThat(region.path("code").asString("")).isEqualTo("vijverland");
        assertThat(region.path("name").path("en").asString("")).isEqualTo("Vijverland (fictional)");
        assertThat(region.path("levels").toString()).isEqualTo("[\"gemeente\",\"buurt\"]");
        assertThat(region.path("current").asString(""))
                .isEqualTo(sample.release().id());
    }

    @Test
    void releasesAreListed() throws Exception {
        assertThat(sample.json("/api/releases").path(0).toString())
                .isEqualTo("{\"id\":\"%s\",\"issued\":\"2026-01-15\",\"measures\":4,\"cells\":%d}"
                        .formatted(sample.release().id(), sample.release().cells()));
    }

    @Test
    void measuresComeWithoutTheirLongTextsAndOneComesComplete() throws Exception {
        JsonNode all = sample.json(sample.in("/measures"));

        assertThat(all.findValuesAsString("id")).contains("asthma.prevalence", "asthma.prevalence.standardised");
        assertThat(all.path(0).has("guidance")).isFalse();
        assertThat(all.path(0).has("yaml")).isFalse();
        assertThat(sample.json(sample.in("/measures/asthma.prevalence"))
                        .path("guidance")
                        .path("nl")
                        .asString(""))
                .isEqualTo("# E");
    }

    @Test
    void aMapHasAlignedColumnsWithNullWhereThereIsNoFigure() throws Exception {
        JsonNode map = sample.json(sample.in("/values?measure=visits.rate&level=buurt&period=2024"));

        assertThat(map.path("areas").toString()).isEqualTo("[\"BU99010101\",\"BU99010102\",\"BU99020101\"]");
        assertThat(map.path("status").toString()).isEqualTo("[\"hidden\",\"rounded\",\"not-delivered\"]");
        assertThat(map.path("numerator").toString()).isEqualTo("[null,60,null]");
        assertThat(map.path("denominator").toString()).isEqualTo("[null,405,null]");
        assertThat(map.path("value").toString()).isEqualTo("[null,148.1481,null]");
        assertThat(map.path("coverage").toString()).isEqualTo("[null,0.4,0]");
        assertThat(map.path("sex").asString("")).isEqualTo("all");
    }

    @Test
    void aMapThatTheReleaseLeavesOutHasTheAreasOfEverybodyWithoutFigures() throws Exception {
        JsonNode map = sample.json(sample.in("/values?measure=visits.rate&level=buurt&period=2024&sex=male"));

        assertThat(map.path("areas").toString()).isEqualTo("[\"BU99010101\",\"BU99010102\",\"BU99020101\"]");
        assertThat(map.path("status").toString()).isEqualTo("[\"hidden\",\"hidden\",\"not-delivered\"]");
        assertThat(map.path("value").toString()).isEqualTo("[null,null,null]");
    }

    @Test
    void anAreaHasAllItsCells() throws Exception {
        JsonNode area = sample.json(sample.in("/areas/BU99010101/values"));

        assertThat(area.path("area").path("name").asString("")).isEqualTo("Dorp \"Noord\"");
        JsonNode asthma = area.path("measures")
                .valueStream()
                .filter(m -> m.path("measure").asString("").equals("asthma.prevalence"))
                .findFirst()
                .orElseThrow();
        assertThat(asthma.path("unit").asString("")).isEqualTo("percent");
        for (String column : List.of("period", "sex", "age", "value", "lower", "upper", "status", "coverage")) {
            assertThat(asthma.path(column).size()).as(column).isEqualTo(6);
        }
    }

    @Test
    void aSeriesRunsOverThePeriods() throws Exception {
        JsonNode series = sample.json(sample.in("/series?measure=asthma.prevalence&area=GM9901,vijverland"));

        assertThat(series.path("series").path(0).path("periods").toString()).isEqualTo("[\"2024\",\"2025\"]");
        assertThat(series.path("series").path(1).path("area").asString("")).isEqualTo("vijverland");
        assertThat(series.path("series").path(1).path("value").size()).isEqualTo(2);
    }

    @Test
    void boundariesAreTheSameWithAndWithoutCompression() throws Exception {
        HttpResponse<byte[]> compressed =
                sample.bytes(sample.request(sample.in("/areas/buurt.geojson")).header("Accept-Encoding", "gzip"));
        HttpResponse<String> plain = sample.get(sample.in("/areas/buurt.geojson"));

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes();
        assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo(plain.body());
        assertThat(Json.mapper().readTree(plain.body()).findValuesAsString("code"))
                .containsExactly("BU99010101", "BU99010102", "BU99020101");
    }

    @Test
    void aFileIsDownloadedWholeOrInPartAndAskedForWithoutItsBody() throws Exception {
        byte[] csv = Files.readAllBytes(sample.release().folder().resolve("measures.csv"));

        HttpResponse<byte[]> whole = sample.bytes(sample.request(sample.in("/files/measures.csv")));
        assertThat(whole.body()).isEqualTo(csv);
        HttpResponse<byte[]> part = sample.bytes(sample.request(sample.in("/files/measures.csv"))
                .header("Range", "bytes=100-1999")
                .header("Accept-Encoding", "gzip"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(csv, 100, 2000));
        HttpResponse<String> head = sample.send(HttpRequest.newBuilder(sample.uri(sample.in("/files/measures.csv")))
                .method("HEAD", BodyPublishers.noBody()));
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
        HttpResponse<String> answer = sample.get(
                address.replace("{id}", "/api/releases/" + sample.release().id()));

        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode problem = Json.mapper().readTree(answer.body());
        assertThat(problem.path("code").asString("")).isEqualTo(code);
        assertThat(problem.path("what").asString("")).isNotBlank();
        assertThat(problem.path("remedy").asString("")).isNotBlank();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void nothingThatWasSentIsRepeated() throws Exception {
        HttpResponse<String> answer = sample.get(sample.in("/values?measure=%3Cscript%3E&level=b&period=p"));

        assertThat(answer.body()).doesNotContain("script");
    }

    @Test
    void anAnswerInAFormThatDoesNotExistIsRefused() throws Exception {
        HttpResponse<String> answer = sample.send(sample.request("/api/region").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("HV-5009");
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            HttpResponse<String> answer = sample.send(
                    HttpRequest.newBuilder(sample.uri("/api/region")).method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).isEqualTo(405);
            assertThat(answer.body()).contains("HV-5007");
        }
    }

    @Test
    void theDescriptionNamesEveryAddress() throws Exception {
        JsonNode paths = sample.json("/openapi.json").path("paths");

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
                        "/api/releases/{id}/files/{name}",
                        "/api/releases/{id}/areas/{code}/neighbours",
                        "/api/releases/{id}/areas/{code}/spine",
                        "/api/releases/{id}/clusters",
                        "/api/releases/{id}/differences/{earlier}",
                        "/api/releases/{id}/extracts/{measure}.csv",
                        "/api/releases/{id}/extracts/{measure}.parquet",
                        "/api/releases/{id}/funnel",
                        "/api/releases/{id}/hotspots",
                        "/api/releases/{id}/projections",
                        "/api/releases/{id}/projections/measures",
                        "/api/releases/{id}/ranking",
                        "/api/releases/{id}/studies");
    }

    @ParameterizedTest
    @CsvSource({
        "/areas/BU99010101/neighbours",
        "/areas/GM9901/spine",
        "/clusters",
        "/studies",
        "/extracts/visits.rate.csv",
        "/funnel?measure=visits.rate&level=buurt&period=2024",
        "/funnel?measure=visits.rate&level=buurt&period=2024&sex=male",
        "/hotspots?level=gemeente",
        "/projections?measure=visits.rate",
        "/projections/measures",
        "/ranking"
    })
    void whatIsDerivedIsAnsweredAndKeptForEver(String address) throws Exception {
        HttpResponse<String> answer = sample.get(sample.in(address));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("immutable"));
    }

    @Test
    void aReleaseDoesNotDifferFromItself() throws Exception {
        JsonNode found =
                sample.json(sample.in("/differences/" + sample.release().id()));

        assertThat(found.path("measures")).isEmpty();
        assertThat(found.path("same").asInt(0)).isEqualTo(4);
    }
}
