package nl.hofvijver.desk.family;

import java.util.List;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.spatial.Adjustment;
import nl.hofvijver.statistics.spatial.GetisOrd;
import nl.hofvijver.statistics.spatial.LocalMoran;
import nl.hofvijver.statistics.spatial.LocalStatistics;
import nl.hofvijver.statistics.spatial.Moran;
import nl.hofvijver.statistics.spatial.Neighbours;

/** Whether and where areas resemble their neighbours. */
final class SpatialMethods {
    private static final Column VALUE = Column.number("value", "the figure of the area");
    private static final Column COUNT = Column.number("count", "events in the area");
    private static final Column POPULATION = Column.number("population", "population of the area, above zero");
    private static final Column P = Column.number("p", "p values, one per test");

    private static final Option<Maps.Weights> ROW_WEIGHTS =
            Option.choice("weights", Maps.Weights.ROW, "neighbours add up to one per area, or count one each");
    private static final Option<Maps.Weights> BINARY_WEIGHTS =
            Option.choice("weights", Maps.Weights.BINARY, "neighbours count one each, or add up to one per area");
    private static final Option<Integer> SHUFFLES =
            Option.whole("shuffles", 0, 0, "p from this many shuffles, for example 999; 0 for the formula");
    private static final Option<Integer> SHUFFLES_ALWAYS = Option.whole("shuffles", 999, 99, "number of shuffles");
    private static final Option<Moran.Null> NULL =
            Option.choice("null", Moran.Null.RANDOMISATION, "hypothesis of the variance, without shuffles");
    private static final Option<LocalMoran.Null> LOCAL_NULL =
            Option.choice("null", LocalMoran.Null.CONDITIONAL, "hypothesis of the variance, without shuffles");
    private static final Option<Double> RATE =
            Options.share("false-discovery", "0.05", "false discovery rate at which an area is called high or low");

    private SpatialMethods() {}

    static List<TableMethod> all() {
        return List.of(moran(), ratesMoran(), localMoran(), getisOrd(), adjust());
    }

    private static TableMethod moran() {
        return global("moran", "Moran's I: do areas resemble their neighbours?")
                .about(
                        "One figure for the whole map. Areas without neighbours are left out and counted. For rates of small areas"
                                + " use moran-rates.",
                        "n/S0 * sum w z z / sum z^2; Cliff & Ord 1981.")
                .columns(VALUE, Maps.AREA, Maps.X, Maps.Y)
                .options(Option.NEIGHBOURS, Maps.NEAREST, ROW_WEIGHTS, NULL, SHUFFLES, Option.SEED)
                .example("--neighbours row.csv", "row.csv")
                .perGroup((group, choices, results) -> {
                    Neighbours neighbours = Maps.weighted(group, choices, ROW_WEIGHTS);
                    int shuffles = choices.get(SHUFFLES);
                    double[] values = group.numbers(VALUE);
                    write(
                            results,
                            choices,
                            shuffles == 0
                                    ? Moran.test(values, neighbours, choices.get(NULL))
                                    : Moran.shuffled(values, neighbours, shuffles, choices.get(Option.SEED)));
                });
    }

    private static TableMethod ratesMoran() {
        return global("moran-rates", "Moran's I for rates of areas of unequal size")
                .about(
                        "As moran, for events and population: small areas vary more by chance alone, which would hide or fake a"
                                + " pattern.",
                        "Each rate divided by its own standard deviation under one rate; Assuncao & Reis 1999.")
                .columns(COUNT, POPULATION, Maps.AREA, Maps.X, Maps.Y)
                .options(Option.NEIGHBOURS, Maps.NEAREST, ROW_WEIGHTS, SHUFFLES_ALWAYS, Option.SEED)
                .example("--neighbours row.csv", "row.csv")
                .perGroup((group, choices, results) -> write(
                        results,
                        choices,
                        Moran.ofRates(
                                group.numbers(COUNT),
                                group.numbers(POPULATION),
                                Maps.weighted(group, choices, ROW_WEIGHTS),
                                choices.get(SHUFFLES_ALWAYS),
                                choices.get(Option.SEED))));
    }

    private static TableMethod.Builder global(String name, String summary) {
        return TableMethod.named(name, Theme.MAPS, summary)
                .output("index", "Moran's I")
                .output("expectation", "its mean when nothing is the matter")
                .output("variance", "its variance then")
                .output("z", "the index in standard deviations from that mean")
                .output("p", "two-sided p value")
                .output("islands", "areas without neighbours, left out");
    }

    private static void write(Results results, Choices choices, Outcome<Moran.Result> outcome) {
        switch (outcome) {
            case Outcome.Refused<Moran.Result> refused -> results.refused(refused);
            case Outcome.Computed<Moran.Result>(Moran.Result found) ->
                results.line()
                        .method(Maps.named(found.method(), choices, ROW_WEIGHTS))
                        .set("index", found.index())
                        .set("expectation", found.expectation())
                        .set("variance", found.variance())
                        .set("z", found.z())
                        .set("p", found.p())
                        .set("islands", found.islands())
                        .write();
        }
    }

