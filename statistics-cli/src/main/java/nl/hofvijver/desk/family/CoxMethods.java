package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Designs;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.survival.CoxFit;
import nl.hofvijver.statistics.survival.CoxModel;
import nl.hofvijver.statistics.survival.ProportionalHazards;
import nl.hofvijver.statistics.survival.TimeScale;

/** Hazard ratios. */
final class CoxMethods {
    private static final Column STRATUM =
            Column.text("stratum", "each has a baseline hazard of its own").optional();
    private static final Column CLUSTER = Column.text(
                    "cluster", "person or practice, for robust errors; needed when a person has several rows")
            .optional();

    private static final Option<CoxModel.Ties> TIES =
            Option.choice("ties", CoxModel.Ties.EFRON, "events at the same time");
    private static final Option<ProportionalHazards> TEST =
            Option.choice("test", ProportionalHazards.SCORE, "test of proportional hazards");
    private static final Option<TimeScale> SCALE =
            Option.choice("scale", TimeScale.KAPLAN_MEIER, "time scale of that test");

    private static final String PROPORTIONALITY = "test of proportional hazards";

    private CoxMethods() {}

    static List<TableMethod> all() {
        return List.of(TableMethod.named("cox", Theme.SURVIVAL, "Cox regression: hazard ratios")
                .about(
                        "Hazard ratios with a free baseline. All events above 0 are the event; for one cause of several recode the"
                                + " others to 0. Read the test of proportional hazards beside them.",
                        "hazard = baseline(t) exp(x b); Cox 1972, Efron 1977, Lin & Wei 1989, Grambsch & Therneau 1994.")
                .columns(SurvivalMethods.EXIT, SurvivalMethods.EVENT, SurvivalMethods.ENTRY, STRATUM, CLUSTER)
                .options(Option.COVARIATES, Option.CATEGORIES, TIES, TEST, SCALE, Option.LEVEL)
                .output("term", "covariate or category=level; (all) for the tests of all together")
                .output("coefficient", "logarithm of the hazard ratio")
                .output("error", "its standard error, robust when there are clusters")
                .output("ratio", "hazard ratio")
                .output("lower", "lower limit of the ratio at --level")
                .output("upper", "upper limit of the ratio at --level")
                .output("p", "two-sided p value; of the likelihood ratio for (all)")
                .output("proportional_p", "p value of the test of proportional hazards")
                .output("rows", "rows used")
                .output("events", "events")
                .example("--covariates age,rx")
                .perGroup(CoxMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        Designs.needed(choices);
        var options = new CoxModel.Options(choices.get(TIES), codes(group, STRATUM), codes(group, CLUSTER));
        var outcome = CoxModel.fit(
                Designs.withoutIntercept(group, choices), SurvivalMethods.followUp(group, choices), options);
        switch (outcome) {
            case Outcome.Refused<CoxFit> refused -> results.refused(refused);
            case Outcome.Computed<CoxFit>(CoxFit fit) -> {
                Outcome<List<TestResult>> tests = fit.proportionalityTests(choices.get(TEST), choices.get(SCALE));
                String test = Option.word(choices.get(TEST)) + ", " + Option.word(choices.get(SCALE));
                for (int i = 0; i < fit.names().size(); i++) {
                    term(results, fit, i, proportional(tests, i), test, choices.get(Option.LEVEL));
                }
                TestResult all = fit.likelihoodRatioTest();
                results.line()
                        .method(fit.method().with(PROPORTIONALITY, test))
                        .set("term", "(all)")
                        .set("p", all.pValue())
                        .set("proportional_p", proportional(tests, fit.names().size()))
                        .set("rows", fit.rows())
                        .set("events", fit.events())
                        .note(Tests.text(results, all))
                        .write();
            }
        }
    }

    private static double proportional(Outcome<List<TestResult>> tests, int i) {
        return tests.computed().map(all -> all.get(i).pValue()).orElse(Double.NaN);
    }

    private static Optional<int[]> codes(Group group, Column column) {
        return group.has(column) ? Optional.of(group.codes(column)) : Optional.empty();
    }

    private static void term(Results results, CoxFit fit, int i, double proportional, String test, double level) {
        String name = fit.names().get(i);
        Estimate.Value ratio = fit.hazardRatio(name, level);
        Results.Line line = results.line()
                .method(ratio.method().with(PROPORTIONALITY, test))
                .set("term", name)
                .set("coefficient", fit.coefficient(name))
                .set("error", fit.standardError(name))
                .set("ratio", ratio.value())
                .set("p", fit.pValue(name))
                .set("proportional_p", proportional)
                .set("rows", fit.rows())
                .set("events", fit.events())
                .notices(fit.notices());
        ratio.interval().ifPresent(interval -> line.interval("lower", "upper", interval));
        line.write();
    }
}
