package nl.hofvijver.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnStage.class)
class MapTest {
    /** The five colours of the scale, as the style sheet has them. */
    private static final List<Integer> RAMP = List.of(0xdcecee, 0xa9d0d5, 0x6fadb7, 0x358394, 0x0b4a59);

    private final Stage stage;

    MapTest(Stage stage) {
        this.stage = stage;
    }

    @Test
    void paintsTheClassesOfItsLegendAndTellsHowLongItTook() throws IOException {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            // How many classes there are depends on the figures: a small region has too few for five.
            List<Integer> legend = visit.page().locator(".legend .blocks li").all().stream()
                    .map(block -> String.valueOf(block.getAttribute("class")).replaceAll("(?s).*ramp-(\\d).*", "$1"))
                    .map(Integer::valueOf)
                    .toList();
            assertThat(legend).as("classes of the legend").hasSizeGreaterThan(1);
            assertThat(coloursOn(visit)).as("classes on the map").isEqualTo(legend);
            assertThat(visit.repaintMillis()).isPositive();
            assertThat(visit.page().locator(".legend").innerText()).contains("hele regio");
        }
    }

    @Test
    void repaintsAndWritesTheAddressWhenMeasureLevelYearSexAndAgeChange() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart", Visit.GREETING);
            visit.button("Een periode eerder").click();
            visit.painted("diabetes-type-2.prevalence wijk 2024 all all");
            visit.page()
                    .getByRole(AriaRole.RADIO)
                    .and(visit.page().locator("[value=buurt]"))
                    .check(new Locator.CheckOptions().setForce(true));
            visit.painted("diabetes-type-2.prevalence buurt 2024 all all");
            visit.who().selectOption("female");
            visit.painted("diabetes-type-2.prevalence buurt 2024 female all");
            visit.topic().selectOption("copd.prevalence");
            visit.painted("copd.prevalence buurt 2024 female all");
            assertThat(visit.parameter("measure")).isEqualTo("copd.prevalence");
            assertThat(visit.parameter("period")).isEqualTo("2024");
            assertThat(visit.parameter("sex")).isEqualTo("female");
        }
    }

    @Test
    void restoresAViewFromItsAddress() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap(
                    "/kaart?measure=copd.prevalence&level=wijk&period=2023&sex=male&lang=en",
                    "copd.prevalence wijk 2023 male all");
            assertThat(visit.topic().inputValue()).isEqualTo("copd.prevalence");
            assertThat(visit.who().inputValue()).isEqualTo("male");
            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void showsTheSameCellsInTheTableAndSortsThem() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart?level=gemeente", "diabetes-type-2.prevalence gemeente 2025 all all");
            Locator table = visit.page().locator("tbody").first();
            assertThat(table.locator("tr").count()).isEqualTo(4);
            visit.button("Cijfer").click();
            List<Double> values = visit.page().locator("td.value").allInnerTexts().stream()
                    .filter(text -> text.contains("%"))
                    .map(text ->
                            Double.parseDouble(text.replaceAll("[^0-9,]", "").replace(',', '.')))
                    .toList();
            assertThat(values).isNotEmpty().isSortedAccordingTo((a, b) -> Double.compare(b, a));
        }
    }

    @Test
    void tellsWhyAnAreaHasNoFigure() {
        try (Visit visit = new Visit(stage, Visit.desk())) {
            visit.openMap("/kaart?level=buurt&age=60-69", "diabetes-type-2.prevalence buurt 2025 all 60-69");
            assertThat(visit.page().locator(".legend").innerText()).containsAnyOf("te weinig mensen", "niet geleverd");
            assertThat(visit.page().locator("td.words").first().innerText()).doesNotContain("%");
            visit.page().locator("tr:has(td.words) button").first().click();
            assertThat(visit.page().getByLabel("Gekozen gebied").innerText())
                    .containsAnyOf("te weinig mensen", "geen gegevens geleverd");
        }
    }

    /** The places on the scale of the colours that are seen, light to dark. */
    private static List<Integer> coloursOn(Visit visit) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(visit.map().screenshot()));
        return IntStream.range(0, RAMP.size())
                .filter(place -> isSeen(image, RAMP.get(place)))
                .boxed()
                .toList();
    }

    private static boolean isSeen(BufferedImage image, int colour) {
        return IntStream.range(0, image.getWidth() * image.getHeight())
                        .filter(i -> (image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff) == colour)
                        .limit(50)
                        .count()
                == 50;
    }
}
