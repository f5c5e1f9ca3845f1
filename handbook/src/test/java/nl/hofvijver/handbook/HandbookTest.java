package nl.hofvijver.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.handbook.definition.Entry;
import nl.hofvijver.handbook.read.DefinitionInvalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandbookTest {
    private static final String ENTRY = """
            id: %s
            title: {nl: Proef, en: Test}
            version: 7
            theme: test
            groups:
              people: {title: {nl: a, en: b}, condition: {icpc: [%s]}}
            measures:
              share: {title: {nl: a, en: b}, count: people, of: covered, by: [area, year], higher-is: worse}
            source: {nl: bron, en: source}
            caveat: {nl: let op, en: mind}
            guidance: {nl: a.md, en: a.md}
            """;

    @TempDir
    Path folder;

    @Test
    void theBuiltInEntriesAreInOrder() {
        Handbook handbook = Handbook.load(folder.resolve("absent"));
        assertThat(handbook.entries())
                .extracting(Entry::id)
                .contains(
                        "diabetes-type-2",
                        "copd",
                        "heart-failure",
                        "depression",
                        "polypharmacy",
                        "overweight-bmi",
                        "ed-without-gp",
                        "not-registered",
                        "child-food-insecurity",
                        "life-expectancy",
                        "mortality")
                .isSorted();
        assertThat(handbook.entries()).allSatisfy(e -> {
            assertThat(e.measures()).isNotEmpty();
            assertThat(e.guidance().nl())
                    .startsWith("## ")
                    .isNotEqualTo(e.guidance().en());
        });
    }

    @Test
    void anEntryOfTheRegionTakesThePlaceOfTheBuiltInOne() throws IOException {
        String before = Handbook.load(folder).hash();
        write("own/copd.yaml", ENTRY.formatted("copd", "R95"));
        Handbook handbook = Handbook.load(folder);
        assertThat(handbook.entry("copd").map(Entry::version)).contains(7);
        assertThat(handbook.entry("depression")).isPresent();
        assertThat(handbook.hash()).isNotEqualTo(before);
    }

    @Test
    void aRegionLeavesOutEntriesByIdAndHearsOfAWrongOne() throws IOException {
        Files.writeString(folder.resolve("left-out.txt"), "# no lungs\ncopd\n\n");
        Handbook handbook = Handbook.load(folder);
        assertThat(handbook.entry("copd")).isEmpty();
        assertThat(handbook.entry("depression")).isPresent();

        Files.writeString(folder.resolve("left-out.txt"), "copd\ndepresion\n");
        assertThatThrownBy(() -> Handbook.load(folder))
                .hasMessageContaining("HV-4014")
                .hasMessageContaining("line 2")
                .hasMessageContaining("Did you mean 'depression'?");
    }

    @Test
    void twoEntriesWithOneIdAndABrokenOneAreToldTogether() throws IOException {
        write("a/one.yaml", ENTRY.formatted("gout", "T92"));
        write("b/two.yaml", ENTRY.formatted("gout", "T92"));
        write("b/three.yaml", ENTRY.formatted("asthma", "r96"));
        assertThatThrownBy(() -> Handbook.load(folder))
                .isInstanceOf(DefinitionInvalid.class)
                .hasMessageContaining("HV-4001")
                .hasMessageContaining("one.yaml and b")
                .hasMessageContaining("HV-4006")
                .hasMessageContaining("three.yaml, line 6");
    }

    @Test
    void guidanceCannotBeReadFromElsewhere() throws IOException {
        write("secret.md", "geheim");
        write("own/one.yaml", ENTRY.formatted("gout", "T92").replace("nl: a.md", "nl: ../secret.md"));
        assertThatThrownBy(() -> Handbook.load(folder)).hasMessageContaining("HV-4011");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
        Files.writeString(file.resolveSibling("a.md"), "## Advice");
    }
}
