package nl.hofvijver.desk.family;

import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.timeseries.LinearFit;
import nl.hofvijver.statistics.timeseries.NeweyWest;

/** What the methods on series of values in time share: their columns, their order, and how a coefficient is written. */
final class Series {
    static final Column TIME =
            Column.number("time", "order of the points; one row per period without gaps, each time once");
    static final Column VALUE = Column.number("value", "value of the point; the count, with column exposure");

    static final Option<Optional<Integer>> LAG =
            Option.wholeOrNone("lag", 0, "points that may be correlated (Newey-West; default: 4*(n/100)^(2/9))");
    static final Option<Boolean> PREWHITEN = Option.flag(
            "prewhiten", "first free the scores of a vector autoregression: better when neighbours are much alike");
    static final Option<NeweyWest.Correction> CORRECTION =
            Option.choice("correction", NeweyWest.Correction.SMALL_SAMPLE, "Newey-West errors times n/(n-k), or not");

    private Series() {}

    /** Returns the rows in the order of time, or says that two are about the same time. */
    static Group ordered(Group group) {
        Group ordered = group.sortedBy(TIME);
        double[] times = ordered.numbers(TIME);
        for (int t = 1; t < times.length; t++) {
            if (times[t] == times[t - 1]) {
                throw new ProblemException(new Problem(
                        StatisticsProblem.ROWS_CONTRADICT,
                        "Two rows are about the same time.",
                        group.file() + ", column " + TIME.name(),
                        "Have one row per time, or compute series apart with --by."));
            }
        }
        return ordered;
    }

    /** Returns the first place at or after a time, or the number of points when there is none. */
    static int first(double[] times, double time) {
        return IntStream.range(0, times.length)
                .filter(t -> times[t] >= time)
                .findFirst()
                .orElse(times.length);
    }

    static NeweyWest neweyWest(Choices choices, int points) {
        int lag = choices.get(LAG).orElseGet(() -> NeweyWest.usualLag(points));
        return new NeweyWest(lag, choices.get(PREWHITEN), choices.get(CORRECTION));
    }

    static Results.Line term(Results results, LinearFit fit, String name, double level) {
        return line(results, name, fit.estimate(name, level), fit.standardError(name), fit.pValue(name));
    }

    static Results.Line line(Results results, String name, Estimate estimate, double error, double p) {
        return results.line()
                .set("term", name)
                .estimate(estimate)
                .set("error", error)
                .set("p", p);
    }
}
