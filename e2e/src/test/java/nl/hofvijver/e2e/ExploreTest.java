package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that look at figures together. */
@ExtendWith(OnStage.class)
class ExploreTest {
    private final Stage stage;

    ExploreTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void greetsWithStoriesThatLeadToTheirMap() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/");
            visit.page().locator("article h3").first().waitFor();
            assertThat(visit.page().locator("article h3").count()).isBetween(1, 3);
            assertThat(visit.page().locator("article").first().innerText()).matches("(?s).*\\d.*");
            visit.page().locator("article a").first().click();
            visit.page().waitForURL("**/kaart?measure=**");
        }
    }

    @Test
    void movesTheListWhenAWeightMovesAndKeepsItInTheAddress() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/handboek/ranglijst");
            visit.page().locator("ol li a").first().waitFor();
            var before = visit.page().locator("ol").first().allInnerTexts();
            var burden = visit.page().locator("fieldset input[type=range]").first();
            burden.focus();
            for (int i = 0; i < 4; i++) {
                visit.page().keyboard().press("ArrowLeft");
            }
            assertThat(visit.parameter("w-burden")).isEqualTo("0");
            assertThat(visit.page().locator("ol").first().allInnerTexts()).isNotEqualTo(before);
        }
    }

    @Test
    void comparesTwoSubjectsOnOneMapAndTwoYearsWithWhatMayBeChance() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/vergelijk?measure=diabetes-type-2.prevalence&with=polypharmacy.prevalence&level=wijk");
            visit.page()
                    .locator("[data-drawn^='diabetes-type-2.prevalence polypharmacy']")
                    .waitFor();
            visit.page().locator("figure svg").first().waitFor();
            visit.open("/vergelijk?kind=years&measure=diabetes-type-2.prevalence&level=wijk&from=2016");
            visit.page().locator("[data-drawn$='2016 2025']").waitFor();
            assertThat(visit.page().locator("tbody").innerText()).contains("kan toeval zijn");
        }
    }

    @Test
    void continuesASeriesWithinItsBounds() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/vooruitblik?measure=diabetes-type-2.prevalence");
            visit.page().locator("figure svg").waitFor();
            visit.page().locator("figure summary").click();
            assertThat(visit.page().locator("figure tbody").innerText())
                    .contains("2030")
                    .doesNotContain("−");
        }
    }

    @Test
    void savesTheMapAsAPictureWithTheFiguresOfTheSubject() throws Exception {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            visit.page().getByText("Downloaden en delen").click();
            Download picture = visit.page()
                    .waitForDownload(() -> visit.button("SVG").last().click());
            assertThat(picture.suggestedFilename()).endsWith(".svg");
            assertThat(Files.readString(picture.path())).contains("Mensen met diabetes type 2", "<path");
        }
    }

    @Test
    void printsAnAreaWithoutWhatIsOnlyForTheScreen() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/gebied/GM9901");
            visit.page().locator("figure svg").first().waitFor();
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visit.page().locator("header").first().isVisible()).isFalse();
            assertThat(visit.page().locator("section.theme").first().isVisible())
                    .isFalse();
            assertThat(visit.page().locator(".figures table").isVisible()).isTrue();
        }
    }

    @Test
    void triesTheApiOut() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/gegevens");
            visit.button("Probeer").click();
            visit.page().locator("pre").waitFor();
            assertThat(visit.page().locator("pre").innerText()).contains("vijverland");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/buurttypen", "/vraag-en-aanbod", "/verdieping/hartfalen", "/rapport/GM9901", "/gegevens"})
    void opensInEnglishOnAPhoneWithoutSidewaysScrolling(String path) {
        try (Visit visit = new Visit(stage, Visit.phone())) {
            visit.open(path + "?lang=en");
            visit.heading().waitFor();
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(390);
        }
    }

    @Test
    void fitsAtTwiceTheLetterSizeAndStandsStillWhenAsked() {
        Browser.NewContextOptions large = Visit.desk().setViewportSize(640, 480).setReducedMotion(ReducedMotion.REDUCE);
        try (Visit visit = new Visit(stage, large)) {
            visit.open("/gebieden");
            visit.heading().waitFor();
            assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(640);
        }
    }

    @Test
    void showsTablesWithoutJavaScript() {
        try (Visit visit = new Visit(stage, Visit.desk().setJavaScriptEnabled(false))) {
            visit.open("/kaart?measure=diabetes-type-2.prevalence&level=gemeente");
            assertThat(visit.page().locator("table").first().innerText()).contains("%");
            visit.page().locator("table a").first().click();
            visit.page().waitForURL("**/gebied/GM*");
            assertThat(visit.heading().isVisible()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/vergelijk",
                "/vergelijk?kind=areas&area=GM9901&and=GM9902",
                "/vergelijk?kind=years",
                "/vooruitblik",
                "/vraag-en-aanbod",
                "/verdieping/diabetes"
            })
    void hasFiguresInTablesWithoutJavaScript(String path) {
        try (Visit visit = new Visit(stage, Visit.desk().setJavaScriptEnabled(false))) {
            visit.open(path);
            assertThat(visit.page().locator("table td").allInnerTexts())
                    .anyMatch(text -> text.matches(".*\\d%? \\(.*"));
        }
    }
}
