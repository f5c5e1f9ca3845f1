package nl.hofvijver.statistics.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.prediction.CalibrationCurve.Smoother;
import nl.hofvijver.statistics.prediction.HosmerLemeshow.Persons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalibrationCurveTest {
    private static final String HAPPENED = "101000010000100000010000110100000000000000100011110101000111";

    private static Predictions sixty() {
        double[] p = IntStream.range(0, 60)
                .mapToDouble(i -> 1 / (1 + Math.exp(1.5 - 1.4 * Math.sin(i * 1.1) - 0.02 * i)))
                .toArray();
        var happened = new boolean[60];
        for (int i = 0; i < 60; i++) {
            happened[i] = HAPPENED.charAt(i) == '1';
        }
        return new Predictions(p, happened);
    }

    @Test
    void loessDistancesAgreeWithASecondImplementation() {
        // Second implementation: weighted least squares at every point in NumPy.
        CalibrationCurve curve =
                CalibrationCurve.of(sixty(), new Smoother.Loess(0.75)).orThrow();

        assertThat(curve.index().value()).isCloseTo(0.0390021017895735, within(1e-10));
        assertThat(curve.quantile(0.5).value()).isCloseTo(0.03811127381189604, within(1e-10));
        assertThat(curve.quantile(0.9).value()).isCloseTo(0.061967421773749504, within(1e-10));
        assertThat(curve.quantile(1).value()).isCloseTo(0.1000279637225383, within(1e-10));
        assertThat(curve.index().method().variant()).isEqualTo("loess, quadratic, direct");
    }

    @ParameterizedTest(name = "{0} knots: {1}")
    @CsvSource({
        "3, 0.034084697582124436, 0.05871933025385294",
        "4, 0.037064617959955797, 0.06611530521422997",
        "5, 0.04457100367259608, 0.08839132221050844"
    })
    void splineDistancesAgreeWithASecondImplementation(int knots, double index, double e90) {
        CalibrationCurve curve =
                CalibrationCurve.of(sixty(), new Smoother.Spline(knots)).orThrow();

        assertThat(curve.index().value()).isCloseTo(index, within(1e-8));
        assertThat(curve.quantile(0.9).value()).isCloseTo(e90, within(1e-8));
    }

    @Test
    void loessOfAStraightRelationIsThatRelation() {
        // Half of those at each prediction have the event whatever was predicted: the curve is 1/2 throughout.
        double[] p = IntStream.range(0, 80).mapToDouble(i -> (1 + i / 2) / 50.0).toArray();
        var happened = new boolean[80];
        for (int i = 0; i < 80; i += 2) {
            happened[i] = true;
        }
        double[] curve = CalibrationCurve.of(new Predictions(p, happened), new Smoother.Loess(0.5))
                .orThrow()
                .observed();

        assertThat(curve)
                .containsExactly(IntStream.range(0, 80).mapToDouble(i -> 0.5).toArray(), within(1e-10));
    }

    @Test
    void fewDifferentPredictionsHaveNoCurve() {
        double[] p =
                IntStream.range(0, 30).mapToDouble(i -> i % 2 == 0 ? 0.2 : 0.4).toArray();
        var happened = new boolean[30];
        happened[0] = true;
        happened[1] = true;
        var two = new Predictions(p, happened);

        assertThat(CalibrationCurve.of(two, new Smoother.Spline(5)).refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
        assertThat(CalibrationCurve.of(two, new Smoother.Loess(0.75)).refusedFor())
                .contains(Reason.TOO_FEW_POINTS);
        assertThat(HosmerLemeshow.test(two, 10, Persons.SAME).refusedFor()).contains(Reason.TOO_FEW_POINTS);
    }

    @Test
    void hosmerLemeshowAgreesAndItsDegreesOfFreedomDependOnThePersons() {
        TestResult same = HosmerLemeshow.test(sixty(), 10, Persons.SAME).orThrow();
        TestResult other = HosmerLemeshow.test(sixty(), 10, Persons.OTHER).orThrow();

        assertThat(same.statistic()).isCloseTo(3.780823394861687, within(1e-10));
        assertThat(same.pValue()).isCloseTo(0.8763370763636553, within(1e-10));
        assertThat(other.pValue()).isCloseTo(0.9566931990848906, within(1e-10));
        assertThat(same.name()).isEqualTo("Hosmer-Lemeshow, 10 groups, g - 2 degrees of freedom");
    }

    @Test
    void equalPredictionsStayInOneGroup() {
        // Four different predictions in groups of unequal size: four groups, whatever the order of the rows.
        double[] p = IntStream.range(0, 40)
                .mapToDouble(i -> i % 8 < 5 ? 0.1 : 0.2 * (i % 8 - 4))
                .toArray();
        var happened = new boolean[40];
        var reversed = new boolean[40];
        var backwards = new double[40];
        for (int i = 0; i < 40; i++) {
            happened[i] = i % 3 == 0;
            reversed[39 - i] = happened[i];
            backwards[39 - i] = p[i];
        }
        TestResult test = HosmerLemeshow.test(new Predictions(p, happened), 10, Persons.OTHER)
                .orThrow();

        assertThat(test.degreesOfFreedom()).isEqualTo(4);
        assertThat(HosmerLemeshow.test(new Predictions(backwards, reversed), 10, Persons.OTHER)
                        .orThrow()
                        .statistic())
                .isCloseTo(test.statistic(), within(1e-12));
    }
}
