package nl.hofvijver.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static Growth.Point point(long persons) {
        return new Growth.Point(persons, 30 + persons / 1e6 * 200);
    }

    @Test
    void aLineIsFoundBackAndDrawnOnToTheCountry() {
        Growth growth = Growth.fit("ask", "seconds", List.of(point(100_000), point(300_000), point(1_200_000)));

        assertThat(growth.fixed()).isCloseTo(30, within(1e-6));
        assertThat(growth.perMillion()).isCloseTo(200, within(1e-6));
        assertThat(growth.country()).hasValueCloseTo(3630.0, within(1e-3));
        assertThat(growth.exponent()).isBetween(0.6, 0.7);
    }

    @Test
    void littleIsNotExtrapolated() {
        assertThat(Growth.fit("ask", "seconds", List.of(point(5_000), point(20_000)))
                        .country())
                .isEmpty();
        assertThat(Growth.fit("ask", "seconds", List.of(point(5_000), point(10_000), point(20_000)))
                        .country())
                .isEmpty();
    }
}
