package nl.hofvijver.desk.family;

import java.util.List;
import java.util.stream.Collectors;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.spatial.CircularScan;
import nl.hofvijver.statistics.spatial.Cluster;
import nl.hofvijver.statistics.spatial.ScanResult;

/** Clusters on a map. */
final class ScanMethods {
    private static final Column AREA = Column.text("area", "name of the area");
    private static final Column X = Column.number("x", "coordinate in metres");
    private static final Column Y = Column.number("y", "coordinate in metres");
    private static final Column CASES = Column.number("cases", "cases in the area");
    private static final Column POPULATION = Column.number(
            "population", "expected cases or population (poisson, any scale), or persons (bernoulli, whole numbers)");

    private static final Option<CircularScan.Model> MODEL = Option.choice(
            "model", CircularScan.Model.POISSON, "cases out of an expected number, or persons who are a case or not");
    private static final Option<CircularScan.Look> LOOK =
            Option.choice("look", CircularScan.Look.HIGH, "for too many cases, too few, or both");
    private static final Option<Double> LARGEST = Option.number(
            "largest-share",
            "0.5",
            "share of the population that a circle may hold",
            "above 0, at most 0.5",
            v -> v > 0 && v <= 0.5);
    private static final Option<Integer> REPLICATES = Option.whole("replicates", 999, 9, "random maps");
    private static final Option<Integer> STOP =
            Option.whole("stop-after", 0, 0, "stop once this many random maps beat the real one; 0 never stops early");
    private static final Option<Double> LARGEST_P = Option.number(
            "largest-p", "1", "leave out clusters with a larger p", "above 0, at most 1", v -> v > 0 && v <= 1);

    private ScanMethods() {}

    static List<TableMethod> all() {
        return List.of(TableMethod.named("scan", Theme.MAPS, "possible clusters: Kulldorff's circular scan")
                .about(
                        "The circles with more cases than chance puts in any circle of the map; p is already adjusted for all circles."
                                + " Possible clusters, without saying anything about a cause. One row per circle; none found is one row without.",
                        "c ln(c/e) + (C-c) ln((C-c)/(C-e)); p by random maps; Kulldorff 1997, early stop Besag & Clifford 1991.")
                .columns(AREA, X, Y, CASES, POPULATION)
                .options(MODEL, LOOK, LARGEST, REPLICATES, STOP, LARGEST_P, Option.SEED)
                .output("cluster", "1 is the most remarkable; 0 when nothing was found")
                .output("centre", "area in the middle")
                .output("areas", "its areas, nearest to the centre first, divided by |")
                .output("radius", "from the centre to the farthest area, in metres")
                .output("cases", "cases inside")
                .output("expected", "cases inside when spread in proportion to the population")
                .output("relative_risk", "inside against outside")
                .output("log_likelihood_ratio", "the statistic")
                .output("p", "rank of the statistic among the largest of the random maps")
                .example("--replicates 99")
                .perGroup(ScanMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        var scan = new CircularScan(
                choices.get(MODEL),
                choices.get(LOOK),
                choices.get(LARGEST),
                choices.get(REPLICATES),
                choices.get(Option.SEED),
                choices.get(STOP));
        List<String> names = List.copyOf(group.names(AREA).keySet());
        switch (scan.scan(group.numbers(X), group.numbers(Y), group.numbers(CASES), group.numbers(POPULATION))) {
            case Outcome.Refused<ScanResult> refused -> results.refused(refused);
            case Outcome.Computed<ScanResult>(ScanResult found) ->
                write(results, names, found, found.significant(choices.get(LARGEST_P)));
        }
    }

    private static void write(Results results, List<String> names, ScanResult found, List<Cluster> clusters) {
        if (clusters.isEmpty()) {
            results.line().method(found.method()).set("cluster", 0).write();
        }
        for (int c = 0; c < clusters.size(); c++) {
            Cluster cluster = clusters.get(c);
            results.line()
                    .method(found.method())
                    .set("cluster", c + 1)
                    .set("centre", names.get(cluster.centre()))
                    .set("areas", cluster.members().stream().map(names::get).collect(Collectors.joining("|")))
                    .set("radius", cluster.radius())
                    .set("cases", cluster.cases())
                    .set("expected", cluster.expected())
                    .set("relative_risk", cluster.relativeRisk())
                    .set("log_likelihood_ratio", cluster.logLikelihoodRatio())
                    .set("p", cluster.p())
                    .note(found.replicates() + " random maps")
                    .write();
        }
    }
}
