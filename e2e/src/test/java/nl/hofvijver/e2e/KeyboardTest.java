package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class KeyboardTest {
    /** More than the stops of any page: a reader who has not arrived by then never will. */
    private static final int STOPS = 60;

    private final Stage stage;

    KeyboardTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void findsAnAreaAndItsPageWithoutAMouse() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            String name = visit.page().locator("tbody th button").first().innerText();
            tabTo(visit, "input[type=search]");
            visit.page().keyboard().type(name);
            visit.page().locator(".hits [role=option]").first().waitFor();
            visit.page().keyboard().press("ArrowDown");
            visit.page().keyboard().press("ArrowUp");
            visit.page().keyboard().press("Enter");
            visit.page().getByLabel("Gekozen gebied").waitFor();
            assertThat(visit.parameter("area")).isNotEmpty();
            tabTo(visit, "a[href^='/gebied/']");
            visit.page().keyboard().press("Enter");
            visit.page().waitForURL("**/gebied/**");
            visit.page().waitForFunction("() => document.activeElement?.tagName === 'H1'");
            assertThat(visit.heading().innerText()).isEqualTo(name);
        }
    }

    @Test
    void movesTheYearTheMeasureAndTheMapWithoutAMouse() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            tabTo(visit, "input[value=wijk]");
            visit.page().keyboard().press("ArrowRight");
            visit.painted("diabetes-type-2.prevalence buurt 2025 all all");
            tabTo(visit, ".maplibregl-canvas");
            visit.page().keyboard().press("Enter");
            visit.page().getByLabel("Gekozen gebied").waitFor();
            tabTo(visit, "#period");
            visit.page().keyboard().press("ArrowLeft");
            visit.painted("diabetes-type-2.prevalence buurt 2024 all all");
        }
    }

    @Test
    void skipsToTheContent() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");
            tabTo(visit, "main select");
            assertThat(visit.page().evaluate("() => document.activeElement.closest('header') === null"))
                    .isEqualTo(true);
        }
    }

    private static void tabTo(Visit visit, String selector) {
        Page page = visit.page();
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement?.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError(selector + " cannot be reached with the Tab key");
    }
}
