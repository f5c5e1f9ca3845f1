package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.smoothing.Bym2;
import nl.hofvijver.statistics.smoothing.Marshall;
import nl.hofvijver.statistics.smoothing.PoissonGamma;
import nl.hofvijver.statistics.smoothing.SmoothedMap;

/** Relative risks of small areas that borrow strength. */
final class SmoothingMethods {
    private static final Column COUNT = Column.number("count", "observed events in the area");
    private static final Column EXPECTED = Column.number("expected", "events expected from the reference, above zero");

    private static final Option<Kind> KIND = Option.choice(
            "kind",
            Kind.GAMMA,
            "gamma with intervals, or moments towards the mean of the map (global) or neighbourhood (local)");
    private static final Option<Double> THRESHOLD =
            Options.aboveZero("threshold", "1", "relative risk that the exceedance probability is about");
    private static final Option<Double> DEVIATION = Options.aboveZero(
            "prior-deviation", "1", "prior: the standard deviation of the log risks is above this ...");
    private static final Option<Double> TAIL = Options.share("prior-tail", "0.01", "... with this probability");
    private static final Option<Double> SHARE =
            Options.share("prior-share", "0.5", "prior: the share of structure is below this ...");
    private static final Option<Double> BELOW =
            Options.share("prior-below", "0.6666666666666666", "... with this probability");

    private SmoothingMethods() {}

    /** The published kinds of empirical Bayes. */
    private enum Kind {
        GAMMA,
        GLOBAL,
        LOCAL
    }

    static List<TableMethod> all() {
        return List.of(empiricalBayes(), bym2());
    }

    private static TableMethod empiricalBayes() {
        return TableMethod.named("empirical-bayes", Theme.SMALL_AREAS, "smoothed relative risks by empirical Bayes")
                .about(
                        "Each area's ratio is drawn towards the mean, the more so the fewer events are expected. A modelled figure:"
                                + " not for evaluating an intervention. All areas of a group are one map.",
                        "Clayton & Kaldor 1987 (gamma); Marshall 1991 (global, local, without intervals).")
                .columns(COUNT, EXPECTED, Maps.AREA, Maps.X, Maps.Y)
                .options(KIND, THRESHOLD, Option.NEIGHBOURS, Maps.NEAREST)
                .figure()
                .output("deviation", "posterior standard deviation (not for moments)")
                .output("exceedance", "probability that the relative risk is above the threshold")
                .output("own_share", "share of the estimate that is the area's own data")
                .example("")
                .perRow(SmoothingMethods::empirical);
    }

    private static void empirical(Group group, Choices choices, Results results) {
        double[] observed = group.numbers(COUNT);
        double[] expected = group.numbers(EXPECTED);
        switch (choices.get(KIND)) {
            case GAMMA ->
                write(
                        group,
                        results,
                        new PoissonGamma(choices.get(THRESHOLD), choices.get(Option.LEVEL)).smooth(observed, expected));
            case GLOBAL -> moments(group, results, Marshall.global(observed, expected));
            case LOCAL -> moments(group, results, Marshall.local(observed, expected, Maps.neighbours(group, choices)));
        }
    }

    private static void moments(Group group, Results results, Outcome<Estimates> outcome) {
        switch (outcome) {
            case Outcome.Computed<Estimates>(Estimates estimates) -> Rows.write(results, estimates);
            case Outcome.Refused<Estimates> refused -> Rows.refused(results, group, refused);
        }
    }

    private static TableMethod bym2() {
        return TableMethod.named(
                        "bym2", Theme.SMALL_AREAS, "smoothed relative risks that borrow from neighbours (BYM2)")
                .about(
                        "Risks share information with their neighbours and with the whole map, in a proportion that the data decide."
                                + " A modelled figure. Deterministic: no sampling. All areas of a group are one map.",
                        "log risk = intercept + covariates + s*(sqrt(f)*structure + sqrt(1-f)*noise); Riebler et al. 2016.")
                .columns(COUNT, EXPECTED, Maps.AREA, Maps.X, Maps.Y)
                .options(Option.NEIGHBOURS, Maps.NEAREST, Option.COVARIATES, THRESHOLD, DEVIATION, TAIL, SHARE, BELOW)
                .figure()
                .output("deviation", "posterior standard deviation")
                .output("exceedance", "probability that the relative risk is above the threshold")
                .output("own_share", "share of the estimate that is the area's own data")
                .example("--neighbours neighbours.csv", "neighbours.csv")
                .perRow((group, choices, results) -> {
                    var model = new Bym2(
                            choices.get(DEVIATION),
                            choices.get(TAIL),
                            choices.get(SHARE),
                            choices.get(BELOW),
                            choices.get(THRESHOLD),
                            choices.get(Option.LEVEL));
                    double[][] covariates = choices.get(Option.COVARIATES).stream()
                            .map(group::covariate)
                            .toArray(double[][]::new);
                    write(
                            group,
                            results,
                            model.smooth(
                                    group.numbers(COUNT),
                                    group.numbers(EXPECTED),
                                    Maps.neighbours(group, choices),
                                    covariates));
                });
    }

    private static void write(Group group, Results results, Outcome<SmoothedMap> outcome) {
        switch (outcome) {
            case Outcome.Refused<SmoothedMap> refused -> Rows.refused(results, group, refused);
            case Outcome.Computed<SmoothedMap>(SmoothedMap map) -> {
                String parameters = map.parameters().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(p -> p.getKey() + " " + p.getValue())
                        .collect(Collectors.joining("; "));
                for (int i = 0; i < map.size(); i++) {
                    area(results.line(i), map, i).note(parameters).write();
                }
            }
        }
    }

    private static Results.Line area(Results.Line line, SmoothedMap map, int i) {
        return line.method(map.method())
                .set("deviation", map.deviation(i))
                .set("value", map.mean(i))
                .set("lower", map.lower(i))
                .set("upper", map.upper(i))
                .set("exceedance", map.exceedance(i))
                .set("own_share", map.ownShare(i));
    }
}
