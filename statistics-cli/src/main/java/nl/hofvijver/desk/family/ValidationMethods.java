package nl.hofvijver.desk.family;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Designs;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.evaluation.NegativeControls;
import nl.hofvijver.statistics.numeric.TestResult;
import nl.hofvijver.statistics.prediction.Calibration;
import nl.hofvijver.statistics.prediction.CalibrationCurve;
import nl.hofvijver.statistics.prediction.Discrimination;
import nl.hofvijver.statistics.prediction.HosmerLemeshow;
import nl.hofvijver.statistics.prediction.InternalValidation;
import nl.hofvijver.statistics.prediction.Predictions;
import nl.hofvijver.statistics.regression.Covariance;
import nl.hofvijver.statistics.regression.Design;
import nl.hofvijver.statistics.regression.LogisticRegression;
import nl.hofvijver.statistics.regression.Observations;

/** How far predictions and studies can be trusted. */
final class ValidationMethods {
    private static final Column PREDICTED = Column.number("predicted", "predicted probability");
    private static final Column EVENT = Column.flag("event", "whether it happened");
    private static final Column ESTIMATE = Column.number("estimate", "estimate, on the scale where no effect is 0");
    private static final Column ERROR = Column.number("error", "its standard error, above 0");
    private static final Column CONTROL =
            Column.flag("control", "whether this is a negative control, whose true effect is 0");

    private static final Option<Integer> KNOTS =
            Option.whole("knots", 4, 3, "knots of the spline, 3 to 5; not used with --span");
    private static final Option<List<Double>> SPAN = new Option<>(
            "span",
            "NUMBER",
            "",
            "instead of a spline local regression (loess) with this share of the persons, for example 0.75",
            text -> text.isEmpty() ? List.of() : List.of(Double.parseDouble(text)));
    private static final Option<Integer> GROUPS = Option.whole("groups", 10, 2, "groups of nearly equal size");
    private static final Option<HosmerLemeshow.Persons> PERSONS = Option.choice(
            "persons", HosmerLemeshow.Persons.OTHER, "whether the model was fitted to the same persons or to others");
    private static final Option<InternalValidation.Correction> CORRECTION =
            Option.choice("correction", InternalValidation.Correction.OPTIMISM, "which of the published corrections");
    private static final Option<Integer> REPLICATES = Option.whole("replicates", 200, 200, "bootstrap samples");

    private ValidationMethods() {}

    static List<TableMethod> all() {
        return List.of(negativeControls(), curve(), hosmerLemeshow(), internal());
    }

    private static TableMethod curve() {
        return TableMethod.named(
                        "calibration-curve", Theme.PREDICTION, "smoothed observed risk per person (ICI, E50, E90)")
                .about(
                        "The observed risk beside each prediction, for a calibration plot, and how far the two are apart on average.",
                        "Logistic regression on a restricted cubic spline, or loess (Cleveland 1979); Austin & Steyerberg 2019.")
                .columns(PREDICTED, EVENT)
                .options(KNOTS, SPAN)
                .output("observed", "smoothed observed risk at the prediction")
                .output("ici", "mean distance of curve and prediction, the same in all rows")
                .output("e50", "median distance")
                .output("e90", "distance that one in ten persons exceeds")
                .example("--knots 3")
                .perRow((group, choices, results) -> {
                    CalibrationCurve.Smoother smoother = choices.get(SPAN).isEmpty()
                            ? new CalibrationCurve.Smoother.Spline(choices.get(KNOTS))
                            : new CalibrationCurve.Smoother.Loess(
                                    choices.get(SPAN).getFirst());
                    switch (CalibrationCurve.of(predictions(group), smoother)) {
                        case Outcome.Refused<CalibrationCurve> refused -> Rows.refused(results, group, refused);
                        case Outcome.Computed<CalibrationCurve>(CalibrationCurve found) -> {
                            for (int i = 0; i < group.size(); i++) {
                                results.line(i)
                                        .method(found.index().method())
                                        .set("observed", found.observed()[i])
                                        .set("ici", found.index().value())
                                        .set("e50", found.quantile(0.5).value())
                                        .set("e90", found.quantile(0.9).value())
                                        .write();
                            }
                        }
                    }
                });
    }

    private static Predictions predictions(Group group) {
        return new Predictions(group.numbers(PREDICTED), group.flags(EVENT));
    }

