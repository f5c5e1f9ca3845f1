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
import nl.hofvijver.statistics.Interval;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.FirthRegression;
import nl.hofvijver.statistics.regression.Fitted;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.NegativeBinomialRegression;
import nl.hofvijver.statistics.regression.Observations;
import nl.hofvijver.statistics.regression.PoissonRegression;
import nl.hofvijver.statistics.regression.ProfileLikelihood;

/** Regression of counts and of yes or no. */
final class RegressionMethods {
    private static final Column COUNT = Column.number("outcome", "the count");
    private static final Column YES =
            Column.number("outcome", "1 or 0, or a share with its number of trials as weight");
    private static final Column EXPOSURE =
            Column.number("exposure", "person-time; the result is then a rate").optional();
    private static final Column WEIGHT = Column.number("weight", "how often the row counts (without it once)")
            .optional();
    private static final Column CLUSTER = Column.text(
                    "cluster",
                    "rows of one cluster (a practice) resemble each other; needed with --errors cluster-hc0 or -hc1")
            .optional();

    private static final Option<Covariance> ERRORS =
            Option.choice("errors", Covariance.MODEL, "convention of the standard errors");

    private static final Option<Boolean> PROFILE = Option.flag(
            "profile",
            "limits by profile likelihood: better with few events, and finite or honestly infinite under separation");

    private RegressionMethods() {}

    /** Fits a model; the covariance is not used by every one. */
    @FunctionalInterface
    private interface Model {
        Outcome<Fitted> fit(Observations observations, Covariance covariance);
    }

    /** What is written of a fit: the observations again, and the likelihood to profile when that was asked for. */
    private record Wish(
            Observations observations,
            Optional<ProfileLikelihood.Model> profile,
            double level,
            List<String> categories) {
        static Wish of(Observations observations, Choices choices, Optional<ProfileLikelihood.Model> profile) {
            return new Wish(observations, profile, choices.get(Option.LEVEL), choices.get(Option.CATEGORIES));
        }
    }

