package nl.hofvijver.handbook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.HandbookProblem;
import nl.hofvijver.handbook.definition.Vocabulary;
import org.junit.jupiter.api.Test;

/** COPD is asked for with ICPC R91.01 and R95. */
class OccurringTest {
    @Test
    void aCodeThatDoesNotOccurIsComparedWithItsOwnChapterOnly() {
        Problem warning = copd(Set.of("R95", "R05", "K92.01"));
        assertThat(warning.code()).isEqualTo(HandbookProblem.CODE_ABSENT);
        assertThat(warning.text())
                .contains("R91.01", "copd.yaml, line 8", "R95")
                .doesNotContain("K92.01");
    }

    @Test
    void aGroupOfWhichNoCodeOccursSelectsNobody() {
        Problem warning = copd(Set.of("R05", "K92.01"));
        assertThat(warning.code()).isEqualTo(HandbookProblem.SELECTS_NOBODY);
        assertThat(warning.text()).contains("R05").doesNotContain("K92.01");
    }

    @Test
    void nothingIsProposedWhereTheWholeChapterIsAbsent() {
        assertThat(copd(Set.of("K92.01")).text()).endsWith("Check the code.");
    }

    private static Problem copd(Set<String> icpc) {
        List<Problem> warnings = new Occurring(Map.of(Vocabulary.ICPC, icpc)).warnings(Handbook.builtIn());
        return warnings.stream()
                .filter(w -> w.text().contains("copd.yaml"))
                .findFirst()
                .orElseThrow();
    }
}
