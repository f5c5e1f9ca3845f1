package nl.hofvijver.desk.family;

import java.util.List;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.prediction.Calibration;
import nl.hofvijver.statistics.prediction.Discrimination;
import nl.hofvijver.statistics.prediction.NetBenefit;
import nl.hofvijver.statistics.prediction.Predictions;

/** Whether predictions come true and are worth acting on. */
final class PredictionMethods {
    private static final Column PREDICTED = Column.number("predicted", "predicted probability; for auc any score");
    private static final Column EVENT = Column.flag("event", "whether it happened");
    private static final Column SECOND = Column.number("predicted2", "a second score of the same persons, to compare")
            .optional();

    private static final Option<Integer> GROUPS = Option.whole("groups", 10, 2, "groups of nearly equal size");
    private static final Option<double[]> THRESHOLDS =
            Option.numbers("thresholds", "0.05,0.1,0.2", "probabilities from which one acts, between 0 and 1");

    private PredictionMethods() {}

    static List<TableMethod> all() {
        return List.of(calibration(), groups(), auc(), netBenefit());
    }

    private static Predictions predictions(Group group) {
        return new Predictions(group.numbers(PREDICTED), group.flags(EVENT));
    }

    private static TableMethod calibration() {
        return measured("calibration", "do predicted probabilities come true?")
                .about(
                        "Read this before the AUC. Intercept above 0: risks are too low. Slope below 1: predictions are too extreme."
                                + " Observed over expected 1: right on average.",
                        "Van Calster et al. 2019; Brier 1950.")
                .columns(PREDICTED, EVENT)
                .example("")
                .perGroup((group, choices, results) -> {
                    Predictions predictions = predictions(group);
                    double level = choices.get(Option.LEVEL);
                    measure(results, "observed over expected", Calibration.observedOverExpected(predictions, level));
                    measure(results, "intercept", Calibration.intercept(predictions, level));
                    measure(results, "slope", Calibration.slope(predictions, level));
                    measure(results, "Brier score", Calibration.brier(predictions));
                    measure(results, "scaled Brier score", Calibration.scaledBrier(predictions));
                });
    }

    private static TableMethod.Builder measured(String name, String summary) {
        return TableMethod.named(name, Theme.PREDICTION, summary)
                .output("measure", "what the figure is")
                .figure();
    }

    private static void measure(Results results, String measure, Estimate estimate) {
        results.line().set("measure", measure).estimate(estimate).write();
    }

    private static TableMethod groups() {
        return TableMethod.named(
                        "calibration-groups", Theme.PREDICTION, "predicted against observed, for a calibration plot")
                .about(
                        "Persons in ascending order of their prediction, in groups of nearly equal size.",
                        "Mean prediction and share with the event per group.")
                .columns(PREDICTED, EVENT)
                .options(GROUPS)
                .output("group", "1 has the lowest predictions")
                .output("persons", "persons in the group")
                .output("predicted", "mean prediction")
                .output("observed", "share with the event")
                .example("--groups 2")
                .perGroup((group, choices, results) -> {
                    int number = Math.min(choices.get(GROUPS), group.size());
                    List<Calibration.Group> all = Calibration.groups(predictions(group), number);
                    Method method =
                            Method.of("calibration groups", "nearly equal size").with("groups", number);
                    for (int g = 0; g < all.size(); g++) {
                        results.line()
                                .method(method)
                                .set("group", g + 1)
                                .set("persons", all.get(g).persons())
                                .set("predicted", all.get(g).predicted())
                                .set("observed", all.get(g).observed())
                                .write();
                    }
                });
    }

    private static TableMethod auc() {
        return measured("auc", "do persons with the event have higher scores?")
                .about(
                        "The probability that a person with the event scores higher than one without, and average precision. With"
                                + " a second score also the difference, taking into account that both are about the same persons.",
                        "Mid-ranks, DeLong et al. 1988, Sun & Xu 2014.")
                .columns(PREDICTED, EVENT, SECOND)
                .output("p", "two-sided p value of the difference")
                .example("")
                .perGroup(PredictionMethods::discrimination);
    }

    private static void discrimination(Group group, Choices choices, Results results) {
        Predictions first = predictions(group);
        double level = choices.get(Option.LEVEL);
        measure(results, "AUC", Discrimination.auc(first, level));
        measure(results, "average precision", Discrimination.averagePrecision(first));
        if (group.has(SECOND)) {
            double[] scores = group.numbers(SECOND);
            measure(
                    results,
                    "AUC of the second",
                    Discrimination.auc(new Predictions(scores, group.flags(EVENT)), level));
            Discrimination.Comparison compared = Discrimination.compare(first, scores, level);
            results.line()
                    .set("measure", "difference of the AUCs")
                    .estimate(compared.difference())
                    .set("p", compared.pValue())
                    .write();
        }
    }

    private static TableMethod netBenefit() {
        return TableMethod.named("net-benefit", Theme.PREDICTION, "what acting above a threshold is worth")
                .about(
                        "In true positives per person, against acting on everybody; acting on nobody is worth 0. A model is useful"
                                + " where it is above both.",
                        "TP/n - FP/n * t/(1-t); Vickers & Elkin 2006.")
                .columns(PREDICTED, EVENT)
                .options(THRESHOLDS)
                .output("threshold", "the probability from which one acts")
                .output("value", "net benefit of acting on predictions at or above it")
                .output("everybody", "net benefit of acting on everybody")
                .example("--thresholds 0.2,0.4")
                .perGroup((group, choices, results) -> {
                    Predictions predictions = predictions(group);
                    for (double threshold : choices.get(THRESHOLDS)) {
                        NetBenefit.Point point = NetBenefit.at(predictions, threshold);
                        double everybody = point.everybody()
                                .published()
                                .map(Estimate.Value::value)
                                .orElse(Double.NaN);
                        results.line()
                                .set("threshold", threshold)
                                .estimate(point.model())
                                .set("everybody", everybody)
                                .write();
                    }
                });
    }
}