    static List<TableMethod> all() {
        return List.of(
                model("poisson", "Poisson regression: rate ratios", COUNT)
                        .about(
                                "Rate ratios per unit of each covariate and per category against its reference. --errors quasi makes it"
                                        + " quasi-Poisson. Refused with separation, a level without events or collinear columns.",
                                "log E[y] = log exposure + x b; McCullagh & Nelder 1989.")
                        .columns(EXPOSURE, WEIGHT, CLUSTER)
                        .options(ERRORS, PROFILE)
                        .example("--categories result,treatment")
                        .perGroup((group, choices, results) -> compute(
                                group,
                                choices,
                                results,
                                COUNT,
                                PoissonRegression::fit,
                                profile(choices, ProfileLikelihood.Model.POISSON))),
                model("logistic", "logistic regression: odds ratios", YES)
                        .about(
                                "Odds ratios. With perfect prediction there is no finite answer: use firth.",
                                "logit P(y=1) = x b; McCullagh & Nelder 1989.")
                        .columns(WEIGHT, CLUSTER)
                        .options(ERRORS, PROFILE)
                        .example("--covariates exposed")
                        .perGroup((group, choices, results) -> compute(
                                group,
                                choices,
                                results,
                                YES,
                                LogisticRegression::fit,
                                profile(choices, ProfileLikelihood.Model.LOGISTIC))),
                model("negative-binomial", "negative binomial regression: rate ratios of counts that vary more", COUNT)
                        .about(
                                "As poisson, with variance mean + mean^2/theta. Counts that vary no more than Poisson counts give the"
                                        + " Poisson fit and a notice.",
                                "NB2, theta by maximum likelihood; Lawless 1987.")
                        .columns(EXPOSURE, WEIGHT, CLUSTER)
                        .options(ERRORS)
                        .example("--covariates x")
                        .perGroup((group, choices, results) -> compute(
                                group, choices, results, COUNT, NegativeBinomialRegression::fit, Optional.empty())),
                model("firth", "logistic regression with Firth's penalty", YES)
                        .about(
                                "Odds ratios that stay finite where a variable predicts the outcome perfectly, with less bias in small"
                                        + " samples. Wald limits are too narrow under separation: use --profile.",
                                "log-likelihood + log|information|/2; Firth 1993, Heinze & Schemper 2002.")
                        .columns(WEIGHT)
                        .options(PROFILE)
                        .example("--covariates x --profile")
                        .perGroup((group, choices, results) -> {
                            Observations observations = observations(group, choices, YES);
                            var profile = profile(choices, ProfileLikelihood.Model.FIRTH);
                            write(Wish.of(observations, choices, profile), results, FirthRegression.fit(observations));
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

    private static Optional<ProfileLikelihood.Model> profile(Choices choices, ProfileLikelihood.Model model) {
        return choices.get(PROFILE) ? Optional.of(model) : Optional.empty();
    }

    private static void compute(
            Group group,
            Choices choices,
            Results results,
            Column outcome,
            Model model,
            Optional<ProfileLikelihood.Model> profile) {
        Covariance covariance = choices.get(ERRORS);
        if (covariance.clustered() && !group.has(CLUSTER)) {
            throw group.lacks(CLUSTER, "of --errors " + Option.word(covariance));
        }
        Observations plain = observations(group, choices, outcome);
        Observations observations = covariance.clustered() ? plain.clustered(group.codes(CLUSTER)) : plain;
        write(Wish.of(observations, choices, profile), results, model.fit(observations, covariance));
    }

    private static Observations observations(Group group, Choices choices, Column outcome) {
        Observations observations = Observations.of(Designs.withIntercept(group, choices), group.numbers(outcome));
        if (group.has(WEIGHT)) {
            observations = observations.weighted(group.numbers(WEIGHT));
        }
        return group.has(EXPOSURE) ? observations.exposure(group.numbers(EXPOSURE)) : observations;
    }

    private static void write(Wish wish, Results results, Outcome<Fitted> outcome) {
        switch (outcome) {
            case Outcome.Refused<Fitted> refused -> results.refused(refused);
            case Outcome.Computed<Fitted>(Fitted fit) -> {
                fit.names().forEach(term -> term(wish, results, fit, term));
                for (String category : wish.categories) {
                    whole(results, fit, category.split("=", 2)[0]).ifPresent(Results.Line::write);
                }
            }
        }
    }

    private static void term(Wish wish, Results results, Fitted fit, String term) {
        Results.Line line = results.line().method(fit.method());
        limits(line, wish, fit, term);
        line.set("term", term)
                .set("coefficient", fit.coefficient(term))
                .set("error", fit.standardError(term))
                .set("p", fit.pValue(term))
                .set("rows", fit.rows())
                .set("log_likelihood", fit.logLikelihood())
                .set("aic", fit.aic())
                .set("dispersion", fit.dispersion())
                .set("theta", fit.theta().orElse(Double.NaN))
                .notices(fit.notices())
                .write();
    }

    /** The ratio with Wald limits, or with those of the profile, which are on the scale of the logarithm. */
    private static void limits(Results.Line line, Wish wish, Fitted fit, String term) {
        Estimate ratio = wish.profile
                .map(model -> ProfileLikelihood.limits(wish.observations, model, term, wish.level))
                .map(RegressionMethods::exponential)
                .orElseGet(() -> fit.ratio(term, wish.level));
        line.estimate("ratio", "lower", "upper", ratio);
    }

    private static Estimate exponential(Estimate estimate) {
        return switch (estimate) {
            case Estimate.Missing missing -> missing;
            case Estimate.Value(double value, Optional<Interval> interval, Method method) ->
                new Estimate.Value(
                        Math.exp(value),
                        interval.map(i -> new Interval(Math.exp(i.lower()), Math.exp(i.upper()), i.level())),
                        method);
        };
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
                .note(Tests.text(results, test)));
    }
}
