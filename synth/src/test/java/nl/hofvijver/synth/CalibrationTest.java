package nl.hofvijver.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The region looks like the one it stands for: {@code calibration.sql} has the figures with their targets. */
class CalibrationTest {
    private static final double EVENTS = 83.3;

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

    /** About 100 million events of 1.2 million people, those of the deceased included. */
    @Test
    void hasAboutEightyThreeEventsPerInhabitant() {
        assertThat((double) made.summary().events() / made.summary().inhabitants())
                .isCloseTo(EVENTS, withPercentage(10));
    }
}
