package nl.hofvijver.statistics.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AdjustmentTest {
    /** Benjamini and Hochberg 1995, section 3.2: of fifteen p values, four are significant at a rate of 0.05. */
    @Test
    void agreesWithTheExampleOfBenjaminiAndHochberg() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.000
        };
        double[] adjusted = Adjustment.falseDiscovery(p);
        assertThat(adjusted[3]).isCloseTo(0.0095 * 15 / 4, within(1e-15)).isLessThan(0.05);
        assertThat(adjusted[4]).isGreaterThan(0.05);
        // The sixth may not be below the seventh: 0.0278 * 15 / 6 is above 0.0298 * 15 / 7.
        assertThat(adjusted[5]).isEqualTo(adjusted[6]).isCloseTo(0.0298 * 15 / 7, within(1e-15));
        assertThat(Adjustment.bonferroni(p)[2]).isCloseTo(0.0285, within(1e-15));
        assertThat(Adjustment.bonferroni(p)[3]).isGreaterThan(0.05);
    }

    @Test
    void anAreaWithoutATestStaysWithout() {
        double[] adjusted = Adjustment.falseDiscovery(new double[] {0.04, Double.NaN, 0.02});
        assertThat(adjusted[0]).isCloseTo(0.04, within(1e-15));
        assertThat(adjusted[1]).isNaN();
        assertThat(adjusted[2]).isCloseTo(0.04, within(1e-15));
        assertThat(Adjustment.bonferroni(new double[] {0.04, Double.NaN})[1]).isNaN();
    }
}
