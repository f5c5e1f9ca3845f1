package nl.hofvijver.desk.family;

import java.util.Arrays;
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
import nl.hofvijver.statistics.evaluation.ClusterConvention;
import nl.hofvijver.statistics.evaluation.DifferenceInDifferences;
import nl.hofvijver.statistics.evaluation.DifferenceInDifferences.Effect;
import nl.hofvijver.statistics.evaluation.DifferenceInDifferences.EventStudy;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.Along;
import nl.hofvijver.statistics.evaluation.GroupTimeEffects.GroupTime;
import nl.hofvijver.statistics.evaluation.Panel;
import nl.hofvijver.statistics.evaluation.StaggeredAdoption;

/** Difference-in-differences on units over periods. */
final class PanelMethods {
    private static final Column UNIT = Column.text("unit", "practice, neighbourhood ...");
    private static final Column PERIOD = Column.whole("period", "number of the period; consecutive numbers");
    private static final Column OUTCOME = Column.number("outcome", "what is compared");
    private static final Column START = Column.number(
            "start", "first period with the intervention, the same in all rows of a unit; empty for never");
    private static final Column CLUSTER = Column.text(
                    "cluster", "clusters in which units are nested (without it the units)")
            .optional();

    private static final Option<ClusterConvention> CONVENTION =
            Option.choice("errors", ClusterConvention.NESTED, "convention of the clustered errors");
    private static final Option<Integer> LEADS =
            Option.whole("leads", 3, 2, "periods before the start, the earlier joined");
    private static final Option<Integer> FOLLOWING =
            Option.whole("lags", 3, 0, "periods after the start, the later joined");
    private static final Option<StaggeredAdoption.Control> CONTROL =
            Option.choice("control", StaggeredAdoption.Control.NEVER_TREATED, "who serves as control");
    private static final Option<StaggeredAdoption.Base> BASE = Option.choice(
            "base",
            StaggeredAdoption.Base.VARYING,
            "with what periods before the start are compared: the one before, or one for all");
    private static final Option<Show> SHOW = Option.choice(
            "show", Show.OVERALL, "the mean effect, each group and period, or averages along one of them");
    private static final Option<StaggeredAdoption.Adjustment> ADJUSTMENT = Option.choice(
            "adjustment", StaggeredAdoption.Adjustment.DOUBLY_ROBUST, "how covariates are taken into account");
    private static final Option<Integer> BOOTSTRAP = Option.whole(
            "bootstrap", 0, 0, "errors by this many multiplier draws, 200 or more; 0 for the influence itself");

    private PanelMethods() {}

    /** What of a staggered adoption is shown. */
    private enum Show {
        OVERALL,
        GROUP_TIME,
        EVENT_TIME,
        GROUP,
        CALENDAR
    }

    static List<TableMethod> all() {
        return List.of(did(), eventStudy(), staggered());
    }

    static Panel panel(Group group) {
        int[] start = Arrays.stream(group.numbers(START))
                .mapToInt(s -> Double.isNaN(s) ? Panel.NEVER : whole(s))
                .toArray();
        return new Panel(group.codes(UNIT), group.wholes(PERIOD), group.numbers(OUTCOME), start);
    }

    private static int whole(double start) {
        if (start != Math.rint(start)) {
            throw new IllegalArgumentException("start " + start + " is not the number of a period");
        }
        return (int) start;
    }

    static Optional<int[]> clusters(Group group) {
        return group.has(CLUSTER) ? Optional.of(group.codes(CLUSTER)) : Optional.empty();
    }

    static TableMethod.Builder named(String name, String summary) {
        return TableMethod.named(name, Theme.EVALUATION, summary).columns(UNIT, PERIOD, OUTCOME, START, CLUSTER);
    }

    private static TableMethod did() {
        return named("did", "difference-in-differences: did those with it change more?")
                .about(
                        "The change of units with the intervention minus that of units without. When units start at different times a"
                                + " notice says so: then use staggered, and show this beside it.",
                        "y = unit + period + effect*treated, Student limits on clusters - 1; Goodman-Bacon 2021 on its limits.")
                .options(CONVENTION)
                .figure()
                .output("clusters", "number of clusters")
                .output("singletons", "units with one row, left out")
                .example("")
                .perGroup((group, choices, results) -> {
                    var outcome = DifferenceInDifferences.twoWay(
                            panel(group), clusters(group), choices.get(CONVENTION), choices.get(Option.LEVEL));
                    switch (outcome) {
                        case Outcome.Refused<Effect> refused -> results.refused(refused);
                        case Outcome.Computed<Effect>(Effect found) ->
                            results.line()
                                    .estimate(found.effect())
                                    .set("clusters", found.clusters())
                                    .set("singletons", found.singletons())
                                    .notices(found.notices())
                                    .write();
                    }
                });
    }

