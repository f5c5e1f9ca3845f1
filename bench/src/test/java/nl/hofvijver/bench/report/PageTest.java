package nl.hofvijver.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.hofvijver.bench.Bench;
import nl.hofvijver.bench.Growth;
import nl.hofvijver.bench.Measured;
import nl.hofvijver.bench.Size;
import nl.hofvijver.bench.figures.FigureBook;
import nl.hofvijver.bench.figures.Figures;
import nl.hofvijver.bench.figures.Machine;
import nl.hofvijver.bench.figures.Row;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.bench.sample.Sample;
import nl.hofvijver.engine.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PageTest {
    private static final Machine MACHINE = new Machine("a processor", 2, 23.5, "Linux", "a JVM");
    private static final String PAGE = """
            # Cost

            Written by hand.

            <!-- figures: linkage -->
            old
            <!-- /figures -->

            More by hand.
            """;

    @TempDir
    private Path folder;

    @Test
    void figuresStandInTheirPlaceWithTheBarThatWasMissed() throws IOException {
        Figures figures = new Figures(
                Figures.FORMAT,
                "Linking",
                "2026-01-02T03:04:05Z",
                "./hofvijver bench linkage speed",
                MACHINE,
                0.1,
                List.of(
                        Row.of("all").with("seconds", 197.25).atMost("seconds", 300),
                        Row.of("the last 1%").with("seconds", 52).atMost("seconds", 20)));
        Files.writeString(folder.resolve("linkage.json"), FigureBook.JSON.writeValueAsString(figures));

        Page written = ReportCommand.written(new Page(PAGE), folder);

        assertThat(written.text())
                .contains("Written by hand.", "More by hand.", "`./hofvijver bench linkage speed`")
                .contains("Measured 2026-01-02 on a processor, 2 processors, 23.5 GiB")
                .contains("| all | 197 | seconds ≤ 300 |")
                .contains("| the last 1% | 52 | seconds ≤ 20: **not met** |")
                .doesNotContain("old");
        assertThat(ReportCommand.written(written, folder)).isEqualTo(written);
    }

    @Test
    void theChainHasATableByEngineAChartAndItsGrowth() throws IOException {
        Files.writeString(folder.resolve("linkage.json"), json("./hofvijver bench", size(10_000, 4), size(20_000, 6)));

        assertChain(ReportCommand.written(new Page(PAGE), folder).text());
    }

    private static void assertChain(String text) {
        assertThat(text)
                .contains("| persons | 10,000 | 20,000 |", "| refresh | 4 (8) | 6 (12) |")
                .contains("| refresh, spark | 12 (24) | 18 (36) |")
                .contains("xychart-beta", "bar [6.0, 18.0]")
                .contains("x-axis [\"10,000, DuckDB\", \"10,000, Spark\", \"20,000, DuckDB\", \"20,000, Spark\"]")
                .contains("bar [4.0, 12.0, 6.0, 18.0]")
                .contains("| on Spark | persons | shuffled GiB | spilled GiB |", "| refresh | 20,000 | 2 | 0.50 |")
                .contains("| refresh | 4.00 | 400 | 0.58496 | sizes too few or too small |");
    }

    @Test
    void sizesThatWereMeasuredApartStandTogether() throws IOException {
        Files.writeString(folder.resolve("linkage-20000.json"), json("./hofvijver bench --two", size(20_000, 6)));
        Files.writeString(folder.resolve("linkage-10000.json"), json("./hofvijver bench --one", size(10_000, 4)));

        String text = ReportCommand.written(new Page(PAGE), folder).text();

        assertChain(text);
        assertThat(text).contains("`./hofvijver bench --one`", "`./hofvijver bench --two`");
    }

    private static String json(String command, Size... sizes) {
        return FigureBook.JSON.writeValueAsString(new Measured(
                Measured.FORMAT,
                "2026-01-02T03:04:05Z",
                command,
                MACHINE,
                0.1,
                Map.of(),
                1,
                0,
                1,
                List.of(),
                List.of(sizes),
                Growth.over(List.of(sizes))));
    }

    private static Size size(int persons, double seconds) {
        List<Stage> stages = List.of(stage(Stage.DUCKDB, seconds), stage(Stage.SPARK, 3 * seconds));
        return new Size(persons, persons * 100L, persons, 1, stages, Sample.NONE, Map.of());
    }

    private static Stage stage(String engine, double seconds) {
        Map<String, Double> moved =
                engine.equals(Stage.SPARK) ? Map.of("shuffled GiB", 2.0, "spilled GiB", 0.5) : Map.of();
        return Stage.of("refresh", engine, "", List.of(new Timing(seconds, 2 * seconds, 1)), moved);
    }

    @Test
    void aPlaceWithoutFiguresAndAFileWithoutFiguresAreNamed() throws IOException {
        assertThatThrownBy(() -> ReportCommand.written(new Page(PAGE), folder))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-9013")
                .hasMessageContaining("linkage.json");
        Files.writeString(folder.resolve("linkage.json"), "{\"rows\": 3}");
        assertThatThrownBy(() -> ReportCommand.written(new Page(PAGE), folder)).hasMessageContaining("HV-9013");
    }

    @Test
    void thePageInTheSourceIsWhatItsFiguresGive() {
        Path docs = Path.of("").toAbsolutePath().resolveSibling("docs");
        Page page = ReportCommand.read(docs.resolve("performance.md"));

        assertThat(page.places()).isNotEmpty();
        assertThat(ReportCommand.written(page, docs.resolve("performance"))).isEqualTo(page);
    }

    @Test
    void whatIsStoredTellsTheCommandWithoutPlacesOnThisMachine() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, PAGE.replace("linkage", "rates"));
        Path json = folder.resolve("rates.json");

        assertThat(run("protection", "S", "--json", json.toString())).isIn(0, 1);
        assertThat(FigureBook.JSON
                        .readValue(Files.readString(json), Figures.class)
                        .command())
                .isEqualTo("./hofvijver bench protection S");
        assertThat(run("report", "--page", page.toString(), "--figures", folder.toString()))
                .isZero();
        assertThat(page).content().contains("S, audit of the rules alone", "found out ≥ 1");
    }

    private static int run(String... arguments) {
        return new CommandLine(new Bench()).execute(arguments);
    }
}
