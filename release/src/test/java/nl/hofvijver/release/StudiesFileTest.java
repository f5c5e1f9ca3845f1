package nl.hofvijver.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.release.read.Json;
import nl.hofvijver.release.study.PublicStudy;
import nl.hofvijver.release.study.StudiesFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class StudiesFileTest {
    private static final String HEART = """
              - id: heart-2026
                title: {nl: Hart, en: Heart}
                purpose: {nl: Waarom, en: Why}
                by: {nl: Ziekenhuis, en: Hospital}
                data: {nl: Medicijnen, en: Medicines}
                from: 2026-01-05
                until: 2027-06-30
            """;

    @TempDir
    private Path region;

    @Test
    void aRegionWithoutTheFileReportsNoStudy() {
        assertThat(StudiesFile.read(region)).isEmpty();
    }

    @Test
    void theNewestComesFirstAndIsReleasedAsItWasWritten() throws IOException {
        write(HEART.replace("heart-2026", "older").replace("2026-01-05", "2024-01-05") + HEART);

        assertThat(StudiesFile.read(region)).extracting(PublicStudy::id).containsExactly("heart-2026", "older");

        StudiesFile.write(region, StudiesFile.read(region));
        JsonNode first =
                Json.mapper().readTree(region.resolve(StudiesFile.FILE)).path(0);
        assertThat(first.path("title").path("nl").asString("")).isEqualTo("Hart");
        assertThat(first.path("until").asString("")).isEqualTo("2027-06-30");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        write(HEART.replace("heart-2026", "Heart 2026")
                + HEART.replace("2027-06-30", "2025-06-30")
                + HEART
                + HEART
                + HEART.replace("en: Why", "de: Warum").replace("heart-2026", "german"));

        assertThatThrownBy(() -> StudiesFile.read(region))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems())
                                .hasSize(4)
                                .filteredOn(p -> p.code() == ReleaseProblem.STUDIES_INVALID)
                                .hasSize(3)
                                .allSatisfy(p -> assertThat(p.text()).contains("studies.yaml")));
    }

    private void write(String studies) throws IOException {
        Files.writeString(region.resolve(StudiesFile.SOURCE), "studies:\n" + studies);
    }
}
