package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast a large map appears and changes, measured by the page itself until the map is painted. Runs only with {@code
 * -Dhofvijver.large-region=DIR}, a region with a release of many areas, such as the whole of the Netherlands.
 */
@EnabledIfSystemProperty(named = LargeRegionTest.REGION, matches = ".+")
class LargeRegionTest {
    static final String REGION = "hofvijver.large-region";

    private static final double MOST_MILLIS = 300;
    private static final double MOST_FIRST_MILLIS = 2000;
    private static final int VISITORS = 8;
    private static final int MEASURES = 8;
    private static final int YEARS = 2;

    @Test
    void aSwitchOfMeasureOrYearIsPaintedWithinThreeTenthsOfASecond() {
        Path chromium = Chromium.find().orElseThrow();
        try (Stage stage = Stage.of(chromium, Path.of(System.getProperty(REGION)));
                Visit visit = new Visit(stage, Visit.desk())) {
            visit.open("/kaart");
            drawn(visit, "");
            visit.page()
                    .getByRole(AriaRole.RADIO)
                    .and(visit.page().locator("[value=buurt]"))
                    .check(new Locator.CheckOptions().setForce(true));
            visit.page().locator("[data-drawn*=' buurt ']").waitFor();
            Map<String, Double> millis = new TreeMap<>();
            for (String measure : measures(visit)) {
                visit.topic().selectOption(measure);
                drawn(visit, measure + " ");
                millis.put(measure, visit.repaintMillis());
                for (int year = 0; year < YEARS && isThereAnEarlier(visit); year++) {
                    String shown = shown(visit);
                    earlier(visit).click();
                    visit.page()
                            .locator("[data-drawn]:not([data-drawn='" + shown + "'])")
                            .waitFor();
                    millis.put(shown(visit), visit.repaintMillis());
                }
            }
            millis.forEach((what, took) -> System.out.printf(Locale.ROOT, "%6.0f ms  %s%n", took, what));
            assertThat(millis)
                    .hasSizeGreaterThan(MEASURES)
                    .allSatisfy((what, took) -> assertThat(took).as(what).isBetween(0.0, MOST_MILLIS));
        }
    }

    @Test
    void aFirstViewIsPaintedWithinTwoSeconds() {
        Path chromium = Chromium.find().orElseThrow();
        List<Double> millis = new ArrayList<>();
        try (Stage stage = Stage.of(chromium, Path.of(System.getProperty(REGION)))) {
            for (int visitor = 0; visitor < VISITORS; visitor++) {
                try (Visit visit = new Visit(stage, Visit.desk())) {
                    visit.open("/kaart");
                    drawn(visit, "");
                    millis.add(visit.paintedAfterMillis());
                }
            }
        }
        System.out.println("first view, visitor by visitor, in ms: " + millis);
        // The first visitor finds a browser and a server that have just been started.
        assertThat(millis.stream().skip(1).sorted().toList().get((VISITORS - 1) / 2))
                .as("median of the others")
                .isLessThan(MOST_FIRST_MILLIS);
    }

    private static List<String> measures(Visit visit) {
        List<String> measures = new ArrayList<>();
        for (Locator option : visit.topic().locator("option").all()) {
            measures.add(String.valueOf(option.getAttribute("value")));
        }
        return measures.subList(0, Math.min(measures.size(), MEASURES));
    }

    private static Locator earlier(Visit visit) {
        return visit.button("Een periode eerder");
    }

    /** A measure of one period has no buttons for time. */
    private static boolean isThereAnEarlier(Visit visit) {
        return earlier(visit).count() > 0 && earlier(visit).isEnabled();
    }

    private static String shown(Visit visit) {
        return String.valueOf(visit.page().locator("[data-drawn]").getAttribute("data-drawn"));
    }

    private static void drawn(Visit visit, String beginning) {
        Page page = visit.page();
        // The attribute is there, and empty, before anything is painted.
        page.locator(beginning.isEmpty() ? "[data-drawn]:not([data-drawn=''])" : "[data-drawn^='" + beginning + "']")
                .waitFor();
    }
}
