package nl.hofvijver.desk.family;

import java.util.List;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Designs;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.timeseries.Autoregression;
import nl.hofvijver.statistics.timeseries.LinearFit;
import nl.hofvijver.statistics.timeseries.LinearRegression;
import nl.hofvijver.statistics.timeseries.SerialCorrelation;

/** Linear models of a series of values in time. */
final class TimeMethods {
    private static final Option<Autoregression.How> HOW =
            Option.choice("how", Autoregression.How.REML, "how the autocorrelation is found");
    private static final Option<Integer> LAGS = Option.whole("test-lags", 1, 1, "lags of the tests of the residuals");

    private TimeMethods() {}

    static List<TableMethod> all() {
        return List.of(linear(), neweyWest(), ar1());
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
                    Group ordered = Series.ordered(group);
                    Design design = Designs.withIntercept(ordered, choices);
                    switch (LinearRegression.fit(design, ordered.numbers(Series.VALUE))) {
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
            Series.term(results, fit, name, choices.get(Option.LEVEL))
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
                        "Bartlett weights 1 - l/(L+1), times n/(n-k) or not; Newey & West 1987, lag by 1994; Andrews & Monahan 1992.")
                .options(Series.LAG, Series.PREWHITEN, Series.CORRECTION)
                .example("--covariates x --lag 3")
                .perGroup((group, choices, results) -> {
                    Group ordered = Series.ordered(group);
                    Design design = Designs.withIntercept(ordered, choices);
                    write(
                            choices,
                            results,
                            LinearRegression.fit(
                                    design, ordered.numbers(Series.VALUE), Series.neweyWest(choices, group.size())));
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
                    Group ordered = Series.ordered(group);
                    var outcome = Autoregression.fit(
                            Designs.withIntercept(ordered, choices), ordered.numbers(Series.VALUE), choices.get(HOW));
                    switch (outcome) {
                        case Outcome.Refused<LinearFit> refused -> results.refused(refused);
                        case Outcome.Computed<LinearFit>(LinearFit fit) ->
                            fit.names()
                                    .forEach(name -> Series.term(results, fit, name, choices.get(Option.LEVEL))
                                            .set(
                                                    "autocorrelation",
                                                    fit.autocorrelation().orElse(Double.NaN))
                                            .write());
                    }
                });
    }

    private static TableMethod.Builder model(String name, String summary) {
        return TableMethod.named(name, Theme.TIME, summary)
                .columns(Series.TIME, Series.VALUE)
                .options(Option.COVARIATES, Option.CATEGORIES)
                .output("term", "covariate or category=level")
                .figure()
                .output("error", "standard error")
                .output("p", "two-sided p value (Student's t)");
    }

    private static void write(Choices choices, Results results, Outcome<LinearFit> outcome) {
        switch (outcome) {
            case Outcome.Refused<LinearFit> refused -> results.refused(refused);
            case Outcome.Computed<LinearFit>(LinearFit fit) ->
                fit.names()
                        .forEach(name -> Series.term(results, fit, name, choices.get(Option.LEVEL))
                                .write());
        }
    }
}
