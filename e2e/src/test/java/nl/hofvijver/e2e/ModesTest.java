package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What readers set in their system is followed: less motion, colours of their own; and the page tries the API out. */
@ExtendWith(OnStage.class)
class ModesTest {
    /** In how many places the names on the map stood from a click until it had been quiet for a second and a half. */
    private static final String PLACES_AFTER_A_CLICK = """
            async () => {
              const names = () => [...document.querySelectorAll('.labels span')].map(one => one.style.cssText).join();
              const seen = new Set([names()]);
              document.querySelector('tbody th button').click();
              for (const until = performance.now() + 1500; performance.now() < until;) {
                await new Promise(requestAnimationFrame);
                seen.add(names());
              }
              return seen.size;
            }
            """;

    private final Stage stage;

    ModesTest(Stage stage) {
        this.stage = stage;
    }

    private int placesOfTheMap(ReducedMotion motion) {
        try (Visit visit = new Visit(stage, Visit.desk().setReducedMotion(motion))) {
            visit.openMap("/kaart", Visit.GREETING);
            // So far out that a chosen area is too small to be seen: the map goes there.
            for (int step = 0; step < 5; step++) {
                visit.button("Uitzoomen").click();
            }
            visit.page().waitForTimeout(1500);
            return ((Number) visit.page().evaluate(PLACES_AFTER_A_CLICK)).intValue();
        }
    }

    @Test
    void theMapJumpsForWhoWantsLessMotionAndGlidesForOthers() {
        assertThat(placesOfTheMap(ReducedMotion.REDUCE)).isEqualTo(2);
        assertThat(placesOfTheMap(ReducedMotion.NO_PREFERENCE)).isGreaterThan(2);
    }

    @Test
    void coloursThatTellSomethingStayUnderColoursOfTheReader() {
        try (Visit visit = new Visit(stage, Visit.desk().setForcedColors(ForcedColors.ACTIVE))) {
            visit.openMap("/kaart", Visit.GREETING);
            assertThat(background(visit.page().locator(".blocks li").last()))
                    .as("the highest class of the legend")
                    .isNotEqualTo(background(visit.page().locator(".blocks li").first()));
            Locator levels = visit.page().locator(".segments span");
            assertThat(background(visit.page().locator(".segments input:checked + span")))
                    .as("the level that is chosen")
                    .isNotEqualTo(background(levels.first()));
            visit.open("/gebied/GM9901");
            visit.page().locator(".chart svg text").first().waitFor();
            assertThat(background(visit.page().locator(".chart").first())).isEqualTo("rgb(251, 250, 247)");
        }
    }

    @Test
    void aQuestionToTheApiCanBeTriedOutOnThePage() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/gegevens");
            visit.page().locator("form select").first().selectOption("/api/releases/{id}/measures/{measure}");
            visit.page().getByLabel("measure *").fill("diabetes-type-2.prevalence");
            visit.button("Probeer").click();
            Locator answer =
                    visit.page().locator("pre", new Page.LocatorOptions().setHasText("\"diabetes-type-2.prevalence\""));
            answer.waitFor();
            assertThat(visit.page().locator("[aria-live=polite]").last().innerText())
                    .startsWith("200 · application/json");
        }
    }

    private static Object background(Locator locator) {
        return locator.evaluate("one => getComputedStyle(one).backgroundColor");
    }
}
