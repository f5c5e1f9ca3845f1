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
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Notice;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.evaluation.Aipw;
import nl.hofvijver.statistics.evaluation.Balance;
import nl.hofvijver.statistics.evaluation.Matching;
import nl.hofvijver.statistics.evaluation.Propensity;
import nl.hofvijver.statistics.evaluation.Weighting;
import nl.hofvijver.statistics.regression.Design;

/** Comparisons of persons with and without an intervention that were made alike. */
final class PropensityMethods {
    private static final Column TREATED = Column.flag("treated", "whether the person got the intervention");
    private static final Column OUTCOME = Column.number("outcome", "what is compared");
    private static final Column EXACT = Column.text(
                    "exact", "matches lie within the same group, for example the practice")
            .optional();

    private static final Option<Double> TRUNCATE = Option.number(
            "truncate",
            "0",
            "cut propensities off at this and one minus this; 0 for never",
            "from 0 to below 0.5",
            v -> v >= 0 && v < 0.5);
    private static final Option<Weighting.Target> TARGET = Option.choice(
            "target",
            Weighting.Target.ATE,
            "whom the effect is about: everybody, those with it, or those who could be either");
    private static final Option<Double> CALIPER =
            Options.aboveZero("caliper", "0.2", "largest distance in standard deviations of the logit");
    private static final Option<Matching.Turn> TURN =
            Option.choice("turn", Matching.Turn.HARDEST_FIRST, "in which order persons choose their match");
    private static final Option<Aipw.OutcomeModel> MODEL =
            Option.choice("outcome-model", Aipw.OutcomeModel.LINEAR, "how the outcome depends on the covariates");

    private static final Option<Errors> ERRORS = Option.choice(
            "errors", Errors.KNOWN, "whether errors take the propensities as known, or know that they were estimated");

    private PropensityMethods() {}

    /** The published standard errors of a weighted comparison. */
    private enum Errors {
        KNOWN,
        ESTIMATED
    }

    static List<TableMethod> all() {
        return List.of(weighting(), matching(), aipw());
    }

    private static TableMethod.Builder named(String name, String summary) {
        return TableMethod.named(name, Theme.EVALUATION, summary)
                .columns(TREATED, OUTCOME)
                .options(Option.COVARIATES, Option.CATEGORIES, TRUNCATE)
                .output("measure", "effect, or balance of a covariate");
    }

    /** Estimates propensities and goes on with them, or writes why they cannot be estimated. */
    private static Optional<Propensity> propensity(Group group, Design design, Choices choices, Results results) {
        double bound = choices.get(TRUNCATE);
        return switch (Propensity.estimate(design, group.flags(TREATED))) {
            case Outcome.Refused<Propensity> refused -> {
                results.refused(refused);
                yield Optional.empty();
            }
            case Outcome.Computed<Propensity>(Propensity found) ->
                Optional.of(bound > 0 ? found.truncated(bound) : found);
        };
    }

    private static TableMethod weighting() {
        return named("weighting", "effect after weighting by the propensity")
                .about(
                        "Weighted means of persons with and without the intervention. Believe it only when every covariate differs by"
                                + " less than 0.1 standard deviation after weighting, and not with extreme weights.",
                        "1/p and 1/(1-p), 1 and p/(1-p), or 1-p and p; Rosenbaum & Rubin 1983, Li, Morgan & Zaslavsky 2018;"
                                + " errors Lunceford & Davidian 2004.")
                .options(TARGET, ERRORS)
                .figure()
                .output("before", "standardised difference of the covariate before")
                .output("after", "standardised difference of the covariate after")
                .output("effective_treated", "effective number of persons with the intervention")
                .output("effective_others", "effective number of persons without it")
                .output("equipoise", "share of the persons who could have been in either group")
                .example("--covariates age,sex")
                .perGroup((group, choices, results) -> {
                    Designs.needed(choices);
                    Design design = Designs.withIntercept(group, choices);
                    propensity(group, design, choices, results).ifPresent(scores -> {
                        Weighting.Target target = choices.get(TARGET);
                        Weighting.Comparison compared = compared(group, design, scores, choices);
                        results.line()
                                .set("measure", "effect")
                                .estimate(compared.effect())
                                .set("effective_treated", compared.effectiveTreated())
                                .set("effective_others", compared.effectiveOthers())
                                .set("equipoise", compared.equipoise())
                                .notices(compared.notices())
                                .write();
                        balance(results, design, scores, Weighting.weights(scores, target));
                    });
                });
    }

