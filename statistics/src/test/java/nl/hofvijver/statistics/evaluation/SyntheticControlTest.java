package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import org.junit.jupiter.api.Test;

class SyntheticControlTest {

    private static double[][] random(long seed, int units, int periods) {
        var random = new Random(seed);
        var outcomes = new double[units][];
        for (int u = 0; u < units; u++) {
            outcomes[u] = random.doubles(periods, 0, 10).toArray();
        }
        return outcomes;
    }

    private static double objective(double[][] outcomes, double[] weights, int before) {
        double sum = 0;
        for (int t = 0; t < before; t++) {
            double gap = outcomes[0][t];
            for (int j = 0; j < weights.length; j++) {
                gap -= weights[j] * outcomes[j + 1][t];
            }
            sum += gap * gap;
        }
        return sum;
    }

    @Property(tries = 100)
    void weightsSatisfyTheConditionsOfTheOptimum(
            @ForAll @LongRange(min = 1, max = 1000) long seed, @ForAll @IntRange(min = 3, max = 30) int units) {
        int before = 8;
        double[][] outcomes = random(seed, units, 10);
        SyntheticControl.Control control = SyntheticControl.fit(
                        outcomes, 0, before, SyntheticControl.Options.standard())
                .orThrow();
        double[] w = control.weights();

        assertThat(Arrays.stream(w).sum()).isCloseTo(1, within(1e-10));
        assertThat(Arrays.stream(w).min().orElseThrow()).isNotNegative();
        double best = objective(outcomes, w, before);
        // For a convex problem: no move towards a single donor lowers the objective.
        for (int j = 0; j < w.length; j++) {
            double[] moved = w.clone();
            for (int k = 0; k < w.length; k++) {
                moved[k] += 1e-4 * ((k == j ? 1 : 0) - w[k]);
            }
            assertThat(objective(outcomes, moved, before)).isGreaterThanOrEqualTo(best * (1 - 1e-8) - 1e-8);
        }
    }

    @Test
    void aMixtureOfDonorsIsFoundAgainAndTheEffectIsWhatWasAdded() {
        double[][] outcomes = random(3, 6, 20);
        for (int t = 0; t < 20; t++) {
            outcomes[0][t] = 0.2 * outcomes[1][t] + 0.5 * outcomes[3][t] + 0.3 * outcomes[5][t] + (t >= 15 ? 2 : 0);
        }
        SyntheticControl.Control control = SyntheticControl.fit(outcomes, 0, 15, SyntheticControl.Options.standard())
                .orThrow();

        assertThat(control.weights()).containsExactly(new double[] {0.2, 0, 0.5, 0, 0.3}, within(1e-8));
        assertThat(control.meanEffect()).isCloseTo(2, within(1e-7));
        assertThat(control.notices()).isEmpty();
    }

    @Test
    void twoDonorsHaveAClosedForm() {
        double[][] outcomes = {{3, 5, 4, 9}, {1, 2, 3, 4}, {6, 5, 7, 8}};
        SyntheticControl.Control control = SyntheticControl.fit(outcomes, 0, 3, SyntheticControl.Options.standard())
                .orThrow();
        // Minimise |(z1 - b) - w (a - b)|: w = (z1 - b)'(a - b)/|a - b|^2.
        double w = ((3 - 6) * (1 - 6) + 0 + (4 - 7) * (3 - 7)) / (25.0 + 9 + 16);

        assertThat(control.weights()).containsExactly(new double[] {w, 1 - w}, within(1e-12));
        assertThat(control.effects()).containsExactly(new double[] {9 - 4 * w - 8 * (1 - w)}, within(1e-12));
    }

    @Test
    void twinsAmongTheDonorsShareTheWeightAndAreAnnounced() {
        double[][] outcomes = random(5, 5, 12);
        outcomes[2] = outcomes[1].clone();
        outcomes[0] = outcomes[1].clone();
        SyntheticControl.Control control = SyntheticControl.fit(outcomes, 0, 10, SyntheticControl.Options.standard())
                .orThrow();

        assertThat(control.notices()).containsExactly(Notice.NOT_UNIQUE);
        assertThat(control.weights()[0]).isCloseTo(control.weights()[1], within(1e-6));
    }

    @Test
    void demeaningIgnoresAConstantDistance() {
        double[][] outcomes = random(8, 5, 12);
        for (int t = 0; t < 12; t++) {
            outcomes[0][t] = 100 + 0.5 * outcomes[1][t] + 0.5 * outcomes[2][t];
        }
        SyntheticControl.Control control = SyntheticControl.fit(
                        outcomes, 0, 10, new SyntheticControl.Options(true, Optional.empty()))
                .orThrow();

        assertThat(control.before()).isCloseTo(0, within(1e-6));
        assertThat(control.effects()).containsExactly(new double[] {0, 0}, within(1e-5));
    }

    @Test
    void placebosRankTheTreatedUnit() {
        double[][] outcomes = random(11, 10, 16);
        for (int t = 12; t < 16; t++) {
            outcomes[4][t] += 500;
        }
        SyntheticControl.Placebos placebos = SyntheticControl.placebos(
                        outcomes, 4, 12, SyntheticControl.Options.standard())
                .orThrow();

        assertThat(placebos.pValue()).isCloseTo(0.1, within(1e-15));
    }

    @Test
    void gapsAndTooFewDonorsAreRefused() {
        double[][] outcomes = random(1, 4, 6);
        outcomes[2][3] = Double.NaN;

        assertThat(SyntheticControl.fit(outcomes, 0, 4, SyntheticControl.Options.standard())
                        .refusedFor())
                .contains(Reason.VALUE_MISSING);
        assertThat(SyntheticControl.fit(random(1, 2, 6), 0, 4, SyntheticControl.Options.standard())
                        .refusedFor())
                .contains(Reason.NO_CONTROL);
    }
}
