package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.desk.StatisticsProblem;
import nl.hofvijver.desk.WrongUse;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Designs;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.engine.problem.Problem;
import nl.hofvijver.engine.problem.ProblemException;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.timeseries.Autoregression;
import nl.hofvijver.statistics.timeseries.InterruptedSeries;
import nl.hofvijver.statistics.timeseries.LinearFit;
import nl.hofvijver.statistics.timeseries.LinearRegression;
import nl.hofvijver.statistics.timeseries.SerialCorrelation;

/** Series of values in time. */
final class TimeMethods {
    private static final Column TIME =
            Column.number("time", "order of the points; one row per period without gaps, each time once");
    private static final Column VALUE = Column.number("value", "value of the point; the count, with column exposure");
    private static final Column EXPOSURE = Column.number(
                    "exposure", "person-time, for a series of counts (with --errors counts)")
            .optional();

    private static final Option<Optional<Integer>> LAG =
            Option.wholeOrNone("lag", 0, "points that may be correlated (Newey-West; default: 4*(n/100)^(2/9))");
    private static final Option<Boolean> PREWHITEN = Option.flag(
            "prewhiten", "first free the scores of a vector autoregression: better when neighbours are much alike");
    private static final Option<Autoregression.How> HOW =
            Option.choice("how", Autoregression.How.REML, "how the autocorrelation is found");
    private static final Option<Integer> LAGS = Option.whole("test-lags", 1, 1, "lags of the tests of the residuals");
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

    private TimeMethods() {}

    /** How the errors of an interrupted series are treated. */
    private enum Errors {
        NEWEY_WEST,
        ML,
        REML,
        PRAIS_WINSTEN,
        COUNTS
    }

    static List<TableMethod> all() {
        return List.of(linear(), neweyWest(), ar1(), interrupted());
    }

    private static TableMethod linear() {
        return model("linear", "least squares, with tests for correlation in time")
                .about(
                        "Coefficients as if the points were independent, and whether the residuals say that they are not. If they"
                                + " are not, use newey-west or ar1.",
                        "Ordinary least squares; Durbin & Watson 1950, Breusch 1978 and Godfrey 1978, Ljung & Box 1978.")
                .options(LAGS)
                .output("durbin_watson", "near 2 without correlation of neighbours")
                .output("breusch_godfrey_p", "p value of correlation up to --test-lags")
                .output("ljung_box_p", "p value of correlation up to --test-lags")
                .example("--covariates x")
                .perGroup((group, choices, results) -> {
                    Group ordered = ordered(group);
                    Design design = Designs.withIntercept(ordered, choices);
                    switch (LinearRegression.fit(design, ordered.numbers(VALUE))) {
                        case Outcome.Refused<LinearFit> refused -> results.refused(refused);
                        case Outcome.Computed<LinearFit>(LinearFit fit) -> diagnosed(design, fit, choices, results);
                    }
                });
    }

    private static void diagnosed(Design design, LinearFit fit, Choices choices, Results results) {
        int lags = choices.get(LAGS);
        double godfrey = SerialCorrelation.breuschGodfrey(design, fit.residuals(), lags)
                .computed()
                .map(test -> test.pValue())
                .orElse(Double.NaN);
        double box = SerialCorrelation.ljungBox(fit.residuals(), lags, 0).pValue();
        for (String name : fit.names()) {
            term(results, fit, name, choices.get(Option.LEVEL))
                    .set("durbin_watson", SerialCorrelation.durbinWatson(fit.residuals()))
                    .set("breusch_godfrey_p", godfrey)
                    .set("ljung_box_p", box)
                    .write();
        }
    }

    private static TableMethod neweyWest() {
        return model("newey-west", "least squares with errors that allow for correlation in time")
                .about(
                        "Coefficients of least squares; standard errors that allow each point to resemble the points before it.",
                        "Bartlett weights 1 - l/(L+1), times n/(n-k); Newey & West 1987, lag by 1994; Andrews & Monahan 1992.")
                .options(LAG, PREWHITEN)
                .example("--covariates x --lag 3")
                .perGroup((group, choices, results) -> {
                    Group ordered = ordered(group);
                    Design design = Designs.withIntercept(ordered, choices);
                    double[] values = ordered.numbers(VALUE);
                    int lag = lag(choices, group.size());
                    write(
                            choices,
                            results,
                            choices.get(PREWHITEN)
                                    ? LinearRegression.neweyWestPrewhitened(design, values, lag)
                                    : LinearRegression.neweyWest(design, values, lag));
                });
    }