    private static TableMethod hosmerLemeshow() {
        return TableMethod.named("hosmer-lemeshow", Theme.PREDICTION, "test of calibration in groups")
                .about(
                        "Observed against expected events per group of predictions. Only beside a calibration plot: with many persons"
                                + " it always rejects, with few it never does.",
                        "Hosmer & Lemeshow 1980.")
                .columns(PREDICTED, EVENT)
                .options(GROUPS, PERSONS)
                .output("statistic", "chi-squared")
                .output("degrees_of_freedom", "of the reference")
                .output("p", "p value")
                .example("--groups 4")
                .perGroup((group, choices, results) -> {
                    switch (HosmerLemeshow.test(predictions(group), choices.get(GROUPS), choices.get(PERSONS))) {
                        case Outcome.Refused<TestResult> refused -> results.refused(refused);
                        case Outcome.Computed<TestResult>(TestResult found) ->
                            results.line()
                                    .method(Method.of(found.name(), ""))
                                    .set("statistic", found.statistic())
                                    .set("degrees_of_freedom", found.degreesOfFreedom())
                                    .set("p", found.pValue())
                                    .write();
                    }
                });
    }

    private static TableMethod internal() {
        return TableMethod.named(
                        "internal-validation", Theme.PREDICTION, "what a logistic model would do in new persons")
                .about(
                        "Fits a logistic model to the table and says what its AUC and scaled Brier score would be in other persons, by"
                                + " refitting it to bootstrap samples.",
                        "Optimism (Efron 1983; Harrell, Lee & Mark 1996) or .632 (Efron 1983).")
                .columns(EVENT)
                .options(Option.COVARIATES, Option.CATEGORIES, CORRECTION, REPLICATES, Option.SEED)
                .output("measure", "AUC or scaled Brier score")
                .output("apparent", "in the persons fitted to")
                .output("value", "what to expect in new persons")
                .output("used", "bootstrap samples that gave a figure")
                .output("refused", "samples that did not")
                .example("--covariates age,score")
                .perGroup((group, choices, results) -> {
                    validate(group, choices, results, "AUC", p -> Discrimination.auc(p, 0.95));
                    validate(group, choices, results, "scaled Brier score", Calibration::scaledBrier);
                });
    }

    private static void validate(
            Group group,
            Choices choices,
            Results results,
            String measure,
            Function<Predictions, Estimate> performance) {
        Design design = Designs.withIntercept(group, choices);
        boolean[] happened = group.flags(EVENT);
        InternalValidation.Maker maker = persons -> {
            var outcome = new double[persons.length];
            for (int i = 0; i < persons.length; i++) {
                outcome[i] = happened[persons[i]] ? 1 : 0;
            }
            return LogisticRegression.fit(Observations.of(design.select(persons), outcome), Covariance.MODEL)
                    .map(fit -> LogisticRegression.probabilities(fit, design));
        };
        var corrected = InternalValidation.correct(
                happened,
                maker,
                performance,
                choices.get(CORRECTION),
                choices.get(REPLICATES),
                choices.get(Option.SEED));
        switch (corrected) {
            case Outcome.Refused<InternalValidation.Corrected> refused -> results.refused(refused);
            case Outcome.Computed<InternalValidation.Corrected>(InternalValidation.Corrected found) ->
                results.line()
                        .method(found.method())
                        .set("measure", measure)
                        .set("apparent", found.apparent())
                        .set("value", found.corrected())
                        .set("used", found.used())
                        .set("refused", found.refused())
                        .write();
        }
    }

    private static TableMethod negativeControls() {
        return TableMethod.named(
                        "negative-controls",
                        Theme.EVALUATION,
                        "estimates corrected for the error that negative controls show")
                .about(
                        "How far a study errs is read off estimates whose true effect is 0; that error is taken off the others, and its"
                                + " uncertainty added to their limits. Estimates on the scale where no effect is 0 (logarithms of ratios).",
                        "Normal distribution of systematic error; Schuemie et al. 2014 and 2018.")
                .columns(ESTIMATE, ERROR, CONTROL)
                .figure()
                .output("p", "two-sided p value, given that error")
                .example("")
                .perRow((group, choices, results) -> {
                    double[] estimates = group.numbers(ESTIMATE);
                    double[] errors = group.numbers(ERROR);
                    boolean[] control = group.flags(CONTROL);
                    switch (NegativeControls.of(pick(estimates, control), pick(errors, control))) {
                        case Outcome.Refused<NegativeControls> refused -> Rows.refused(results, group, refused);
                        case Outcome.Computed<NegativeControls>(NegativeControls found) -> {
                            for (int i = 0; i < estimates.length; i++) {
                                results.line(i)
                                        .estimate(found.calibrated(estimates[i], errors[i], choices.get(Option.LEVEL)))
                                        .set("p", found.pValue(estimates[i], errors[i]))
                                        .write();
                            }
                        }
                    }
                });
    }

    private static double[] pick(double[] values, boolean[] taken) {
        return IntStream.range(0, values.length)
                .filter(i -> taken[i])
                .mapToDouble(i -> values[i])
                .toArray();
    }
}
