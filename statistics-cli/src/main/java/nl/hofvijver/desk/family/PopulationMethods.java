package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.population.CaptureRecapture;
import nl.hofvijver.statistics.population.ThreeLists;

/** How many people are on no list. */
final class PopulationMethods {
    private static final Column FIRST = Column.whole("first", "persons on the first list");
    private static final Column SECOND = Column.whole("second", "persons on the second list");
    private static final Column BOTH = Column.whole("both", "persons on both");
    private static final Column SEEN = Column.whole("seen", "persons seen at all");
    private static final Column ONCE = Column.whole("once", "of them, persons seen exactly once");
    private static final Column TWICE = Column.whole("twice", "of them, persons seen exactly twice");
    private static final Column LISTS =
            Column.text("lists", "the lists that the persons are on: A, B, C, AB, AC, BC or ABC");
    private static final Column COUNT = Column.whole("count", "persons on exactly these lists");

    private static final Option<Estimator> ESTIMATOR =
            Option.choice("estimator", Estimator.CHAO, "lower bound of Chao, the same corrected, or Zelterman's");
    private static final Option<Lists> TWO_LISTS =
            Option.choice("estimator", Lists.CHAPMAN, "corrected for small samples (Chapman), or not");

    private static final Option<Double> MISSED =
            shareBelowOne("missed", "share of the true links that linkage missed; limits take it as known");
    private static final Option<Double> WRONG =
            shareBelowOne("wrong", "share of the links found that are false; limits take it as known");

    private PopulationMethods() {}

    private static Option<Double> shareBelowOne(String name, String meaning) {
        return Option.number(name, "0", meaning, "a number from 0 to below 1", v -> v >= 0 && v < 1);
    }

    /** The published estimates from repeated sightings. */
    private enum Estimator {
        CHAO,
        CHAO_CORRECTED,
        ZELTERMAN
    }

    /** The published estimates from two lists. */
    private enum Lists {
        CHAPMAN,
        LINCOLN_PETERSEN
    }

    static List<TableMethod> all() {
        return List.of(twoLists(), sightings(), threeLists());
    }

    private static TableMethod twoLists() {
        return TableMethod.named("capture-recapture", Theme.CARE, "population size from two lists")
                .about(
                        "How many people there are when two lists each have a part of them. The lists must be linked without error,"
                                + " independent, and of a closed population: show it as a range, never as the figure.",
                        "(n1+1)(n2+1)/(m+1) - 1, Chapman 1951, or n1 n2/m; variance Seber 1970; log-normal limits on the unseen;"
                                + " link errors Ding & Fienberg 1994.")
                .columns(FIRST, SECOND, BOTH)
                .options(TWO_LISTS, MISSED, WRONG)
                .figure()
                .example("")
                .perRow((group, choices, results) -> {
                    int[] first = group.wholes(FIRST);
                    int[] second = group.wholes(SECOND);
                    int[] both = group.wholes(BOTH);
                    for (int i = 0; i < group.size(); i++) {
                        results.line(i)
                                .estimate(size(first[i], second[i], both[i], choices))
                                .write();
                    }
                });
    }

    private static Estimate size(int first, int second, int both, Choices choices) {
        double missed = choices.get(MISSED);
        double wrong = choices.get(WRONG);
        double level = choices.get(Option.LEVEL);
        if (choices.get(TWO_LISTS) == Lists.LINCOLN_PETERSEN) {
            if (missed != 0 || wrong != 0) {
                throw new IllegalArgumentException("--missed and --wrong go with --estimator chapman");
            }
            return CaptureRecapture.lincolnPetersen(first, second, both, level);
        }
        return missed == 0 && wrong == 0
                ? CaptureRecapture.chapman(first, second, both, level)
                : CaptureRecapture.chapmanWithLinkErrors(first, second, both, missed, wrong, level);
    }

    private static TableMethod sightings() {
        return TableMethod.named("repeated-sightings", Theme.CARE, "population size from people seen once and twice")
                .about(
                        "How many people there are when those seen were counted by how often. Chao's is a lower bound.",
                        "n + f1^2/(2 f2), or n + f1(f1-1)/(2(f2+1)), Chao 1987; n/(1 - exp(-2 f2/f1)), Zelterman 1988, variance Bohning 2008.")
                .columns(SEEN, ONCE, TWICE)
                .options(ESTIMATOR)
                .figure()
                .example("")
                .perRow((group, choices, results) -> {
                    int[] seen = group.wholes(SEEN);
                    int[] once = group.wholes(ONCE);
                    int[] twice = group.wholes(TWICE);
                    double level = choices.get(Option.LEVEL);
                    for (int i = 0; i < group.size(); i++) {
                        Estimate size = switch (choices.get(ESTIMATOR)) {
                            case CHAO -> CaptureRecapture.chao(seen[i], once[i], twice[i], level);
                            case CHAO_CORRECTED -> CaptureRecapture.chaoCorrected(seen[i], once[i], twice[i], level);
                            case ZELTERMAN -> CaptureRecapture.zelterman(seen[i], once[i], twice[i], level);
                        };
                        results.line(i).estimate(size).write();
                    }
                });
    }

    private static TableMethod threeLists() {
        return TableMethod.named("three-lists", Theme.CARE, "population size from three lists, by eight models")
                .about(
                        "One row per combination of lists; a combination without a row has nobody. All eight log-linear models are"
                                + " given: show their spread, not the best one.",
                        "Log-linear models without the three-way term; Fienberg 1972, Bishop, Fienberg & Holland 1975.")
                .columns(LISTS, COUNT)
                .output("terms", "pairs of lists that depend on each other")
                .figure()
                .output("deviance", "distance to the observed table")
                .output("degrees_of_freedom", "of the deviance; 0 fits any table")
                .output("aic", "Akaike's criterion")
                .output("bic", "Schwarz's criterion")
                .example("")
                .perGroup((group, choices, results) -> {
                    for (ThreeLists.Model model : ThreeLists.fit(counts(group), choices.get(Option.LEVEL))) {
                        results.line()
                                .set("terms", model.terms())
                                .estimate(model.size())
                                .set("deviance", model.deviance())
                                .set("degrees_of_freedom", model.degreesOfFreedom())
                                .set("aic", model.aic())
                                .set("bic", model.bic())
                                .notices(model.notices())
                                .write();
                    }
                });
    }

    /** Cell 1 is A alone, 2 B, 4 C; their sums are the combinations. */
    private static long[] counts(Group group) {
        var counts = new long[8];
        String[] lists = group.names(LISTS).keySet().toArray(String[]::new);
        int[] persons = group.wholes(COUNT);
        for (int i = 0; i < lists.length; i++) {
            if (!List.of("A", "B", "C", "AB", "AC", "BC", "ABC").contains(lists[i])) {
                throw new IllegalArgumentException("'" + lists[i] + "' is not a combination of lists A, B and C");
            }
            int cell = lists[i].chars().map(list -> 1 << (list - 'A')).sum();
            counts[cell] = persons[i];
        }
        if (Arrays.stream(counts).anyMatch(c -> c < 0)) {
            throw new IllegalArgumentException("a count is below zero");
        }
        return counts;
    }
}
