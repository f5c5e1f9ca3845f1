package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Optional;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.timeseries.BoundedTrend;

/** What happens when the past goes on as it did. */
final class TrendMethods {
    private static final Column FIGURE = Column.number("value", "figure of that time, above zero and below --most");
    private static final Column LOWER = Column.number(
                    "lower", "lower limit of the figure, when it is an estimate itself")
            .optional();
    private static final Column UPPER =
            Column.number("upper", "upper limit of the figure").optional();

    private static final Option<double[]> AHEAD =
            Option.numbers("ahead", "", "the times for which a figure is wanted, for example 2026,2027");
    private static final Option<Optional<Double>> MOST =
            Option.number("most", "the largest value there can be: 100 for a percentage (default: none)");
    private static final Option<Double> GIVEN_LEVEL =
            Options.share("given-level", "0.95", "level of the limits in columns lower and upper");

    private TrendMethods() {}

    static List<TableMethod> all() {
        return List.of(TableMethod.named("trend", Theme.TIME, "a straight trend continued, with a prediction interval")
                .about(
                        "What comes when the past goes on as it did; it says nothing about why. Limits are those of one new figure and"
                                + " stay between zero and --most. Five points or more.",
                        "Least squares on log(y), or on log(y/(most-y)); Student's t with n-2, variance s2*(1+leverage).")
                .columns(Series.TIME, FIGURE, LOWER, UPPER)
                .options(AHEAD, MOST, GIVEN_LEVEL)
                .output("time", "the time ahead")
                .figure()
                .example("--ahead 2026,2027 --most 100 --level 0.8")
                .perGroup(TrendMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        double[] ahead = choices.get(AHEAD);
        if (ahead.length == 0) {
            throw new IllegalArgumentException("no time ahead; give for example --ahead 2026,2027");
        }
        double most = choices.get(MOST).orElse(Double.POSITIVE_INFINITY);
        if (!(most > 0)) {
            throw new IllegalArgumentException("--most is above zero, got " + results.text(most));
        }
        var trend = new BoundedTrend(most, choices.get(Option.LEVEL));
        Group ordered = Series.ordered(group);
        switch (trend.project(
                ordered.numbers(Series.TIME), ordered.numbers(FIGURE), ahead, chance(trend, ordered, choices))) {
            case Outcome.Refused<List<Estimate.Value>> refused -> results.refused(refused);
            case Outcome.Computed<List<Estimate.Value>>(List<Estimate.Value> found) -> {
                for (int i = 0; i < ahead.length; i++) {
                    results.line().set("time", ahead[i]).estimate(found.get(i)).write();
                }
            }
        }
    }

    /** The variance by chance of the last figure: those ahead will not vary less. */
    private static double chance(BoundedTrend trend, Group ordered, Choices choices) {
        if (!ordered.has(LOWER) || !ordered.has(UPPER)) {
            return 0;
        }
        int last = ordered.size() - 1;
        return trend.variance(ordered.numbers(LOWER)[last], ordered.numbers(UPPER)[last], choices.get(GIVEN_LEVEL));
    }
}
