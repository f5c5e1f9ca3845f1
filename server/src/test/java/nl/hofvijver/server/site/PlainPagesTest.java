package nl.hofvijver.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import nl.hofvijver.release.SampleRegion;
import nl.hofvijver.server.HofvijverServer;
import nl.hofvijver.server.Running;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What a browser without JavaScript gets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlainPagesTest {
    private static final String STUDIES = """
            studies:
              - id: back-2026
                title: {nl: Waarom komen mensen terug?, en: Why do people come back?}
                purpose: {nl: Om eerder te helpen., en: To help sooner.}
                by: {nl: Het ziekenhuis, en: The hospital}
                data: {nl: Opnamen zonder naam., en: Admissions without names.}
                from: 2026-01-05
                until: 2027-06-30
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Running server;

    PlainPagesTest(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("studies.yaml"), STUDIES);
        new SampleRegion(folder).usual().release();
        server = HofvijverServer.start(folder, 0);
    }

    @AfterAll
    void stop() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).build(), BodyHandlers.ofString());
    }

    @Test
    void theMapIsATableWithAFormToChoose() throws Exception {
        String page = get("/kaart?measure=visits.rate&level=gemeente").body();

        assertThat(page).contains("<noscript>", "<table>", "De Aa", "<select name=\"measure\">");
    }

    @Test
    void namesFromTheReleaseAreEscaped() throws Exception {
        String page = get("/gebieden").body();

        assertThat(page).contains("Dorp &quot;Noord&quot;").doesNotContain("Dorp \"Noord\"");
    }

    @Test
    void whatWasSentIsNotRepeated() throws Exception {
        String page = get("/kaart?measure=%3Cscript%3Ealert(1)%3C/script%3E").body();

        assertThat(page).doesNotContain("alert(1)");
    }

    @Test
    void englishIsEnglish() throws Exception {
        String page = get("/?lang=en").body();

        assertThat(page).contains("lang=\"en\"", "How healthy is");
    }

    @Test
    void residentsReadWhatIsSharedHowToSayNoAndWhichStudiesThereAre() throws Exception {
        String dutch = get("/bewoners").body();
        String english = get("/bewoners?lang=en").body();

        assertThat(dutch)
                .contains("<h2>U wilt niet meedoen</h2>", "<li>De huisarts: zeg het aan de balie")
                .contains("Waarom komen mensen terug?", "Door wie", "5 januari 2026 – 30 juni 2027")
                .doesNotContain("JavaScript nodig");
        assertThat(english).contains("<li>The hospital:", "Why do people come back?", "5 January 2026");
    }

    @Test
    void twoMeasuresTwoAreasAndTwoYearsStandBesideEachOther() throws Exception {
        String measures = get("/vergelijk?measure=visits.rate&with=asthma.prevalence&level=gemeente")
                .body();
        String areas = get("/vergelijk?kind=areas&area=GM9901&and=GM9902").body();
        String years = get("/vergelijk?kind=years&measure=asthma.prevalence&level=gemeente&lang=en")
                .body();

        assertThat(measures).contains("<select name=\"with\"", "De Aa").containsPattern("op de 1.000 \\([^)]+\\)");
        assertThat(areas).contains("<th scope=\"col\">De Aa</th><th scope=\"col\">Beek</th>");
        assertThat(years).contains("<th scope=\"col\">2024</th><th scope=\"col\">2025</th>", "may be chance");
    }

    @Test
    void pagesThatNeedWhatTheReleaseLacksSaySo() throws Exception {
        assertThat(get("/buurttypen").body()).contains("mist deze uitgave cijfers");
        assertThat(get("/vooruitblik").body()).contains("vijf jaren achter elkaar nodig");
        assertThat(get("/vraag-en-aanbod").body()).contains("geen cijfers over het aanbod van zorg");
        assertThat(get("/verdieping/diabetes").body()).contains("Over dit onderwerp staan nog geen cijfers");
        assertThat(get("/verdieping/nergens").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheApplicationAsksFirstIsNamedInTheHeadAndIsThere() throws Exception {
        String map = get("/kaart").body();
        List<String> named = Pattern.compile(
                        "<link rel=\"(?:modulepreload|preload|stylesheet)\"[^>]* href=\"([^\"]+)\">")
                .matcher(map.substring(0, map.indexOf("</head>")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .anyMatch(file -> file.matches("/assets/choropleth.*\\.js"))
                .anyMatch(file -> file.matches("/assets/choropleth.*\\.css"))
                .anyMatch(file -> file.endsWith("/gemeente.geojson"));
        for (String address : named) {
            assertThat(get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(get("/bewoners").body()).contains("href=\"/api/region\"").doesNotContain("choropleth");
        assertThat(get("/kaart?release=2020-1").body()).doesNotContain("rel=\"preload\"");
    }

    @Test
    void anAreaThatDoesNotExistIsNotFound() throws Exception {
        HttpResponse<String> answer = get("/gebied/GM0000");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze pagina bestaat niet");
    }
}
