package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page on the narrowest screen and with the Tab key alone: nothing sticks out (WCAG 1.4.10), every stop can be seen
 * (2.4.7, 2.4.11), stops follow the page (2.4.3), and the last one leads out of it (2.1.2).
 */
@ExtendWith(OnStage.class)
class ReachTest {
    /** More than any page has. */
    private static final int MOST_STOPS = 250;

    private static final String UNFOLD = "() => document.querySelectorAll('details').forEach(one => one.open = true)";

    private static final String STICKING_OUT = """
            () => {
              const clipped = one => { for (let up = one.parentElement; up; up = up.parentElement)
                if (getComputedStyle(up).overflowX !== 'visible') return true; return false; };
              return document.documentElement.scrollWidth <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
                .filter(one => one.getBoundingClientRect().right > innerWidth + 1 && !clipped(one))
                .map(one => one.outerHTML.slice(0, 120));
            }
            """;

    /** The place of what has the focus in the page, and what is wrong with how it shows; nothing outside the page. */
    private static final String STOP = """
            () => {
              const at = document.activeElement;
              if (at === null || at === document.body) return null;
              const outlined = one => one !== null && getComputedStyle(one).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(one).outlineWidth) > 0;
              // A control that is drawn by its neighbour has its outline around both.
              const seen = [at, at.nextElementSibling, at.parentElement, at.closest('.segments'), at.closest('label')];
              const box = at.getBoundingClientRect();
              const wrong = [
                ...(seen.some(outlined) ? [] : ['no outline']),
                ...(box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth ? [] : ['out of view']),
              ];
              return { place: [...document.querySelectorAll('*')].indexOf(at), wrong,
                what: at.outerHTML.replace(/\\s+/g, ' ').slice(0, 120) };
            }
            """;

    private final Stage stage;

    ReachTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/kaart",
                "/kaart?lang=en&area=GM9901",
                "/gebieden",
                "/gebied/GM9901",
                "/handboek",
                "/handboek/diabetes-type-2",
                "/handboek/ranglijst",
                "/dekking",
                "/bewoners",
                "/gegevens",
                "/vergelijk",
                "/vergelijk?kind=areas&area=GM9901&and=GM9902",
                "/vergelijk?kind=years",
                "/buurttypen",
                "/vooruitblik",
                "/vraag-en-aanbod",
                "/verdieping/diabetes",
                "/rapport/GM9901",
                "/nergens"
            })
    void canBeReadOnTheNarrowestScreenAndWalkedThroughWithTheTabKey(String path) {
        try (Visit visit = new Visit(stage, Visit.narrow())) {
            visit.openWhole(path);
            visit.page().evaluate(UNFOLD);
            visit.page().waitForFunction("() => document.querySelector('[role=status]:empty, main')");
            assertThat((List<?>) visit.page().evaluate(STICKING_OUT))
                    .as("sticks out at 320 px")
                    .isEmpty();
        }
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openWhole(path);
            assertThat(wrongStops(visit.page())).isEmpty();
        }
    }

    private static List<String> wrongStops(Page page) {
        List<String> wrong = new ArrayList<>();
        int before = -1;
        for (int stop = 0; stop < MOST_STOPS; stop++) {
            page.keyboard().press("Tab");
            if (!(page.evaluate(STOP) instanceof Map<?, ?> at)) {
                return wrong;
            }
            int place = at.get("place") instanceof Number number ? number.intValue() : -1;
            if (place <= before) {
                wrong.add("goes back to " + at.get("what"));
            }
            if (at.get("wrong") instanceof List<?> reasons && !reasons.isEmpty()) {
                wrong.add(reasons + " " + at.get("what"));
            }
            before = place;
        }
        wrong.add("the Tab key never leaves the page");
        return wrong;
    }
}
