package nl.hofvijver.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.regression.ProfileLikelihood.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileLikelihoodTest {
    // The quantile of chi-squared with one degree of freedom.
    private static final double FALL_95 = 3.841458820694124;

    /** 24 rows; everybody with {@code t} has the event, so the plain logistic model has no finite coefficient. */
    private static Observations separated() {
        double[] x = IntStream.range(0, 24).mapToDouble(i -> i * 7 % 5).toArray();
        double[] t = IntStream.range(0, 24).mapToDouble(i -> i % 3 == 0 ? 1 : 0).toArray();
        double[] y = {1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1};
        return Observations.of(Design.withIntercept(24).column("x", x).column("t", t), y);
    }

    private static Interval interval(Estimate estimate) {
        return estimate.orThrow().interval().orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "(intercept), 0.21674171, -1.431716690897735, 1.9349469225131666",
        "x, -0.10232138, -0.7564075297475007, 0.5286627143238647",
        "t, 2.71398492, 0.3982911790137342, 7.624677007021872"
    })
    void firthLimitsAgreeWithASecondImplementation(String name, double value, double lower, double upper) {
        // Second implementation: minimisation without derivatives in SciPy, limits by bisection.
        Estimate estimate = ProfileLikelihood.limits(separated(), Model.FIRTH, name, 0.95);

        assertThat(estimate.orThrow().value()).isCloseTo(value, within(1e-7));
        assertThat(interval(estimate).lower()).isCloseTo(lower, within(1e-6));
        assertThat(interval(estimate).upper()).isCloseTo(upper, within(1e-6));
        assertThat(estimate.method().variant()).isEqualTo("profile likelihood");
    }

    @Test
    void withoutPenaltySeparationIsTheReasonThatThereAreNoLimits() {
        assertThat(ProfileLikelihood.limits(separated(), Model.LOGISTIC, "x", 0.95))
                .isInstanceOfSatisfying(
                        Estimate.Missing.class,
                        m -> assertThat(m.reason()).isIn(Reason.SEPARATION, Reason.LEVEL_WITHOUT_EVENTS));
    }

    /** Forty rows with a column far from zero, for which centring matters. */
    private static Observations ordinary(Model model) {
        double[] year = IntStream.range(0, 40).mapToDouble(i -> 2015 + i % 11).toArray();
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i * 7 % 5).toArray();
        double[] y = IntStream.range(0, 40)
                .mapToDouble(i -> model == Model.POISSON ? i * i % 6 : (i * i % 6) > 2 || i % 7 == 0 ? 1 : 0)
                .toArray();
        return Observations.of(Design.withIntercept(40).column("year", year).column("x", x), y);
    }

    private static double logLikelihood(Model model, Design design, double[] y, double[] offset) {
        var observations = Observations.of(design, y).offset(offset);
        return (model == Model.POISSON
                        ? PoissonRegression.fit(observations, Covariance.MODEL)
                        : LogisticRegression.fit(observations, Covariance.MODEL))
                .orThrow()
                .logLikelihood();
    }

    @ParameterizedTest
    @EnumSource(names = {"POISSON", "LOGISTIC"})
    void atALimitTheLikelihoodRatioIsTheQuantile(Model model) {
        Observations all = ordinary(model);
        double[] zero = new double[40];
        double highest = logLikelihood(model, all.design(), all.outcome(), zero);
        for (String name : List.of("x", "year")) {
            double[] held = all.design().column(all.design().indexOf(name));
            Design rest = all.design().without(all.design().indexOf(name));
            Interval limits = interval(ProfileLikelihood.limits(all, model, name, 0.95));

            for (double limit : new double[] {limits.lower(), limits.upper()}) {
                double[] offset =
                        IntStream.range(0, 40).mapToDouble(i -> limit * held[i]).toArray();
                assertThat(2 * (highest - logLikelihood(model, rest, all.outcome(), offset)))
                        .isCloseTo(FALL_95, within(1e-7));
            }
        }
    }

    @Test
    void theLimitsOfOnePoissonCountHaveAClosedForm() {
        // One count of 7: 2 (7 log(7/m) - 7 + m) is the quantile at both limits.
        var observations = Observations.of(Design.withIntercept(1), new double[] {7});
        Interval limits = interval(ProfileLikelihood.limits(observations, Model.POISSON, Design.INTERCEPT, 0.95));

        for (double limit : new double[] {limits.lower(), limits.upper()}) {
            double mean = Math.exp(limit);
            assertThat(2 * (7 * Math.log(7 / mean) - 7 + mean)).isCloseTo(FALL_95, within(1e-8));
        }
        assertThat(limits.lower()).isLessThan(Math.log(7));
        assertThat(limits.upper()).isGreaterThan(Math.log(7));
    }
}