    private static Weighting.Comparison compared(Group group, Design design, Propensity scores, Choices choices) {
        double[] outcome = group.numbers(OUTCOME);
        Weighting.Target target = choices.get(TARGET);
        double level = choices.get(Option.LEVEL);
        if (choices.get(ERRORS) == Errors.KNOWN) {
            return Weighting.compare(scores, outcome, target, level);
        }
        if (choices.get(TRUNCATE) > 0) {
            throw new IllegalArgumentException("--truncate goes with --errors known");
        }
        return Weighting.compare(scores, design, outcome, target, level);
    }

    private static TableMethod matching() {
        return named("matching", "effect in pairs matched on the propensity")
                .about(
                        "Each person with the intervention with the nearest person without, each used once. Who finds no match is left"
                                + " out, and counted: the effect is then not about them.",
                        "Greedy 1:1 on the logit within a caliper; Austin 2011. Standard error of paired differences.")
                .columns(EXACT)
                .options(CALIPER, TURN)
                .figure()
                .output("before", "standardised difference of the covariate before")
                .output("after", "standardised difference of the covariate after")
                .output("pairs", "matched pairs")
                .output("unmatched", "persons with the intervention without a match")
                .example("--covariates age,sex --caliper 1")
                .perGroup((group, choices, results) -> {
                    Designs.needed(choices);
                    Design design = Designs.withIntercept(group, choices);
                    propensity(group, design, choices, results).ifPresent(scores -> {
                        Optional<int[]> exact = group.has(EXACT) ? Optional.of(group.codes(EXACT)) : Optional.empty();
                        Matching.Matched matched =
                                Matching.nearest(scores, choices.get(CALIPER), choices.get(TURN), exact);
                        results.line()
                                .set("measure", "effect")
                                .estimate(matched.effect(group.numbers(OUTCOME), choices.get(Option.LEVEL)))
                                .set("pairs", matched.pairs().size())
                                .set("unmatched", matched.unmatched())
                                .write();
                        balance(results, design, scores, matched.weights(group.size()));
                    });
                });
    }

    private static TableMethod aipw() {
        return named("aipw", "effect by a propensity and an outcome model together (doubly robust)")
                .about(
                        "The average effect on everybody; right when the propensity or the outcome model is right.",
                        "mean of m1 - m0 + T(y-m1)/p - (1-T)(y-m0)/(1-p); Robins, Rotnitzky & Zhao 1994.")
                .options(MODEL)
                .figure()
                .example("--covariates age,sex")
                .perGroup((group, choices, results) -> {
                    Designs.needed(choices);
                    Design design = Designs.withIntercept(group, choices);
                    propensity(group, design, choices, results)
                            .ifPresent(scores -> results.line()
                                    .set("measure", "effect")
                                    .estimate(Aipw.effect(
                                            scores,
                                            design,
                                            group.numbers(OUTCOME),
                                            choices.get(MODEL),
                                            choices.get(Option.LEVEL)))
                                    .write());
                });
    }

    private static void balance(Results results, Design design, Propensity scores, double[] weights) {
        for (Balance.Difference difference : Balance.of(design, scores.treated(), weights)) {
            results.line()
                    .method(Method.of("standardised difference", "spread of the groups before"))
                    .set("measure", "balance of " + difference.covariate())
                    .set("before", difference.before())
                    .set("after", difference.after())
                    .notices(difference.balanced() ? List.of() : List.of(Notice.NOT_BALANCED))
                    .write();
        }
    }
}
