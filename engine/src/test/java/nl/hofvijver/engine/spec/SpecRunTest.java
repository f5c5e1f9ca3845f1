package nl.hofvijver.engine.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecRunTest {
    private static final Map<String, Step> STEPS = Map.of(
            "doubled", Step.parse("""
                    -- step: doubled
                    -- reads: numbers, words
                    select n.n, n.n * 2 as twice, w.word
                    from numbers n
                    left join words w on w.n = n.n
                    """, "doubled.sql"),
            "total", Step.parse("""
                    -- step: total
                    -- reads: doubled
                    select cast(sum(twice) as bigint) as total from doubled
                    """, "total.sql"));

    private static final Schema WORDS = Schema.of(
            new Schema.Column("n", Schema.Type.BIGINT),
            new Schema.Column("word", Schema.Type.TEXT),
            new Schema.Column("language", Schema.Type.TEXT));

    @TempDir
    Path folder;

    @Test
    void rowsMayComeInAnyOrderAndColumnsMayBeLeftOut() {
        assertThat(differences("""
                # Numbers are doubled
                given numbers
                  n
                  1
                  2
                given words
                  n | word
                  1 | "1"
                run doubled
                expect
                  twice | word
                  4     |
                  2     | "1"
                """)).isEmpty();
    }

    @Test
    void aTableThatIsNotGivenIsEmptyWhenItsColumnsAreKnown() {
        assertThat(differences("""
                # Two steps after each other
                given numbers
                  n
                  3
                run doubled, total
                expect doubled
                  n | word
                  3 |
                expect total
                  total
                  6
                """)).isEmpty();
    }

    @Test
    void bothTablesAreShownWithTheRowsThatDifferMarked() {
        assertThat(differences("""
                # Numbers are tripled
                given numbers
                  n
                  1
                  2
                run doubled
                expect
                  n | twice
                  1 | 2
                  2 | 6
                """))
                .hasValueSatisfying(text -> assertThat(text.lines())
                        .containsExactly(
                                "Numbers are tripled",
                                "expected doubled   made",
                                "  n | twice          n | twice",
                                "  1 | 2              1 | 2    ",
                                "- 2 | 6            + 2 | 4    "));
    }

    @Test
    void aRowThatIsMadeTwiceIsADifference() {
        assertThat(differences("""
                # Once
                given numbers
                  n
                  1
                  1
                run doubled
                expect
                  n
                  1
                """)).isPresent();
    }

    @Test
    void anUnknownColumnOfAKnownTableIsAnError() {
        assertThatThrownBy(() -> differences("""
                # Misspelt
                given words
                  n | wrd
                  1 | a
                run doubled
                expect
                  n
                """)).hasMessage("words has no column wrd");
    }

    @Test
    void aTableWithoutColumnsOrRowsAnywhereIsAnError() {
        assertThatThrownBy(() -> differences("""
                # Nothing given
                run doubled
                expect
                  n
                """)).hasMessageContaining("nothing gives the table numbers");
    }

    @Test
    void whatStandsBeforeTheFirstCaseCountsForAllAndACaseCanReplaceIt() {
        List<SpecCase> cases = SpecCase.parse("""
                -- a comment
                given numbers
                  n
                  1
                # First
                run doubled
                expect
                  n
                  1
                # Second
                given numbers
                  n
                  2
                run doubled
                expect
                  n
                  2
                """);
        assertThat(cases).extracting(SpecCase::title).containsExactly("First", "Second");
        assertThat(cases.get(0).given().get("numbers")).isEqualTo(new SpecTable(List.of("n"), List.of(List.of("1"))));
        assertThat(cases.get(1).given().get("numbers")).isEqualTo(new SpecTable(List.of("n"), List.of(List.of("2"))));
    }

    @Test
    void aRowWithACellTooManyIsAnError() {
        assertThatThrownBy(() -> SpecCase.parse("# X\ngiven a\n  n\n  1 | 2\nrun a\nexpect\n  n\n"))
                .hasMessage("2 cells under 1 columns in: X");
    }

    private Optional<String> differences(String text) {
        try (DuckDbEngine engine =
                DuckDbEngine.open(new EngineSettings("200MB", 1, folder.resolve("spill"), List.of(folder)))) {
            SpecRun run = new SpecRun(
                    engine,
                    engine,
                    table -> table.equals("words") ? Optional.of(WORDS) : Optional.empty(),
                    name -> Optional.ofNullable(STEPS.get(name)).orElseThrow());
            return run.differences(SpecCase.parse(text).getFirst(), folder);
        }
    }
}
