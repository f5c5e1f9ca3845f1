package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.engine.problem.NearestName;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.evaluation.SyntheticControl;

/** One treated unit against a weighted mean of others. */
final class SyntheticMethods {
    private static final Column UNIT = Column.text("unit", "practice, neighbourhood, region ...");
    private static final Column PERIOD = Column.whole("period", "number of the period");
    private static final Column OUTCOME = Column.number("outcome", "what is compared; every unit has every period");

    private static final Option<Optional<String>> TREATED =
            Option.text("treated", "UNIT", "the unit with the intervention");
    private static final Option<Optional<Integer>> START =
            Option.wholeOrNone("start", Integer.MIN_VALUE, "first period with the intervention");
    private static final Option<Boolean> DEMEANED =
            Option.flag("demeaned", "compare units after subtracting their own mean before the intervention");

    private SyntheticMethods() {}

    static List<TableMethod> all() {
        return List.of(TableMethod.named(
                        "synthetic-control", Theme.EVALUATION, "one treated unit against a weighted mean of others")
                .about(
                        "Weights over the other units that were like the treated one before; the difference after is the effect. The same"
                                + " is done to every other unit (placebos): p is the rank of the treated one, at best 1/units.",
                        "min |z1 - Z0 w|^2, w >= 0, sum w = 1, solved exactly; Abadie, Diamond & Hainmueller 2010, Ferman & Pinto 2021.")
                .columns(UNIT, PERIOD, OUTCOME)
                .options(TREATED, START, DEMEANED)
                .output("part", "summary, period or weight")
                .output("name", "the treated unit, the period, or the donor")
                .output("observed", "outcome of the treated unit in the period")
                .output("synthetic", "outcome of the synthetic unit in the period")
                .output("effect", "observed minus synthetic; in the summary the mean after the start")
                .output("weight", "weight of the donor")
                .output("before", "root mean squared difference before the start")
                .output("ratio", "root mean squared difference after the start over before; of a donor as placebo")
                .output("p", "rank of the treated unit's ratio among all units")
                .example("--treated A --start 5")
                .perGroup(SyntheticMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        String treated = choices.required(TREATED);
        int start = choices.required(START);
        List<String> units = List.copyOf(group.places(UNIT).keySet());
        int place = units.indexOf(treated);
        if (place < 0) {
            throw new ProblemException(new Problem(
                    StatisticsProblem.NAME_UNKNOWN,
                    "There is no unit '" + treated + "'.",
                    group.file(),
                    "Write it as in column unit." + NearestName.suggestion(treated, units)));
        }
        int[] periods = Arrays.stream(group.wholes(PERIOD)).sorted().distinct().toArray();
        int firstAfter = (int) Arrays.stream(periods).filter(p -> p < start).count();
        if (firstAfter == 0 || firstAfter == periods.length) {
            throw new WrongUse(new Problem(
                    StatisticsProblem.OPTION_INVALID,
                    "'" + start + "' is not allowed for --start.",
                    "synthetic-control",
                    "The periods of the table run from %d to %d; some lie before the start."
                            .formatted(periods[0], periods[periods.length - 1])));
        }
        double[][] outcomes = outcomes(group, units.size(), periods);
        var options = new SyntheticControl.Options(choices.get(DEMEANED), Optional.empty());
        var both = SyntheticControl.fit(outcomes, place, firstAfter, options)
                .then(control -> SyntheticControl.placebos(outcomes, place, firstAfter, options)
                        .map(placebos -> new Found(control, placebos)));
        switch (both) {
            case Outcome.Refused<Found> refused -> results.refused(refused);
            case Outcome.Computed<Found>(Found found) -> {
                summary(results, found, treated);
                periods(results, found.control, outcomes[place], periods, firstAfter);
                weights(results, found, units, place);
            }
        }
    }

    private record Found(SyntheticControl.Control control, SyntheticControl.Placebos placebos) {}

    private static double[][] outcomes(Group group, int units, int[] periods) {
        var outcomes = new double[units][periods.length];
        for (double[] row : outcomes) {
            Arrays.fill(row, Double.NaN);
        }
        int[] unit = group.codes(UNIT);
        int[] period = group.wholes(PERIOD);
        double[] outcome = group.numbers(OUTCOME);
        for (int i = 0; i < unit.length; i++) {
            int column = Arrays.binarySearch(periods, period[i]);
            if (!Double.isNaN(outcomes[unit[i]][column])) {
                throw new ProblemException(new Problem(
                        StatisticsProblem.ROWS_CONTRADICT,
                        "A unit has two rows for period " + period[i] + ".",
                        group.file(),
                        "Have one row per unit and period."));
            }
            outcomes[unit[i]][column] = outcome[i];
        }
        return outcomes;
    }

    private static void summary(Results results, Found found, String treated) {
        results.line()
                .method(found.control.method())
                .set("part", "summary")
                .set("name", treated)
                .set("effect", found.control.meanEffect())
                .set("before", found.control.before())
                .set("ratio", found.control.ratio())
                .set("p", found.placebos.pValue())
                .notices(found.control.notices())
                .write();
    }

    private static void periods(
            Results results, SyntheticControl.Control control, double[] observed, int[] periods, int firstAfter) {
        for (int t = 0; t < periods.length; t++) {
            Results.Line line = results.line()
                    .method(control.method())
                    .set("part", "period")
                    .set("name", periods[t])
                    .set("observed", observed[t])
                    .set("synthetic", control.synthetic()[t]);
            if (t >= firstAfter) {
                line.set("effect", control.effects()[t - firstAfter]);
            }
            line.write();
        }
    }

    private static void weights(Results results, Found found, List<String> units, int treated) {
        for (int u = 0; u < units.size(); u++) {
            if (u != treated) {
                results.line()
                        .method(found.control.method())
                        .set("part", "weight")
                        .set("name", units.get(u))
                        .set("weight", found.control.weights()[u < treated ? u : u - 1])
                        .set("ratio", found.placebos.ratios()[u])
                        .write();
            }
        }
    }
}
