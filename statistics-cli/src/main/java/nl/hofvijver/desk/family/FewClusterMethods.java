package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.evaluation.Panel;
import nl.hofvijver.statistics.evaluation.RandomisationInference;
import nl.hofvijver.statistics.evaluation.WildBootstrap;

/** Difference-in-differences when there are few clusters. */
final class FewClusterMethods {
    private static final Option<Draw> MULTIPLIER = Option.choice(
            "multiplier", Draw.USUAL, "what residuals are multiplied by; usual is webb below 12 clusters");
    private static final Option<Integer> REPLICATES = Option.whole("replicates", 9999, 199, "samples or assignments");
    private static final Option<RandomisationInference.Statistic> STATISTIC = Option.choice(
            "statistic", RandomisationInference.Statistic.COEFFICIENT, "what is compared between assignments");

    private FewClusterMethods() {}

    /** The published distributions of the wild bootstrap, or the usual one for the number of clusters. */
    private enum Draw {
        USUAL,
        RADEMACHER,
        WEBB;

        WildBootstrap.Multiplier of(int clusters) {
            return switch (this) {
                case USUAL -> WildBootstrap.Multiplier.usual(clusters);
                case RADEMACHER -> WildBootstrap.Multiplier.RADEMACHER;
                case WEBB -> WildBootstrap.Multiplier.WEBB;
            };
        }
    }

    static List<TableMethod> all() {
        return List.of(wildBootstrap(), randomisation());
    }

    private static TableMethod wildBootstrap() {
        return PanelMethods.named("did-bootstrap", "difference-in-differences with few clusters: wild bootstrap")
                .about(
                        "The effect of did with limits that hold with few clusters (below 30). With five or fewer a limit may be"
                                + " infinite.",
                        "Wild cluster bootstrap, null imposed; Cameron, Gelbach & Miller 2008, Webb 2023, Roodman et al. 2019.")
                .options(MULTIPLIER, REPLICATES, Option.SEED)
                .figure()
                .output("p", "two-sided p value of no effect")
                .output("clusters", "number of clusters")
                .output("complete", "1 when all combinations of signs were gone through")
                .example("--multiplier rademacher --replicates 999")
                .perGroup((group, choices, results) -> {
                    Panel panel = PanelMethods.panel(group);
                    Optional<int[]> clusters = PanelMethods.clusters(group);
                    var options = new WildBootstrap.Options(
                            choices.get(MULTIPLIER).of(number(panel, clusters)),
                            choices.get(REPLICATES),
                            choices.get(Option.SEED));
                    switch (WildBootstrap.twoWay(panel, clusters, options, choices.get(Option.LEVEL))) {
                        case Outcome.Refused<WildBootstrap.Result> refused -> results.refused(refused);
                        case Outcome.Computed<WildBootstrap.Result>(WildBootstrap.Result found) ->
                            results.line()
                                    .estimate(found.effect())
                                    .set("p", found.pValue())
                                    .set("clusters", found.clusters())
                                    .set("complete", found.complete() ? 1 : 0)
                                    .notices(found.notices())
                                    .write();
                    }
                });
    }

    private static int number(Panel panel, Optional<int[]> clusters) {
        return (int) Arrays.stream(clusters.orElse(panel.unit())).distinct().count();
    }

    private static TableMethod randomisation() {
        return PanelMethods.named(
                        "did-randomisation", "difference-in-differences against other assignments of the starts")
                .about(
                        "How the effect compares with what other assignments of the same starts would have shown. Valid with any number of"
                                + " clusters when the starts could as well have fallen otherwise, as in a stepped wedge.",
                        "p = share of the assignments as far from 0; Fisher 1935, MacKinnon & Webb 2020.")
                .options(STATISTIC, REPLICATES, Option.SEED)
                .output("value", "the effect, as in did")
                .output("p", "share of the assignments with a statistic at least as far from 0")
                .output("assignments", "number of assignments gone through")
                .output("complete", "1 when these are all there are")
                .example("")
                .perGroup((group, choices, results) -> {
                    var outcome = RandomisationInference.twoWay(
                            PanelMethods.panel(group),
                            PanelMethods.clusters(group),
                            choices.get(STATISTIC),
                            choices.get(REPLICATES),
                            choices.get(Option.SEED));
                    switch (outcome) {
                        case Outcome.Refused<RandomisationInference.Result> refused -> results.refused(refused);
                        case Outcome.Computed<RandomisationInference.Result>(RandomisationInference.Result found) ->
                            results.line()
                                    .method(found.method())
                                    .set("value", found.effect())
                                    .set("p", found.pValue())
                                    .set("assignments", found.assignments())
                                    .set("complete", found.complete() ? 1 : 0)
                                    .write();
                    }
                });
    }
}
