package nl.hofvijver.desk.family;

import java.util.List;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.rates.CrudeRate;
import nl.hofvijver.statistics.rates.PoissonLimits;
import nl.hofvijver.statistics.rates.Proportion;
import nl.hofvijver.statistics.rates.ProportionLimits;

/** Proportions and crude rates, row by row. */
final class RateMethods {
    private static final Column COUNT = Column.number("count", "events or persons with the characteristic");
    private static final Column POPULATION = Column.number("population", "persons, or person-years for a rate");
    private static final Column COUNT_1 = Column.number("count1", "persons with the characteristic in the first group");
    private static final Column POPULATION_1 = Column.number("population1", "persons in the first group");
    private static final Column COUNT_2 =
            Column.number("count2", "persons with the characteristic in the second group");
    private static final Column POPULATION_2 = Column.number("population2", "persons in the second group");

    private static final Option<ProportionLimits> PROPORTION_LIMITS =
            Option.choice("limits", ProportionLimits.WILSON, "kind of confidence limits");
    private static final Option<PoissonLimits> RATE_LIMITS =
            Option.choice("limits", PoissonLimits.EXACT_BELOW_TEN, "kind of confidence limits of the count");
    private static final Option<Double> SHARE = Options.multiplier("1", "1 for a proportion, 100 for a percentage");
    private static final Option<Double> PER = Options.multiplier("100000", "per how many person-years");

    private RateMethods() {}

    static List<TableMethod> all() {
        return List.of(proportion(), difference(), rate());
    }

    private static TableMethod proportion() {
        return TableMethod.named("proportion", Theme.RATES, "proportions with confidence limits")
                .about(
                        "The share of a population with a characteristic. A count above its population has no figure.",
                        "count / population; Wilson 1927, Newcombe 1998, Clopper & Pearson 1934, Brown, Cai & DasGupta 2001.")
                .columns(COUNT, POPULATION)
                .options(PROPORTION_LIMITS, SHARE)
                .figure()
                .example("")
                .perRow((group, choices, results) -> {
                    var proportion = new Proportion(
                            choices.get(PROPORTION_LIMITS), choices.get(SHARE), choices.get(Option.LEVEL));
                    Rows.write(results, proportion.of(group.numbers(COUNT), group.numbers(POPULATION)));
                });
    }

    private static TableMethod difference() {
        return TableMethod.named("proportion-difference", Theme.RATES, "difference of two independent proportions")
                .about(
                        "How much larger the first proportion is than the second, for two groups of different people.",
                        "count1/population1 - count2/population2; Newcombe 1998 method 10, or 11 with wilson-corrected.")
                .columns(COUNT_1, POPULATION_1, COUNT_2, POPULATION_2)
                .options(PROPORTION_LIMITS, SHARE)
                .figure()
                .example("")
                .perRow((group, choices, results) -> {
                    var proportion = new Proportion(
                            choices.get(PROPORTION_LIMITS), choices.get(SHARE), choices.get(Option.LEVEL));
                    double[] x1 = group.numbers(COUNT_1);
                    double[] n1 = group.numbers(POPULATION_1);
                    double[] x2 = group.numbers(COUNT_2);
                    double[] n2 = group.numbers(POPULATION_2);
                    for (int i = 0; i < group.size(); i++) {
                        Estimate difference = proportion.difference(x1[i], n1[i], x2[i], n2[i]);
                        results.line(i).estimate(difference).write();
                    }
                });
    }

    private static TableMethod rate() {
        return TableMethod.named("rate", Theme.RATES, "crude rates with confidence limits")
                .about(
                        "Events per so many person-years, not adjusted for age. A person may have several events.",
                        "multiplier * count / population; limits of the count exact (Garwood 1936) or by Byar (Breslow & Day 1987).")
                .columns(COUNT, POPULATION)
                .options(RATE_LIMITS, PER)
                .figure()
                .example("--multiplier 1000")
                .perRow((group, choices, results) -> {
                    var rate = new CrudeRate(choices.get(RATE_LIMITS), choices.get(PER), choices.get(Option.LEVEL));
                    Rows.write(results, rate.of(group.numbers(COUNT), group.numbers(POPULATION)));
                });
    }
}