    private static TableMethod ar1() {
        return model("ar1", "regression with autocorrelated errors")
                .about(
                        "Generalised least squares with errors that resemble the one before; the first point is kept. Refused when"
                                + " the autocorrelation runs to 1.",
                        "u_t = rho u_(t-1) + e_t, by ML, REML or Prais & Winsten 1954.")
                .options(HOW)
                .output("autocorrelation", "first-order autocorrelation of the errors")
                .example("--covariates x")
                .perGroup((group, choices, results) -> {
                    Group ordered = ordered(group);
                    var outcome = Autoregression.fit(
                            Designs.withIntercept(ordered, choices), ordered.numbers(VALUE), choices.get(HOW));
                    switch (outcome) {
                        case Outcome.Refused<LinearFit> refused -> results.refused(refused);
                        case Outcome.Computed<LinearFit>(LinearFit fit) ->
                            fit.names()
                                    .forEach(name -> term(results, fit, name, choices.get(Option.LEVEL))
                                            .set(
                                                    "autocorrelation",
                                                    fit.autocorrelation().orElse(Double.NaN))
                                            .write());
                    }
                });
    }

    private static TableMethod.Builder model(String name, String summary) {
        return TableMethod.named(name, Theme.TIME, summary)
                .columns(TIME, VALUE)
                .options(Option.COVARIATES, Option.CATEGORIES)
                .output("term", "covariate or category=level")
                .figure()
                .output("error", "standard error")
                .output("p", "two-sided p value (Student's t)");
    }

    private static TableMethod interrupted() {
        return TableMethod.named("its", Theme.TIME, "interrupted time series: step and bend at an intervention")
                .about(
                        "A line before, a step and a bend at the intervention; what would have been, and the effect at a stated time."
                                + " Have eight points or more before and after; report newey-west and ar1 both.",
                        "y = b0 + b1*t + b2*after + b3*(t - t0)+; Wagner et al. 2002, Bernal et al. 2017. Counts: quasi-Poisson.")
                .columns(TIME, VALUE, EXPOSURE)
                .options(CHANGE, EFFECT_AT, PHASE_IN, HARMONICS, PERIOD, ERRORS, LAG)
                .output("term", "coefficient, or counterfactual and effect at a time (for counts rate and ratio)")
                .figure()
                .output("error", "standard error of a coefficient")
                .output("p", "two-sided p value of a coefficient")
                .example("--change 16 --lag 3")
                .perGroup(TimeMethods::interrupted);
    }

    private static void interrupted(Group group, Choices choices, Results results) {
        Group ordered = ordered(group);
        double[] times = ordered.numbers(TIME);
        double change = choices.required(CHANGE);
        within(CHANGE, change, times, Math.nextUp(times[0]));
        double[] values = ordered.numbers(VALUE);
        var series = new InterruptedSeries(
                times.length, first(times, change), choices.get(PHASE_IN), choices.get(HARMONICS), choices.get(PERIOD));
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
                        line(results, name, fit.estimate(name, level), fit.standardError(name), fit.pValue(name))
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
                    term(results, found.fit(), name, level)
                            .notices(found.notices())
                            .write();
                }
                effect(results, found.effectAt(point, level), at);
            }
        }
    }

    private static InterruptedSeries.Errors errors(Choices choices, int points) {
        return switch (choices.get(ERRORS)) {
            case NEWEY_WEST, COUNTS -> new InterruptedSeries.Errors.NeweyWest(lag(choices, points));
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

    private static void write(Choices choices, Results results, Outcome<LinearFit> outcome) {
        switch (outcome) {
            case Outcome.Refused<LinearFit> refused -> results.refused(refused);
            case Outcome.Computed<LinearFit>(LinearFit fit) ->
                fit.names()
                        .forEach(name -> term(results, fit, name, choices.get(Option.LEVEL))
                                .write());
        }
    }

    private static Results.Line term(Results results, LinearFit fit, String name, double level) {
        return line(results, name, fit.estimate(name, level), fit.standardError(name), fit.pValue(name));
    }

    private static Results.Line line(Results results, String name, Estimate estimate, double error, double p) {
        return results.line()
                .set("term", name)
                .estimate(estimate)
                .set("error", error)
                .set("p", p);
    }

    private static int lag(Choices choices, int points) {
        return choices.get(LAG).orElseGet(() -> LinearRegression.usualLag(points));
    }

    /** Returns the place of a time that was named, or says between which times it has to lie. */
    private static int within(Option<?> option, double time, double[] times, double earliest) {
        int place = first(times, time);
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

    private static int first(double[] times, double time) {
        return IntStream.range(0, times.length)
                .filter(t -> times[t] >= time)
                .findFirst()
                .orElse(times.length);
    }

    private static Group ordered(Group group) {
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
}
