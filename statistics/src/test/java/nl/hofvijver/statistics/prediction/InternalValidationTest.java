package nl.hofvijver.statistics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.prediction.InternalValidation.Corrected;
import nl.hofvijver.statistics.prediction.InternalValidation.Correction;
import nl.hofvijver.statistics.prediction.InternalValidation.Maker;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InternalValidationTest {
    private static final int N = 120;

    private static boolean[] coin() {
        var random = new Random(4);
        var happened = new boolean[N];
        for (int i = 0; i < N; i++) {
            happened[i] = random.nextBoolean();
        }
        return happened;
    }

    /** Ten columns of noise: whatever a model finds in them is chance. */
    private static Design noise() {
        var random = new Random(9);
        Design design = Design.withIntercept(N);
        for (int j = 0; j < 10; j++) {
            design.column("noise " + j, random.doubles(N).toArray());
        }
        return design;
    }

    private static Maker logistic(Design design, boolean[] happened) {
        return persons -> {
            double[] y =
                    IntStream.of(persons).mapToDouble(i -> happened[i] ? 1 : 0).toArray();
            return LogisticRegression.fit(Observations.of(design.select(persons), y), Covariance.MODEL)
                    .map(fit -> LogisticRegression.probabilities(fit, design));
        };
    }

    private static Estimate auc(Predictions predictions) {
        return Discrimination.auc(predictions, 0.95);
    }

    @ParameterizedTest
    @EnumSource(Correction.class)
    void aModelOfNoiseFallsBackTowardsACoin(Correction correction) {
        boolean[] happened = coin();
        Corrected corrected = InternalValidation.correct(
                        happened, logistic(noise(), happened), InternalValidationTest::auc, correction, 200, 3)
                .orThrow();

        assertThat(corrected.apparent()).isGreaterThan(0.62);
        assertThat(corrected.corrected())
                .isLessThan(corrected.apparent() - 0.08)
                .isBetween(0.45, 0.62);
        assertThat(corrected.used()).isEqualTo(200);
        assertThat(corrected.method().variant()).isEqualTo("bootstrap, " + correction.name());
    }

    @Test
    void aModelThatLearnsNothingHasNoOptimism() {
        boolean[] happened = coin();
        double[] fixed =
                IntStream.range(0, N).mapToDouble(i -> (i % 10 + 0.5) / 10).toArray();
        Corrected corrected = InternalValidation.correct(
                        happened,
                        persons -> new Outcome.Computed<>(fixed),
                        InternalValidationTest::auc,
                        Correction.OPTIMISM,
                        2_000,
                        1)
                .orThrow();

        assertThat(corrected.corrected()).isCloseTo(corrected.apparent(), within(0.005));
    }

    @Test
    void aModelThatCannotBeMadePassesItsReasonOn() {
        assertThat(InternalValidation.correct(
                                coin(),
                                persons -> new Outcome.Refused<>(Reason.COLLINEAR, "x", Method.of("model", "any")),
                                InternalValidationTest::auc,
                                Correction.OPTIMISM,
                                200,
                                1)
                        .refusedFor())
                .contains(Reason.COLLINEAR);
    }
}