    private static TableMethod localMoran() {
        return local("local-moran", "areas that resemble their neighbours, or stand out from them")
                .about(
                        "Per area: high when it resembles its neighbours, low when it differs from them. Called so on p values adjusted"
                                + " for the number of areas only.",
                        "z_i * sum w z / m2; Anselin 1995, conditional variance Sokal et al. 1998; Benjamini & Hochberg 1995.")
                .columns(VALUE, Maps.AREA, Maps.X, Maps.Y)
                .options(Option.NEIGHBOURS, Maps.NEAREST, ROW_WEIGHTS, LOCAL_NULL, SHUFFLES, Option.SEED, RATE)
                .example("--neighbours row.csv", "row.csv")
                .perRow((group, choices, results) -> {
                    Neighbours neighbours = Maps.weighted(group, choices, ROW_WEIGHTS);
                    int shuffles = choices.get(SHUFFLES);
                    double[] values = group.numbers(VALUE);
                    write(
                            results,
                            choices,
                            ROW_WEIGHTS,
                            shuffles == 0
                                    ? LocalMoran.normal(values, neighbours, choices.get(LOCAL_NULL))
                                    : LocalMoran.shuffled(values, neighbours, shuffles, choices.get(Option.SEED)));
                });
    }

    private static TableMethod getisOrd() {
        return local("getis-ord", "hot and cold spots (Getis-Ord Gi*)")
                .about(
                        "Per area: high where high values lie together, the area itself included. Called so on p values adjusted for the"
                                + " number of areas only.",
                        "(sum w x - mean W)/(s sqrt((n S1 - W^2)/(n-1))); Ord & Getis 1995; Benjamini & Hochberg 1995.")
                .columns(VALUE, Maps.AREA, Maps.X, Maps.Y)
                .options(Option.NEIGHBOURS, Maps.NEAREST, BINARY_WEIGHTS, SHUFFLES, Option.SEED, RATE)
                .example("--nearest 3")
                .perRow((group, choices, results) -> {
                    Neighbours neighbours = Maps.weighted(group, choices, BINARY_WEIGHTS);
                    int shuffles = choices.get(SHUFFLES);
                    double[] values = group.numbers(VALUE);
                    write(
                            results,
                            choices,
                            BINARY_WEIGHTS,
                            shuffles == 0
                                    ? GetisOrd.normal(values, neighbours)
                                    : GetisOrd.shuffled(values, neighbours, shuffles, choices.get(Option.SEED)));
                });
    }

    private static TableMethod.Builder local(String name, String summary) {
        return TableMethod.named(name, Theme.MAPS, summary)
                .output("statistic", "the statistic of the area")
                .output("z", "in standard deviations from its expectation")
                .output("p_fdr", "p adjusted for the false discovery rate")
                .output("p_bonferroni", "p adjusted by Bonferroni")
                .output("spot", "high, low or neither");
    }

    private static void write(Results results, Choices choices, Option<Maps.Weights> weights, LocalStatistics found) {
        double rate = choices.get(RATE);
        Method method = Maps.named(found.method(), choices, weights);
        for (int i = 0; i < found.size(); i++) {
            Results.Line line = results.line(i)
                    .method(method)
                    .set("statistic", found.statistic(i))
                    .set("z", found.score(i))
                    .set("p_fdr", found.falseDiscoveryP(i))
                    .set("p_bonferroni", found.bonferroniP(i))
                    .set("spot", found.high(i, rate) ? "high" : found.low(i, rate) ? "low" : "");
            found.reason(i).ifPresent(line::reason);
            line.write();
        }
    }

    private static TableMethod adjust() {
        return TableMethod.named("adjust-p", Theme.MAPS, "p values adjusted for the number of tests")
                .about(
                        "All p values of a group are one family of tests. A missing p is no test and is not counted.",
                        "Benjamini & Hochberg 1995; Bonferroni.")
                .columns(P)
                .output("p_fdr", "p adjusted for the false discovery rate")
                .output("p_bonferroni", "p times the number of tests, at most 1")
                .example("")
                .perRow(SpatialMethods::adjusted);
    }

    private static void adjusted(Group group, Choices choices, Results results) {
        double[] p = group.numbers(P);
        double[] discovery = Adjustment.falseDiscovery(p);
        double[] bonferroni = Adjustment.bonferroni(p);
        Method method = Method.of("adjusted p", "Benjamini-Hochberg and Bonferroni");
        for (int i = 0; i < p.length; i++) {
            Results.Line line =
                    results.line(i).method(method).set("p_fdr", discovery[i]).set("p_bonferroni", bonferroni[i]);
            if (Double.isNaN(p[i])) {
                line.reason(Reason.VALUE_MISSING);
            }
            line.write();
        }
    }
}
