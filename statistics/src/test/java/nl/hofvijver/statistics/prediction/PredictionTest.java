package nl.hofvijver.statistics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Predictions FIVE =
            new Predictions(new double[] {0.1, 0.4, 0.35, 0.8, 0.4}, new boolean[] {false, false, true, true, true});

    private static Predictions random(long seed, int n) {
        var random = new Random(seed);
        var p = new double[n];
        var y = new boolean[n];
        for (int i = 0; i < n; i++) {
            p[i] = (1 + random.nextInt(9)) / 10.0;
            y[i] = random.nextDouble() < p[i];
        }
        y[0] = true;
        y[1] = true;
        y[2] = false;
        y[3] = false;
        return new Predictions(p, y);
    }

    @Test
    void aucCountsTiesAsHalf() {
        // Events .35 .8 .4 against others .1 .4: 1 + 0, 1 + 1, 1 + 1/2 of 6 pairs.
        assertThat(Discrimination.auc(FIVE, 0.95).orThrow().value()).isCloseTo(4.5 / 6, within(1e-15));
    }

    @Property(tries = 50)
    void deLongIsTheVarianceOfThePlacementsOverAllPairs(@ForAll @LongRange(min = 1, max = 500) long seed) {
        Predictions d = random(seed, 40);
        int events = d.events();
        double[] ofEvents = new double[40];
        double[] ofOthers = new double[40];
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j < 40; j++) {
                if (d.happened()[i] && !d.happened()[j]) {
                    double win =
                            d.predicted()[i] > d.predicted()[j] ? 1 : d.predicted()[i] == d.predicted()[j] ? 0.5 : 0;
                    ofEvents[i] += win / (40 - events);
                    ofOthers[j] += win / events;
                }
            }
        }
        double area = 0;
        for (int i = 0; i < 40; i++) {
            area += ofEvents[i] / events;
        }
        double a = 0;
        double b = 0;
        for (int i = 0; i < 40; i++) {
            a += d.happened()[i] ? Math.pow(ofEvents[i] - area, 2) / (events - 1) / events : 0;
            b += d.happened()[i] ? 0 : Math.pow(ofOthers[i] - area, 2) / (39 - events) / (40 - events);
        }
        Estimate.Value auc = Discrimination.auc(d, 0.95).orThrow();

        assertThat(auc.value()).isCloseTo(area, within(1e-12));
        double upper = Math.min(1, area + 1.959963984540054 * Math.sqrt(a + b));
        assertThat(auc.interval().orElseThrow().upper()).isCloseTo(upper, within(1e-12));
    }

    @Property(tries = 50)
    void turningScoresRoundTurnsTheAreaRound(@ForAll @LongRange(min = 1, max = 500) long seed) {
        Predictions d = random(seed, 60);
        double[] reversed = new double[60];
        for (int i = 0; i < 60; i++) {
            reversed[i] = -d.predicted()[i];
        }
        Estimate.Value area = Discrimination.auc(d, 0.95).orThrow();
        Discrimination.Comparison both = Discrimination.compare(d, reversed, 0.95);

        assertThat(both.difference().orThrow().value()).isCloseTo(2 * area.value() - 1, within(1e-12));
        // The second area is one minus the first, so the error of the difference is twice the error of the first.
        double z = (area.value() - 0.5)
                / (both.difference().orThrow().interval().orElseThrow().upper()
                        - both.difference().orThrow().value())
                * 2
                * 1.959963984540054;
        assertThat(both.pValue()).isCloseTo(Wald.twoSided(z), within(1e-9));
    }

    @Test
    void scoresThatRankAlikeCannotBeCompared() {
        Predictions d = random(3, 30);
        double[] squared = new double[30];
        for (int i = 0; i < 30; i++) {
            squared[i] = d.predicted()[i] * d.predicted()[i];
        }
        assertThat(Discrimination.compare(d, squared, 0.95).difference())
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.NO_VARIATION));
    }

    @Test
    void averagePrecisionTakesTiesTogether() {
        // Thresholds .8 (1/1), .4 (2/3), .35 (3/4): each found event counts a third.
        assertThat(Discrimination.averagePrecision(FIVE).orThrow().value())
                .isCloseTo((1 + 2 / 3.0 + 3 / 4.0) / 3, within(1e-15));
    }

    @Test
    void brierAndItsScaledForm() {
        double brier = (0.01 + 0.16 + 0.4225 + 0.04 + 0.36) / 5;

        assertThat(Calibration.brier(FIVE).orThrow().value()).isCloseTo(brier, within(1e-15));
        assertThat(Calibration.scaledBrier(FIVE).orThrow().value()).isCloseTo(1 - brier / 0.24, within(1e-14));
    }

    @Property(tries = 20)
    void predictionsOfTheFittedModelAreCalibrated(@ForAll @LongRange(min = 1, max = 100) long seed) {
        Predictions d = random(seed, 200);
        double[] y = new double[200];
        for (int i = 0; i < 200; i++) {
            y[i] = d.happened()[i] ? 1 : 0;
        }
        Design design = Design.withIntercept(200).column("score", d.predicted());
        Fitted fit = LogisticRegression.fit(Observations.of(design, y), Covariance.MODEL)
                .orThrow();
        var fitted = new Predictions(LogisticRegression.probabilities(fit, design), d.happened());

        assertThat(Calibration.intercept(fitted, 0.95).orThrow().value()).isCloseTo(0, within(1e-8));
        assertThat(Calibration.slope(fitted, 0.95).orThrow().value()).isCloseTo(1, within(1e-8));
        assertThat(Calibration.observedOverExpected(fitted, 0.95).orThrow().value())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void aCertainPredictionCannotBeCalibrated() {
        var certain = new Predictions(new double[] {0.2, 1, 0.4}, new boolean[] {false, true, true});

        assertThat(Calibration.slope(certain, 0.95)).isInstanceOfSatisfying(Estimate.Missing.class, m -> {
            assertThat(m.reason()).isEqualTo(Reason.VALUE_OUT_OF_RANGE);
            assertThat(m.detail()).startsWith("row 2");
        });
    }

    @Test
    void netBenefitWeighsFalseAlarms() {
        // At 0.4: acts on .4 (no), .8 (yes), .4 (yes): 2/5 - 1/5 * (0.4/0.6).
        NetBenefit.Point point = NetBenefit.at(FIVE, 0.4);

        assertThat(point.model().orThrow().value()).isCloseTo(0.4 - 0.2 * 2 / 3, within(1e-15));
        assertThat(point.everybody().orThrow().value()).isCloseTo(0.6 - 0.4 * 2 / 3, within(1e-15));
    }

    @Test
    void groupsOfACalibrationPlotKeepEverybody() {
        Predictions d = random(5, 103);

        assertThat(Calibration.groups(d, 10).stream()
                        .mapToInt(Calibration.Group::persons)
                        .sum())
                .isEqualTo(103);
    }

    @Test
    void withoutEventsThereIsNothingToRank() {
        var none = new Predictions(new double[] {0.2, 0.3}, new boolean[2]);

        assertThat(Discrimination.auc(none, 0.95))
                .isInstanceOfSatisfying(
                        Estimate.Missing.class, m -> assertThat(m.reason()).isEqualTo(Reason.NO_EVENTS));
    }
}
