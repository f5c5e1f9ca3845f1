package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks at every page with axe, the accessibility checker of Deque. */
@ExtendWith(OnStage.class)
class AccessibilityTest {
    private static final String SERIOUS = """
            async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }))
              .violations
              .filter(({ impact }) => impact === 'serious' || impact === 'critical')
              .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', '))
            """;

    private final Stage stage;

    AccessibilityTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "{0} on a {1}")
    @CsvSource({
        "/kaart, desk, [data-drawn^='diabetes']",
        "/, desk, [data-drawn^='diabetes']",
        "/kaart?lang=en, phone, [data-drawn^='diabetes']",
        "/gebieden, desk, main li",
        "/gebied/GM9901, desk, figure svg",
        "/gebied/GM9901, phone, figure svg",
        "/handboek, desk, main li",
        "/handboek/diabetes-type-2, desk, pre",
        "/dekking, desk, [data-drawn^='diabetes']",
        "/handboek/ranglijst, desk, ol li",
        "/vergelijk, desk, figure svg",
        "/vergelijk?kind=areas&area=GM9901&and=GM9902&lang=en, phone, main table",
        "/vergelijk?kind=years&measure=diabetes-type-2.prevalence&level=wijk&lang=en, desk, tbody",
        "/buurttypen, desk, main ul",
        "/buurttypen?lang=en, phone, main ul",
        "/vooruitblik, desk, figure svg",
        "/vooruitblik?lang=en, phone, figure svg",
        "/vraag-en-aanbod, desk, figure svg",
        "/vraag-en-aanbod?lang=en, phone, main figure",
        "/verdieping/diabetes, desk, figure svg",
        "/verdieping/hartfalen?lang=en, phone, figure svg",
        "/rapport/GM9901, desk, .figures table",
        "/rapport/GM9901?lang=en, phone, .figures table",
        "/?lang=en, phone, [data-drawn^='diabetes']",
        "/gebied/GM9901?lang=en, desk, figure svg",
        "/gebieden?lang=en, phone, main li",
        "/handboek/diabetes-type-2?lang=en, phone, pre",
        "/handboek/ranglijst?lang=en, phone, ol li",
        "/dekking?lang=en, phone, [data-drawn^='diabetes']",
        "/gegevens?lang=en, desk, form",
        "/bewoners?lang=en, phone, main section",
        "/gegevens, phone, form",
        "/bewoners, phone, main section",
        "/nergens, desk, main section"
    })
    void hasNothingSeriousInTheWay(String path, String screen, String complete) throws IOException {
        try (Visit visit = new Visit(stage, screen.equals("phone") ? Visit.phone() : Visit.desk())) {
            visit.open(path);
            visit.page()
                    .locator(complete)
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            visit.page().evaluate(Files.readString(Path.of(System.getProperty("hofvijver.axe"))));
            assertThat((List<?>) visit.page().evaluate(SERIOUS)).isEmpty();
        }
    }
}
