package nl.hofvijver.pond.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void theCommentedExampleIsAValidRegion() throws IOException {
        Region region = read(example());
        assertThat(region.code()).isEqualTo("vijverland");
        assertThat(region.levels()).containsExactly("gemeente", "wijk", "buurt");
        assertThat(region.clock()).isEqualTo(LocalDate.of(2026, 1, 15));
        assertThat(region.control()).isEqualTo("jdbc:sqlite:" + folder.resolve("control.db"));
        assertThat(region.engine().spill()).isEqualTo(folder.resolve(".spill"));
        assertThat(region.partners()).extracting(Partner::id).containsExactly("gp-001", "gp-002", "hospital-1");
        assertThat(region.partner("gp-002").orElseThrow().delivers()).isFalse();
    }

    @Test
    void whatTheExampleCallsOptionalHasTheValueThatTheExampleShows() throws IOException {
        Region full = read(example());
        Region least = read("""
                code: vijverland
                name: {nl: Vijverland (fictief), en: Vijverland (fictional)}
                years: {from: 2016, to: 2025}
                areas: {gemeente: 2025, wijk: 2025, buurt: 2025}
                """);
        assertThat(least.languages()).isEqualTo(full.languages());
        assertThat(least.control()).isEqualTo(full.control());
        assertThat(least.protection()).isEqualTo(full.protection());
        assertThat(least.partlyBelow()).isEqualTo(full.partlyBelow());
        assertThat(least.standard()).isEqualTo(full.standard());
        assertThat(least.engine().spill()).isEqualTo(full.engine().spill());
    }

    @Test
    void aRegionWithoutAClockIsAtToday() throws IOException {
        assertThat(read(example().replaceAll("(?m)^clock:.*$", "")).clock()).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void levelsRunFromCoarseToFineHoweverTheyAreWritten() throws IOException {
        String text = example().replaceAll("(?s)areas:.*?\n\n", "areas: {buurt: 2024, gemeente: 2022}\n");
        assertThat(read(text).levels()).containsExactly("gemeente", "buurt");
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            clock: 2026-01-15            | clok: 2026-01-15          | HV-2002 | Did you mean 'clock'?
            clock: 2026-01-15            | clock: 15-01-2026         | HV-2004 | a date as 2026-01-31
            code: vijverland             | code: 'a b'               | HV-1002 | letters, digits
            languages: [nl, en]          | languages: [nl, fy]       | HV-1002 | Known languages
            from: 2016, to: 2025         | from: 2025, to: 2016      | HV-1002 | both included
            gemeente: 2025               | gemente: 2025             | HV-2002 | Did you mean 'gemeente'?
            jdbc:sqlite:control.db       | jdbc:mysql://x/y          | HV-1002 | jdbc:postgresql
            memory: 8GB                  | memory: plenty            | HV-1002 | such as 8GB
            threads: 2                   | threads: 0                | HV-1002 | from 1 to
            base: 5                      | base: 20                  | HV-1002 | from 1 to 10
            method: rounded              | method: sometimes         | HV-1002 | controlled, exact, rounded
            eyes: 2                      | eyes: 3                   | HV-1002 | from 1 to 2
            group: 0.9                   | group: 90                 | HV-1002 | share from 0 to 1
            partly-below: 0.2            | partly-below: 20          | HV-1002 | share from 0 to 1
            standard: esp2013            | standard: esp2031         | HV-2004 | Did you mean 'esp2013'?
            id: gp-002                   | id: gp-001                | HV-1003 | Give this one another id
            id: gp-002                   | id: ../gp                 | HV-1002 | lower-case letters
            kind: hospital               | kind: hopsital            | HV-2004 | Did you mean 'hospital'?
            ', delivers: false'          | ''                        | HV-1004 | delivers: false
            gemeente: GM9901, contract   | gemeente: 9901, contract  | HV-1002 | GM0518
            """)
    void aMistakeIsNamedWithItsPlaceAndARemedy(String right, String wrong, String number, String remedy)
            throws IOException {
        String text = example();
        assertThat(text).contains(right);
        assertThat(problems(text.replace(right, wrong))).anySatisfy(p -> {
            assertThat(p.code().label()).isEqualTo(number);
            assertThat(p.remedy()).contains(remedy);
            assertThat(p.where()).contains("region.yaml, line ");
        });
    }

    @Test
    void allMistakesAreReportedTogether() throws IOException {
        String text = example()
                .replace("clock: 2026-01-15", "clock: soon")
                .replace("threads: 2", "threads: two")
                .replace("id: gp-002", "id: gp-001");
        assertThat(problems(text)).extracting(p -> p.code().label()).containsExactly("HV-2004", "HV-2004", "HV-1003");
    }

    @Test
    void aFolderWithoutRegionYamlIsNotARegion() {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> Region.read(folder));
        assertThat(e.problems()).extracting(p -> p.code()).containsExactly(RegionProblem.NOT_A_REGION);
    }

    private List<Problem> problems(String text) {
        return catchThrowableOfType(ProblemException.class, () -> read(text)).problems();
    }

    private Region read(String text) throws IOException {
        Files.writeString(folder.resolve(Region.FILE), text);
        return Region.read(folder, CLOCK);
    }

    private static String example() throws IOException {
        try (InputStream in = Objects.requireNonNull(Region.class.getResourceAsStream("region-example.yaml"))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
