package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;
import org.junit.jupiter.api.Test;

class NegativeControlsTest {
    private static final double[] ESTIMATES = {0.1, -0.2, 0.35, 0.05, 0.6, -0.1, 0.25, 0.4};

    @Test
    void theSystematicErrorAgreesWithASecondImplementation() {
        double[] errors = {0.1, 0.2, 0.15, 0.3, 0.25, 0.1, 0.05, 0.2};
        // Second implementation: the likelihood maximised by SciPy.
        NegativeControls controls = NegativeControls.of(ESTIMATES, errors).orThrow();

        assertThat(controls.mean()).isCloseTo(0.16124963899266287, within(1e-7));
        assertThat(controls.deviation()).isCloseTo(0.14772123993522263, within(1e-7));
    }

    @Test
    void withEqualStandardErrorsThereIsAClosedForm() {
        double[] errors = new double[8];
        Arrays.fill(errors, 0.1);
        double mean = Arrays.stream(ESTIMATES).average().orElseThrow();
        double spread = Arrays.stream(ESTIMATES)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        NegativeControls controls = NegativeControls.of(ESTIMATES, errors).orThrow();

        assertThat(controls.mean()).isCloseTo(mean, within(1e-12));
        assertThat(controls.deviation()).isCloseTo(Math.sqrt(spread - 0.01), within(1e-9));
    }

    @Test
    void controlsThatScatterNoMoreThanChanceShiftTheEstimateOnly() {
        double[] errors = new double[8];
        Arrays.fill(errors, 2);
        NegativeControls controls = NegativeControls.of(ESTIMATES, errors).orThrow();
        Estimate.Value calibrated = controls.calibrated(1, 0.5, 0.95);

        assertThat(controls.deviation()).isZero();
        assertThat(calibrated.value()).isCloseTo(1 - controls.mean(), within(1e-12));
        assertThat(calibrated.interval().orElseThrow().upper() - calibrated.value())
                .isCloseTo(0.5 * Wald.z(0.95), within(1e-12));
        assertThat(controls.pValue(controls.mean() + 0.5 * Wald.z(0.95), 0.5)).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void fourControlsAreTooFew() {
        assertThat(NegativeControls.of(new double[4], new double[] {1, 1, 1, 1}).refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
    }
}