    private static TableMethod eventStudy() {
        return named("event-study", "effects by period since the start, with a test before it")
                .about(
                        "Effects relative to the period before the start (-1). That the test of the periods before finds nothing is no"
                                + " proof of parallel trends.",
                        "Two-way fixed effects with a coefficient per period since the start; joint Wald test of the leads.")
                .options(LEADS, FOLLOWING, CONVENTION)
                .output("time", "periods since the start")
                .figure()
                .output("pre_trend_p", "p value that all effects before the start are 0, the same in all rows")
                .example("--leads 2 --lags 1")
                .perGroup((group, choices, results) -> {
                    var outcome = DifferenceInDifferences.eventStudy(
                            panel(group),
                            clusters(group),
                            choices.get(CONVENTION),
                            -choices.get(LEADS),
                            choices.get(FOLLOWING),
                            choices.get(Option.LEVEL));
                    switch (outcome) {
                        case Outcome.Refused<EventStudy> refused -> results.refused(refused);
                        case Outcome.Computed<EventStudy>(EventStudy found) -> write(found, results);
                    }
                });
    }

    private static void write(EventStudy found, Results results) {
        double before = found.preTrend().map(test -> test.pValue()).orElse(Double.NaN);
        for (DifferenceInDifferences.Moment moment : found.moments()) {
            results.line()
                    .set("time", moment.time())
                    .estimate(moment.effect())
                    .set("pre_trend_p", before)
                    .notices(found.notices())
                    .write();
        }
    }

    private static TableMethod staggered() {
        return named("staggered", "effects when units start at different times")
                .about(
                        "Per group of units that start together and per period: the change of the group minus that of its controls,"
                                + " and averages of those; with covariates among units that are alike. Units without all periods are left"
                                + " out and counted.",
                        "ATT(g,t) = E[y_t - y_(g-1) | g] - E[y_t - y_(g-1) | control]; Callaway & Sant'Anna 2021.")
                .options(CONTROL, BASE, Option.COVARIATES, Option.CATEGORIES, ADJUSTMENT, SHOW, BOOTSTRAP, Option.SEED)
                .output("group", "first period with the intervention, for group-time")
                .output("period", "the period, for group-time")
                .output("key", "time since the start, group or period, for averages")
                .figure()
                .output("left_out", "units left out")
                .example("--show event-time")
                .perGroup((group, choices, results) -> {
                    switch (estimate(group, choices)) {
                        case Outcome.Refused<GroupTimeEffects> refused -> results.refused(refused);
                        case Outcome.Computed<GroupTimeEffects>(GroupTimeEffects found) ->
                            write(found, choices, results);
                    }
                });
    }

    private static Outcome<GroupTimeEffects> estimate(Group group, Choices choices) {
        StaggeredAdoption.Control control = choices.get(CONTROL);
        StaggeredAdoption.Base base = choices.get(BASE);
        if (Designs.named(choices) == 0) {
            return StaggeredAdoption.estimate(panel(group), clusters(group), control, base);
        }
        var covariates =
                new StaggeredAdoption.Covariates(Designs.withIntercept(group, choices), choices.get(ADJUSTMENT));
        return StaggeredAdoption.estimate(panel(group), clusters(group), control, base, covariates);
    }

    private static void write(GroupTimeEffects found, Choices choices, Results results) {
        int draws = choices.get(BOOTSTRAP);
        GroupTimeEffects.Errors errors = draws == 0
                ? new GroupTimeEffects.Errors.Analytic()
                : new GroupTimeEffects.Errors.Bootstrap(draws, choices.get(Option.SEED));
        double level = choices.get(Option.LEVEL);
        switch (choices.get(SHOW)) {
            case OVERALL -> line(found, results, found.simple(errors, level)).write();
            case GROUP_TIME -> {
                for (GroupTime cell : found.all(errors, level)) {
                    line(found, results, cell.effect())
                            .set("group", cell.group())
                            .set("period", cell.time())
                            .write();
                }
            }
            case EVENT_TIME -> averages(found, Along.EVENT_TIME, errors, level, results);
            case GROUP -> averages(found, Along.GROUP, errors, level, results);
            case CALENDAR -> averages(found, Along.CALENDAR, errors, level, results);
        }
    }

    /** The averages, and behind them the overall figure of that direction. */
    private static void averages(
            GroupTimeEffects found, Along along, GroupTimeEffects.Errors errors, double level, Results results) {
        for (GroupTimeEffects.Average average : found.averages(along, errors, level)) {
            line(found, results, average.effect()).set("key", average.key()).write();
        }
        line(found, results, found.overall(along, errors, level))
                .set("key", "overall")
                .write();
    }

    private static Results.Line line(GroupTimeEffects found, Results results, Estimate estimate) {
        return results.line()
                .estimate(estimate)
                .set("left_out", found.leftOut())
                .notices(found.notices());
    }
}
