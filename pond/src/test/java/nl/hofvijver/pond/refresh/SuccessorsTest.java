package nl.hofvijver.pond.refresh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.pond.refresh.Successors.AreaInYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessorsTest {
    private static final String HEADER = "from_code,from_vintage,to_code,to_vintage,relation\n";

    @Test
    void aRecodingIsFollowedThroughSeveralYears() {
        assertThat(in2025("A,2020,B,2022,recoded\nB,2022,C,2025,same\n"))
                .containsEntry(new AreaInYear("A", 2020), new AreaInYear("C", 2025))
                .containsEntry(new AreaInYear("B", 2022), new AreaInYear("C", 2025));
    }

    @Test
    void areasThatMergedHaveTheSameSuccessor() {
        assertThat(in2025("A,2020,C,2025,merge\nB,2020,C,2025,merge\n")).hasSize(2);
    }

    @Test
    void anAreaThatWasSplitOrWhoseBoundaryMovedHasNone() {
        assertThat(in2025("A,2020,B,2025,split\nA,2020,C,2025,split\nD,2020,D,2025,boundary\n"))
                .isEmpty();
    }

    @Test
    void twoSuccessorsAreNotCertainWhateverTheyAreCalled() {
        assertThat(in2025("A,2020,B,2025,recoded\nA,2020,C,2025,recoded\n")).isEmpty();
    }

    @Test
    void aChainThatDoesNotReachTheYearLeadsNowhere() {
        assertThat(in2025("A,2020,B,2022,same\n")).isEmpty();
        assertThat(in2025("A,2020,B,2026,same\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A,2020,B,2025", "A,20,B,2025,same", "A,2020,B,2025,renamed", "A,2025,B,2020,same"})
    void aRowThatIsNotInOrderIsNamed(String row) {
        assertThatThrownBy(() -> in2025("C,2020,C,2025,same\n" + row))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HV-2103")
                .hasMessageContaining("successors.csv, row 3");
    }

    private static Map<AreaInYear, AreaInYear> in2025(String rows) {
        return Successors.parse(HEADER + rows, "successors.csv").in(2025);
    }
}
