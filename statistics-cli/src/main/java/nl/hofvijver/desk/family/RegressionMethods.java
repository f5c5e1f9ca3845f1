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
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.FirthRegression;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.NegativeBinomialRegression;
import nl.hofvijver.statistics.regression.Observations;
import nl.hofvijver.statistics.regression.PoissonRegression;

/** Regression of counts and of yes or no. */
final class RegressionMethods {
    private static final Column COUNT = Column.number("outcome", "the count");
    private static final Column YES = Column.number("outcome", "1 or 0, or a share with its number of trials as weight");
    private static final Column EXPOSURE =
            Column.number("exposure", "person-time; the result is then a rate").optional();
    private static final Column WEIGHT =
            Column.number("weight", "how often the row counts (without it once)").optional();
    private static final Column CLUSTER = Column.text(
                    "cluster", "rows of one cluster (a practice) resemble each other; needed with --errors cluster-hc0 or -hc1")
            .optional();

    private static final Option<Covariance> ERRORS =
            Option.choice("errors", Covariance.MODEL, "convention of the standard errors");

    private RegressionMethods() {}

    /** Fits a model; the covariance is not used by every one. */
    @FunctionalInterface
    private interface Model {
        Outcome<Fitted> fit(Observations observations, Covariance covariance);
    }

    static List<TableMethod> all() {
        return List.of(
                model("poisson", "Poisson regression: rate ratios", COUNT)
                        .about(
                                "Rate ratios per unit of each covariate and per category against its reference. --errors quasi makes it"
                                        + " quasi-Poisson. Refused with separation, a level without events or collinear columns.",
                                "log E[y] = log exposure + x b; McCullagh & Nelder 1989.")
                        .columns(EXPOSURE, WEIGHT, CLUSTER)
                        .options(ERRORS)
                        .example("--categories result,treatment")
                        .perGroup((group, choices, results) ->
                                compute(group, choices, results, COUNT, PoissonRegression::fit)),
                model("logistic", "logistic regression: odds ratios", YES)
                        .about(
                                "Odds ratios. With perfect prediction there is no finite answer: use firth.",
                                "logit P(y=1) = x b; McCullagh & Nelder 1989.")
                        .columns(WEIGHT, CLUSTER)
                        .options(ERRORS)
                        .example("--covariates exposed")
                        .perGroup((group, choices, results) ->
                                compute(group, choices, results, YES, LogisticRegression::fit)),
                model("negative-binomial", "negative binomial regression: rate ratios of counts that vary more", COUNT)
                        .about(
                                "As poisson, with variance mean + mean^2/theta. Counts that vary no more than Poisson counts give the"
                                        + " Poisson fit and a notice.",
                                "NB2, theta by maximum likelihood; Lawless 1987.")
                        .columns(EXPOSURE, WEIGHT, CLUSTER)
                        .options(ERRORS)
                        .example("--covariates x")
                        .perGroup((group, choices, results) ->
                                compute(group, choices, results, COUNT, NegativeBinomialRegression::fit)),
                model("firth", "logistic regression with Firth's penalty", YES)
                        .about(
                                "Odds ratios that stay finite where a variable predicts the outcome perfectly, with less bias in small"
                                        + " samples. Wald limits, which are too narrow under separation.",
                                "log-likelihood + log|information|/2; Firth 1993, Heinze & Schemper 2002.")
                        .columns(WEIGHT)
                        .example("--covariates x")
                        .perGroup((group, choices, results) -> {
                            Outcome<Fitted> fit = FirthRegression.fit(observations(group, choices, YES));
                            write(choices, results, fit);
                        }));
    }

    private static TableMethod.Builder model(String name, String summary, Column outcome) {
        return TableMethod.named(name, Theme.REGRESSION, summary)
                .columns(outcome)
                .options(Option.COVARIATES, Option.CATEGORIES)
                .options(Option.LEVEL)
                .output("term", "covariate, category=level, or a whole category (joint Wald test)")
                .output("coefficient", "on the scale of the logarithm")
                .output("error", "its standard error")
                .output("ratio", "rate ratio or odds ratio")
                .output("lower", "lower limit of the ratio at --level")
                .output("upper", "upper limit of the ratio at --level")
                .output("p", "two-sided p value")
                .output("rows", "rows used")
                .output("log_likelihood", "at the maximum")
                .output("aic", "Akaike's criterion")
                .output("dispersion", "Pearson X2/(n-k): above 2 the counts vary too much for the model")
                .output("theta", "size parameter of a negative binomial fit");
    }

    private static void compute(Group group, Choices choices, Results results, Column outcome, Model model) {
        Covariance covariance = choices.get(ERRORS);
        boolean clustered = covariance == Covariance.CLUSTER_HC0 || covariance == Covariance.CLUSTER_HC1;
        Observations observations = observations(group, choices, outcome);
        if (clustered && !group.has(CLUSTER)) {
            throw group.lacks(CLUSTER, "of --errors " + Option.word(covariance));
        }
        write(choices, results, model.fit(clustered ? observations.clustered(group.codes(CLUSTER)) : observations, covariance));
    }

    private static Observations observations(Group group, Choices choices, Column outcome) {
        Observations observations =
                Observations.of(Designs.withIntercept(group, choices), group.numbers(outcome));
        if (group.has(WEIGHT)) {
            observations = observations.weighted(group.numbers(WEIGHT));
        }
        return group.has(EXPOSURE) ? observations.exposure(group.numbers(EXPOSURE)) : observations;
    }

    private static void write(Choices choices, Results results, Outcome<Fitted> outcome) {
        switch (outcome) {
            case Outcome.Refused<Fitted> refused -> results.refused(refused);
            case Outcome.Computed<Fitted>(Fitted fit) -> {
                fit.names().forEach(term -> term(results, fit, term, choices.get(Option.LEVEL)));
                for (String category : choices.get(Option.CATEGORIES)) {
                    whole(results, fit, category.split("=", 2)[0]).ifPresent(Results.Line::write);
                }
            }
        }
    }

    private static void term(Results results, Fitted fit, String term, double level) {
        Estimate.Value ratio = fit.ratio(term, level);
        Results.Line line = results.line()
                .method(ratio.method())
                .set("term", term)
                .set("coefficient", fit.coefficient(term))
                .set("error", fit.standardError(term))
                .set("ratio", ratio.value())
                .set("p", fit.pValue(term))
                .set("rows", fit.rows())
                .set("log_likelihood", fit.logLikelihood())
                .set("aic", fit.aic())
                .set("dispersion", fit.dispersion())
                .set("theta", fit.theta().orElse(Double.NaN))
                .notices(fit.notices());
        ratio.interval().ifPresent(interval -> line.interval("lower", "upper", interval));
        line.write();
    }

    /** A category of more than two levels has one test for all of them. */
    private static Optional<Results.Line> whole(Results results, Fitted fit, String category) {
        List<String> levels =
                fit.names().stream().filter(n -> n.startsWith(category + "=")).toList();
        if (levels.size() < 2) {
            return Optional.empty();
        }
        TestResult test = fit.jointTest(levels);
        return Optional.of(results.line()
                .method(fit.method())
                .set("term", category)
                .set("p", test.pValue())
                .note(Tests.text(test)));
    }
}
