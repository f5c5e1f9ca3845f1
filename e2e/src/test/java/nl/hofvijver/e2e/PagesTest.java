package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class PagesTest {
    private final Stage stage;

    PagesTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void leadsFromTheListOfAreasToAPageWithFiguresChartsAndTheirTables() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/gebieden");
            visit.page().locator("main li a").first().click();
            visit.page().waitForURL("**/gebied/GM*");
            visit.page().locator("figure svg").first().waitFor();
            assertThat(visit.page().locator("article .number").first().innerText())
                    .matches("(?s).*\\d.*");
            Locator trend = visit.page().locator("article figure").first();
            trend.locator("summary").click();
            assertThat(trend.locator("table").innerText()).contains("2025");
        }
    }

    @Test
    void speaksDutchAndEnglish() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("nl");
            assertThat(visit.page().locator("td.value").allInnerTexts())
                    .anyMatch(text -> text.matches("(?s)\\d+,\\d%.*"));
            visit.button("English").click();
            visit.link("Handbook").waitFor();
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page().locator("td.value").allInnerTexts())
                    .anyMatch(text -> text.matches("(?s)\\d+\\.\\d%.*"));
            visit.link("For residents").click();
            assertThat(visit.heading().innerText()).isEqualTo("For residents");
        }
    }

    @Test
    void tellsResidentsWhichStudiesThereAre() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/bewoners");
            visit.page().getByText("Na het ziekenhuis met hartfalen").waitFor();
            assertThat(visit.page().locator("main").innerText())
                    .contains("Afgelopen", "Ontbijten op school", "tot en met 31 juli 2025");
        }
    }

    @Test
    void explainsEveryEntryOfTheHandbook() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/handboek");
            visit.page().locator("a[href='/handboek/diabetes-type-2']").click();
            visit.page()
                    .getByText("Definitie", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .first()
                    .waitFor();
            visit.page().getByText("De definitie zoals de computer die leest").click();
            assertThat(visit.page().locator("pre").innerText()).contains("T90");
        }
    }

    @Test
    void mapsWhoIsCounted() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/dekking", Visit.GREETING);
            assertThat(visit.page().locator("td.value").allInnerTexts()).anyMatch(text -> text.contains("%"));
            assertThat(visit.page().locator("main").innerText()).contains("telt");
        }
    }

    @Test
    void fitsOnAPhoneWithTheMapFirst() {
        try (Visit visit = new Visit(stage, Visit.phone())) {
            visit.openMap("/kaart", Visit.GREETING);
            assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
                    .as("no sideways scrolling")
                    .isEqualTo(390);
            assertThat(visit.map().boundingBox().y).isLessThan(422);
            Locator table = visit.page().locator("tbody").first();
            assertThat(table.isVisible()).isFalse();
            visit.page().getByText("Tabel: alle wijken").click();
            table.locator("tr").first().waitFor();
        }
    }

    @Test
    void showsAProblemInWordsWithItsNumberAndTheWayBack() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.page().route("**/api/releases/*/values*", route -> route.abort());
            visit.open("/kaart");
            visit.page().getByRole(AriaRole.ALERT).waitFor();
            assertThat(visit.page().getByRole(AriaRole.ALERT).innerText()).contains("HV-5090");
            visit.page().unroute("**/api/releases/*/values*");
            visit.button("Opnieuw proberen").click();
            visit.painted(Visit.GREETING);
            visit.forgiveComplaints();
        }
    }

    @Test
    void saysThatAPageOrAreaDoesNotExist() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/gebied/BU00000000");
            assertThat(visit.heading().innerText()).contains("BU00000000");
            visit.open("/nergens");
            assertThat(visit.heading().innerText()).isEqualTo("Deze pagina bestaat niet");
            // The browser calls it an error that the page says by its number, too, that it is not there.
            visit.forgiveComplaints();
        }
    }
}
