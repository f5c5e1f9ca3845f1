package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The region looks like the one it stands for: {@code calibration.sql} has the figures with their targets. */
class CalibrationTest {
    private static MadeRegion made;
    private static RegionTables tables;

    @BeforeAll
    static void read() {
        made = MadeRegion.shared();
        tables = RegionTables.shared();
    }

    static Stream<NotedQuery> figures() {
        return NotedQuery.read("calibration.sql").stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void figureIsNearItsTarget(NotedQuery figure) {
        List<Double> bounds = Stream.of(figure.note("between").split(" "))
                .map(Double::valueOf)
                .toList();
        assertThat(((Number) tables.rows(figure.sql()).getFirst().getFirst()).doubleValue())
                .as("%s (target: %s)", figure.note("figure"), figure.note("target"))
                .isBetween(bounds.getFirst(), bounds.getLast());
    }

    @Test
    void hasAboutAsManyInhabitantsAsAskedFor() {
        assertThat(made.summary().inhabitants()).isBetween(19_300L, 20_900L);
    }

    @Test
    void hasAboutEightyThreeEventsPerInhabitant() {
        assertThat((double) made.summary().events() / made.summary().inhabitants())
                .isBetween(76.0, 90.0);
    }
}
