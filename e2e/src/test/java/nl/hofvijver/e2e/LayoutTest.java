package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares where things stand on a page with where they stood when somebody last looked at it (decision 0093). Places are
 * told in hundredths of the screen, so that letters and browsers may differ a little; a part that is gone, empty,
 * elsewhere or on top of another one may not. After a change that is meant, the failure shows the line for {@code
 * layout.txt}.
 */
@ExtendWith(OnStage.class)
class LayoutTest {
    /** Hundredths of the width: the widest usual letters instead of those of the site move the menu by five. */
    private static final int ASIDE = 6;
    /** Hundredths of the height: five lines more or less, as other figures give. */
    private static final int BELOW = 16;

    /** The first of each kind that begins on the first screen: left, top, width and height, cut off where the screen ends. */
    private static final String FRAMES = """
            () => ['header', 'header nav', 'h1', 'main form', 'main .maplibregl-canvas', 'main .legend', 'main figure svg',
                   'main table', 'main h2', 'footer']
              .map((kind) => [kind, document.querySelector(kind)])
              .filter(([, part]) => part !== null && part.checkVisibility())
              .map(([kind, part]) => [kind, part.getBoundingClientRect()])
              .filter(([, box]) => box.top < innerHeight)
              .map(([kind, box]) => kind + ': ' + [
                  100 * box.left / innerWidth, 100 * box.top / innerHeight, 100 * box.width / innerWidth,
                  100 * (Math.min(box.bottom, innerHeight) - box.top) / innerHeight].map(Math.round).join(' '))
            """;

    /** Texts that lie on top of each other, or are cut off by what they stand in. */
    private static final String SPOILT = """
            () => {
              const shown = (e) => e.checkVisibility() && e.closest('.unseen, .map, .benchmark, .skip, svg, [aria-hidden=true]') === null;
              const texts = [...document.querySelectorAll('h1, h2, h3, p, li > a, button, label > span, summary, th, td')].filter(shown);
              const boxes = texts.map((e) => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width > 0 && b.top < 2 * innerHeight);
              const words = (e) => e.innerText.trim().slice(0, 40);
              const over = boxes.flatMap(([e, a], i) => boxes.slice(i + 1)
                .filter(([f, b]) => !e.contains(f) && !f.contains(e)
                  && e.closest('.scroller, thead, [role=listbox]') === f.closest('.scroller, thead, [role=listbox]')
                  && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 6
                  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6)
                .map(([f]) => words(e) + ' / ' + words(f)));
              const cut = texts.filter((e) => e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX === 'hidden'
                && getComputedStyle(e).textOverflow !== 'ellipsis').map(words);
              return [...over, ...cut];
            }
            """;

    private final Stage stage;

    LayoutTest(Stage stage) {
        this.stage = stage;
    }

    @ParameterizedTest(name = "{0} on a {1}")
    @CsvSource({
        "/, desk, [data-drawn^='diabetes']",
        "/, phone, [data-drawn^='diabetes']",
        "/kaart, desk, [data-drawn^='diabetes']",
        "/kaart?lang=en, phone, [data-drawn^='diabetes']",
        "/vergelijk, desk, [data-drawn*='.']",
        "/gebied/GM9901, desk, .spine svg",
        "/gebied/GM9901, phone, .spine svg",
        "/gebieden, desk, main li",
        "/handboek, desk, main li",
        "/handboek/ranglijst, phone, ol li",
        "/vooruitblik, desk, figure svg",
        "/verdieping/diabetes?lang=en, desk, figure svg",
        "/gegevens, desk, form",
        "/bewoners, phone, main section"
    })
    void standsWhereItStood(String path, String screen, String complete) {
        try (Visit visit = new Visit(stage, screen.equals("phone") ? Visit.phone() : Visit.desk())) {
            visit.open(path);
            visit.page()
                    .locator(complete)
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            visit.page().evaluate("() => document.fonts.ready.then(() => true)");
            String name = path + " " + screen;
            List<String> frames = strings(visit.page().evaluate(FRAMES));
            assertThat(differences(byKind(known(name)), byKind(frames)))
                    .as("line of layout.txt: %s = %s", name, String.join("; ", frames))
                    .isEmpty();
            assertThat(strings(visit.page().evaluate(SPOILT)))
                    .as("texts on top of each other, or cut off")
                    .isEmpty();
        }
    }

    private static List<String> known(String name) {
        return layouts().getOrDefault(name, List.of());
    }

    private static Map<String, List<String>> layouts() {
        try (InputStream in = Objects.requireNonNull(LayoutTest.class.getResourceAsStream("layout.txt"))) {
            Map<String, List<String>> layouts = new LinkedHashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] parts = line.split(" = ", 2);
                layouts.put(parts[0], List.of(parts[1].split("; ")));
            }
            return layouts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, int[]> byKind(List<String> frames) {
        Map<String, int[]> byKind = new LinkedHashMap<>();
        for (String frame : frames) {
            String[] parts = frame.split(": ", 2);
            byKind.put(
                    parts[0],
                    Arrays.stream(parts[1].split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray());
        }
        return byKind;
    }

    private static List<String> differences(Map<String, int[]> before, Map<String, int[]> now) {
        List<String> found = new ArrayList<>();
        before.forEach((kind, box) -> {
            int[] other = now.get(kind);
            if (other == null ? isWellOnScreen(box) : !isNear(box, other)) {
                found.add(kind + " stood at " + Arrays.toString(box) + ", now at " + Arrays.toString(other));
            }
        });
        now.forEach((kind, box) -> {
            if (!before.containsKey(kind) && isWellOnScreen(box)) {
                found.add(kind + " is new, at " + Arrays.toString(box));
            }
        });
        return found;
    }

    /** What is near the end of the screen may be just beyond it in other letters. */
    private static boolean isWellOnScreen(int[] box) {
        return box[1] < 100 - BELOW;
    }

    private static boolean isNear(int[] a, int[] b) {
        return Math.abs(a[0] - b[0]) <= ASIDE
                && Math.abs(a[1] - b[1]) <= BELOW
                && Math.abs(a[2] - b[2]) <= ASIDE
                && Math.abs(a[3] - b[3]) <= BELOW;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }
}
