package nl.hofvijver.desk.family;

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
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.timeseries.Autoregression;
import nl.hofvijver.statistics.timeseries.InterruptedSeries;

/** A series of values with one intervention. */
final class InterruptedMethods {
    private static final Column EXPOSURE = Column.number(
                    "exposure", "person-time, for a series of counts (with --errors counts)")
            .optional();

    private static final Option<Optional<Double>> CHANGE = Option.number("change", "first time with the intervention");
    private static final Option<Optional<Double>> EFFECT_AT =
            Option.number("effect-at", "time at which the effect is read (default: the last)");
    private static final Option<Integer> PHASE_IN = Option.whole(
            "phase-in", 0, 0, "points during which the effect builds up, left out; decide before seeing the data");
    private static final Option<Integer> HARMONICS =
            Option.whole("harmonics", 0, 0, "pairs of sine and cosine for the season");
    private static final Option<Double> PERIOD = Options.aboveZero("period", "12", "points per season");
    private static final Option<Errors> ERRORS =
            Option.choice("errors", Errors.NEWEY_WEST, "how the errors are treated");

    private InterruptedMethods() {}

    /** How the errors of an interrupted series are treated. */
    private enum Errors {
        NEWEY_WEST,
        ML,
        REML,
        PRAIS_WINSTEN,
        COUNTS
    }

    static List<TableMethod> all() {
        return List.of(TableMethod.named("its", Theme.TIME, "interrupted time series: step and bend at an intervention")
                .about(
                        "A line before, a step and a bend at the intervention; what would have been, and the effect at a stated time."
                                + " Have eight points or more before and after; report newey-west and ar1 both.",
                        "y = b0 + b1*t + b2*after + b3*(t - t0)+; Wagner et al. 2002, Bernal et al. 2017. Counts: quasi-Poisson.")
                .columns(Series.TIME, Series.VALUE, EXPOSURE)
                .options(
                        CHANGE,
                        EFFECT_AT,
                        PHASE_IN,
                        HARMONICS,
                        PERIOD,
                        ERRORS,
                        Series.LAG,
                        Series.PREWHITEN,
                        Series.CORRECTION)
                .output("term", "coefficient, or counterfactual and effect at a time (for counts rate and ratio)")
                .figure()
                .output("error", "standard error of a coefficient")
                .output("p", "two-sided p value of a coefficient")
                .example("--change 16 --lag 3")
                .perGroup(InterruptedMethods::interrupted));
    }

    private static void interrupted(Group group, Choices choices, Results results) {
        Group ordered = Series.ordered(group);
        double[] times = ordered.numbers(Series.TIME);
        double change = choices.required(CHANGE);
        within(CHANGE, change, times, Math.nextUp(times[0]));
        double[] values = ordered.numbers(Series.VALUE);
        var series = new InterruptedSeries(
                times.length,
                Series.first(times, change),
                choices.get(PHASE_IN),
                choices.get(HARMONICS),
                choices.get(PERIOD));
        double at = choices.get(EFFECT_AT).orElse(times[times.length - 1]);
        int point = within(EFFECT_AT, at, times, times[0]);
        double level = choices.get(Option.LEVEL);
        if (choices.get(ERRORS) == Errors.COUNTS) {
            if (!group.has(EXPOSURE)) {
                throw group.lacks(EXPOSURE, "of --errors counts");
            }
            switch (series.fitCounts(values, ordered.numbers(EXPOSURE))) {
                case Outcome.Refused<InterruptedSeries.CountResult> refused -> results.refused(refused);
                case Outcome.Computed<InterruptedSeries.CountResult>(InterruptedSeries.CountResult found) -> {
                    Fitted fit = found.fit();
                    for (String name : fit.names()) {
                        Series.line(results, name, fit.estimate(name, level), fit.standardError(name), fit.pValue(name))
                                .notices(found.notices())
                                .write();
                    }
                    effect(results, found.effectAt(point, level), at);
                }
            }
            return;
        }
        switch (series.fit(values, errors(choices, times.length))) {
            case Outcome.Refused<InterruptedSeries.Result> refused -> results.refused(refused);
            case Outcome.Computed<InterruptedSeries.Result>(InterruptedSeries.Result found) -> {
                for (String name : found.fit().names()) {
                    Series.term(results, found.fit(), name, level)
                            .notices(found.notices())
                            .write();
                }
                effect(results, found.effectAt(point, level), at);
            }
        }
    }

    private static InterruptedSeries.Errors errors(Choices choices, int points) {
        return switch (choices.get(ERRORS)) {
            case NEWEY_WEST, COUNTS -> new InterruptedSeries.Errors.LongRun(Series.neweyWest(choices, points));
            case ML -> new InterruptedSeries.Errors.Autocorrelated(Autoregression.How.ML);
            case REML -> new InterruptedSeries.Errors.Autocorrelated(Autoregression.How.REML);
            case PRAIS_WINSTEN -> new InterruptedSeries.Errors.Autocorrelated(Autoregression.How.PRAIS_WINSTEN);
        };
    }

    private static void effect(Results results, InterruptedSeries.Effect effect, double at) {
        results.line()
                .set("term", "counterfactual at " + results.text(at))
                .estimate(effect.counterfactual())
                .write();
        results.line()
                .set("term", "effect at " + results.text(at))
                .estimate(effect.effect())
                .write();
    }

    /** Returns the place of a time that was named, or says between which times it has to lie. */
    private static int within(Option<?> option, double time, double[] times, double earliest) {
        int place = Series.first(times, time);
        if (time < earliest || place == times.length) {
            throw new WrongUse(new Problem(
                    StatisticsProblem.OPTION_INVALID,
                    "'%s' is not allowed for %s.".formatted(Choices.text(time), option.dashed()),
                    "its",
                    "The times of the table run from %s to %s."
                            .formatted(Choices.text(times[0]), Choices.text(times[times.length - 1]))));
        }
        return place;
    }
}
