package nl.hofvijver.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.desk.family.Catalogue;
import nl.hofvijver.desk.method.Output;
import nl.hofvijver.desk.method.TableMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a help page shows can be done. */
class ExamplesTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return Catalogue.all().stream().map(TableMethod::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theExampleOfEveryMethodRunsAndHasNoReason(String name) throws IOException {
        TableMethod method = Catalogue.named(name).orElseThrow();
        Desk.Said said = new Desk(folder).example(method.example());
        assertThat(said.problems()).doesNotContain("HV-", "without a figure");
        assertThat(said.code()).isZero();
        assertThat(said.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.getField("reason")).isEmpty();
            assertThat(row.getField("method")).isNotEmpty();
        });
        List<String> header = said.rows().getFirst().getHeader();
        assertThat(header)
                .containsAll(method.outputs().stream().map(Output::name).toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void theHelpOfEveryMethodIsOnePageWithItsColumnsOptionsAndResults(String name) {
        TableMethod method = Catalogue.named(name).orElseThrow();
        String page = new Desk(folder).type(name, "--help").out();
        assertThat(method.columns()).allSatisfy(c -> assertThat(page).contains("  " + c.name()));
        assertThat(method.options()).allSatisfy(o -> assertThat(page).contains(o.dashed()));
        assertThat(method.outputs()).allSatisfy(o -> assertThat(page).contains("  " + o.name()));
        assertThat(page).contains(method.example().command(), name + ".csv");
        assertThat(page.lines())
                .hasSizeLessThan(100)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theListNamesEveryMethodOnce() {
        String page = new Desk(folder).type("--help").out();
        assertThat(names())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(page).containsPattern("(?m)^  " + name + " "));
    }

    @Test
    void theTablesOfTheExampleAreWrittenOnRequest() {
        Desk.Said said =
                new Desk(folder).type("bym2", "--example", folder.resolve("try").toString());
        assertThat(said.code()).isZero();
        assertThat(folder.resolve("try/bym2.csv")).exists();
        assertThat(folder.resolve("try/neighbours.csv")).exists();
    }
}
