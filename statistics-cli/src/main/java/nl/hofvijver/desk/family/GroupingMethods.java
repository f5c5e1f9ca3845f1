package nl.hofvijver.desk.family;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Designs;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.grouping.Grouping;
import nl.hofvijver.statistics.grouping.KMeans;

/** Rows that resemble each other in several figures at once. */
final class GroupingMethods {
    private static final Option<Integer> GROUPS = Option.whole("groups", 4, 2, "number of groups");
    private static final Option<Integer> STARTS = Option.whole("starts", 20, 1, "starts, of which the best is kept");

    private GroupingMethods() {}

    static List<TableMethod> all() {
        return List.of(TableMethod.named("k-means", Theme.INEQUALITY, "areas in groups that resemble each other")
                .about(
                        "Name the figures with --covariates. Groups are numbered from large to small and have no meaning of their own:"
                                + " the note says what sets each apart. Below a silhouette of some 0.25 there are no groups to speak of.",
                        "Lloyd's k-means from k-means++ seeds (Arthur & Vassilvitskii 2007); silhouette Rousseeuw 1987.")
                .options(Option.COVARIATES, GROUPS, STARTS, Option.SEED)
                .output("group", "1 is the largest group")
                .output("size", "rows in that group")
                .output("explained", "share of the variance that lies between groups, the same in all rows")
                .output("silhouette", "mean silhouette width, the same in all rows: 1 is well apart, 0 is not")
                .example("--covariates income,age --groups 3")
                .perRow(GroupingMethods::compute));
    }

    private static void compute(Group group, Choices choices, Results results) {
        List<String> names = choices.get(Option.COVARIATES);
        Designs.covariatesNeeded(choices);
        double[][] columns = names.stream().map(group::covariate).toArray(double[][]::new);
        var means = new KMeans(choices.get(GROUPS), choices.get(STARTS), choices.get(Option.SEED));
        switch (means.of(columns)) {
            case Outcome.Refused<Grouping> refused -> {
                for (int i = 0; i < group.size(); i++) {
                    results.line(i).refused(refused).write();
                }
            }
            case Outcome.Computed<Grouping>(Grouping found) -> {
                for (int i = 0; i < group.size(); i++) {
                    int own = found.group()[i];
                    results.line(i)
                            .method(found.method())
                            .set("group", own + 1)
                            .set("size", found.sizes()[own])
                            .set("explained", found.explained())
                            .set("silhouette", found.silhouette())
                            .note(centre(names, found.centres()[own]))
                            .write();
                }
            }
        }
    }

    private static String centre(List<String> names, double[] centre) {
        return "centre in standard deviations: "
                + IntStream.range(0, centre.length)
                        .mapToObj(j -> String.format(Locale.ROOT, "%s %+.2f", names.get(j), centre[j]))
                        .collect(Collectors.joining(", "));
    }
}
