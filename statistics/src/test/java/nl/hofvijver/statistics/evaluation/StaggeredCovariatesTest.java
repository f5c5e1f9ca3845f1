package nl.hofvijver.statistics.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.Along;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.Errors;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Adjustment;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Base;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Control;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption.Covariates;
import nl.hofvijver.statistics.numeric.Wald;
import nl.hofvijver.statistics.regression.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StaggeredCovariatesTest {
    private static final int N = 40;

    private static double x(int unit) {
        return Math.sin(unit * 1.3) + unit % 5 * 0.3;
    }

    private static double before(int unit) {
        return Math.cos(unit * 2.1) + 0.5 * x(unit);
    }

    private static double after(int unit, boolean treated) {
        return before(unit) + 0.8 * x(unit) + Math.sin(unit * unit * 0.7) + (treated ? 1 + 0.4 * x(unit) : 0) + 0.5;
    }

    /** Forty units in two periods; four of every ten start, and the trend depends on x. */
    private static Panel panel() {
        int[] unit = IntStream.range(0, 2 * N).map(i -> i / 2).toArray();
        int[] period = IntStream.range(0, 2 * N).map(i -> i % 2).toArray();
        int[] start =
                IntStream.of(unit).map(u -> u * 7 % 10 < 4 ? 1 : Panel.NEVER).toArray();
        double[] y = IntStream.range(0, 2 * N)
                .mapToDouble(i -> period[i] == 0 ? before(unit[i]) : after(unit[i], start[i] == 1))
                .toArray();
        return new Panel(unit, period, y, start);
    }

    private static Design intercept(Panel panel) {
        return Design.withIntercept(panel.rows());
    }

    private static Design withX(Panel panel) {
        return intercept(panel)
                .column(
                        "x",
                        IntStream.of(panel.unit())
                                .mapToDouble(StaggeredCovariatesTest::x)
                                .toArray());
    }

    private static GroupTimeEffects effects(Panel panel, Design design, Adjustment adjustment) {
        return StaggeredAdoption.estimate(
                        panel,
                        Optional.empty(),
                        Control.NEVER_TREATED,
                        Base.VARYING,
                        new Covariates(design, adjustment))
                .orThrow();
    }

    private static double error(Estimate.Value value) {
        return (value.interval().orElseThrow().upper() - value.value()) / Wald.z(0.95);
    }

    @ParameterizedTest(name = "{0}: {1}, standard error {2}")
    @CsvSource({
        "DOUBLY_ROBUST, 1.3312659122523927, 0.21777291724402006",
        "REGRESSION, 1.3316120513162082, 0.218165560710909",
        "WEIGHTING, 1.3342916165197674, 0.2190114700065529"
    })
    void eachAdjustmentAgreesWithASecondImplementation(Adjustment adjustment, double effect, double error) {
        // Second implementation in NumPy; its influences are numerical derivatives to the weight of each unit.
        Estimate.Value value = effects(panel(), withX(panel()), adjustment)
                .simple(new Errors.Analytic(), 0.95)
                .orThrow();

        assertThat(value.value()).isCloseTo(effect, within(1e-9));
        assertThat(error(value)).isCloseTo(error, within(1e-7));
        assertThat(value.method().parameters()).containsEntry("covariates", adjustment.label());
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void withAnInterceptOnlyNothingIsAdjusted(Adjustment adjustment) {
        Panel panel = panel();
        Estimate.Value plain = StaggeredAdoption.estimate(panel, Optional.empty(), Control.NEVER_TREATED, Base.VARYING)
                .orThrow()
                .simple(new Errors.Analytic(), 0.95)
                .orThrow();
        Estimate.Value adjusted = effects(panel, intercept(panel), adjustment)
                .simple(new Errors.Analytic(), 0.95)
                .orThrow();

        assertThat(adjusted.value()).isCloseTo(plain.value(), within(1e-9));
        assertThat(error(adjusted)).isCloseTo(error(plain), within(1e-9));
    }

    /** Ninety units, six periods, starts in 2 and 4; the trend is steeper for x = 1, of which the early have more. */
    private static Panel staggered() {
        int[] unit = IntStream.range(0, 90 * 6).map(i -> i / 6).toArray();
        int[] period = IntStream.range(0, 90 * 6).map(i -> i % 6).toArray();
        int[] start = IntStream.of(unit)
                .map(u -> u % 3 == 0 ? 2 : u % 3 == 1 ? 4 : Panel.NEVER)
                .toArray();
        double[] y = IntStream.range(0, unit.length)
                .mapToDouble(i ->
                        unit[i] * 0.1 + period[i] * (1 + 2 * group(unit[i])) + (period[i] >= start[i] ? start[i] : 0))
                .toArray();
        return new Panel(unit, period, y, start);
    }

    private static int group(int unit) {
        return (unit / 3) % (unit % 3 + 2) == 0 ? 1 : 0;
    }

    private static Design withGroup(Panel panel) {
        return intercept(panel)
                .column(
                        "group",
                        IntStream.of(panel.unit())
                                .mapToDouble(StaggeredCovariatesTest::group)
                                .toArray());
    }

    @ParameterizedTest
    @EnumSource(Adjustment.class)
    void trendsThatDependOnACovariateAreTakenOut(Adjustment adjustment) {
        Panel panel = staggered();
        GroupTimeEffects effects = effects(panel, withGroup(panel), adjustment);

        assertThat(effects.all(new Errors.Analytic(), 0.95))
                .allSatisfy(cell -> assertThat(cell.effect().orThrow().value())
                        .isCloseTo(cell.time() < cell.group() ? 0 : cell.group(), within(1e-8)));
        assertThat(effects.averages(Along.GROUP, new Errors.Analytic(), 0.95)).hasSize(2);
        Estimate.Value plain = StaggeredAdoption.estimate(panel, Optional.empty(), Control.NEVER_TREATED, Base.VARYING)
                .orThrow()
                .simple(new Errors.Analytic(), 0.95)
                .orThrow();
        assertThat(Math.abs(plain.value()
                        - effects.simple(new Errors.Analytic(), 0.95).orThrow().value()))
                .isGreaterThan(0.1);
    }

    @Test
    void aCovariateThatDecidesWhoStartsLeavesNothingToCompare() {
        Panel panel = panel();
        Design design = intercept(panel)
                .column(
                        "decides",
                        IntStream.of(panel.start())
                                .mapToDouble(s -> s == 1 ? 5 : -5)
                                .toArray());

        assertThat(StaggeredAdoption.estimate(
                                panel,
                                Optional.empty(),
                                Control.NEVER_TREATED,
                                Base.VARYING,
                                new Covariates(design, Adjustment.WEIGHTING))
                        .refusedFor())
                .contains(Reason.NO_CONTROL);
    }

    @Test
    void oneCellWithoutComparisonIsLeftOutWithANotice() {
        Panel panel = staggered();
        // All of the early group lie above all controls; the late group lies among them.
        Design design = intercept(panel)
                .column(
                        "early",
                        IntStream.range(0, panel.rows())
                                .mapToDouble(i -> (panel.start()[i] == 2 ? 5 : 0) + panel.unit()[i] % 2)
                                .toArray());
        GroupTimeEffects effects = effects(panel, design, Adjustment.WEIGHTING);

        assertThat(effects.notices()).contains(Notice.CELL_NOT_ESTIMABLE);
        assertThat(effects.all(new Errors.Analytic(), 0.95)).hasSize(5).allMatch(cell -> cell.group() == 4);
    }
}
