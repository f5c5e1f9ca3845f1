package nl.hofvijver.desk.family;

import java.util.List;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Estimates;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.rates.IndirectStandardisation;
import nl.hofvijver.statistics.rates.PoissonLimits;

/** Observed against expected. */
final class IndirectMethods {
    private static final Column COUNT = Column.number("count", "observed events");
    private static final Column EXPECTED = Column.number("expected", "events expected from the reference");
    private static final Column POPULATION = Column.number("population", "person-years in the band");
    private static final Column REFERENCE_COUNT =
            Column.number("reference_count", "events in the band in the reference");
    private static final Column REFERENCE_POPULATION =
            Column.number("reference_population", "person-years in the band in the reference");

    private static final Option<PoissonLimits> LIMITS =
            Option.choice("limits", PoissonLimits.EXACT_BELOW_TEN, "kind of confidence limits of the count");
    private static final Option<Double> PER_CENT = Options.multiplier("100", "100 for a ratio in per cent");
    private static final Option<Double> RATE_PER =
            Options.multiplier("100", "100 for a ratio in per cent; with --measure rate per how many person-years");
    private static final Option<Measure> MEASURE =
            Option.choice("measure", Measure.RATIO, "the ratio, or the ratio times the crude rate of the reference");

    private IndirectMethods() {}

    /** What indirect standardisation gives. */
    private enum Measure {
        RATIO,
        RATE
    }

    static List<TableMethod> all() {
        return List.of(smr(), indirect());
    }

    private static TableMethod smr() {
        return TableMethod.named("smr", Theme.RATES, "ratios of observed to expected events (SMR, SIR)")
                .about(
                        "Observed events as a percentage of those expected. Compare a ratio with 100, not with the ratio of another"
                                + " area. The mid-P value needs a whole number of observed events.",
                        "100 * count / expected; limits exact (Garwood 1936) or by Byar; mid-P Rothman & Boice 1979.")
                .columns(COUNT, EXPECTED)
                .options(LIMITS, PER_CENT)
                .figure()
                .output("mid_p", "two-sided mid-P value against 'as expected'")
                .example("--multiplier 1 --limits exact")
                .perRow((group, choices, results) -> {
                    var smr = new IndirectStandardisation(
                            choices.get(LIMITS), choices.get(PER_CENT), choices.get(Option.LEVEL));
                    double[] observed = group.numbers(COUNT);
                    double[] expected = group.numbers(EXPECTED);
                    Estimates ratios = smr.ratios(observed, expected);
                    for (int i = 0; i < group.size(); i++) {
                        Results.Line line = results.line(i).estimate(ratios.get(i));
                        if (ratios.present(i) && observed[i] == Math.rint(observed[i])) {
                            line.set("mid_p", IndirectStandardisation.midP((long) observed[i], expected[i]));
                        }
                        line.write();
                    }
                });
    }

    private static TableMethod indirect() {
        return TableMethod.named("indirect", Theme.RATES, "indirectly standardised ratios and rates from age bands")
                .about(
                        "As smr, with the expected events computed from the rates of a reference per band. One row per band; the"
                                + " reference is repeated in each group.",
                        "expected = sum population * reference_count / reference_population; Breslow & Day 1987.")
                .columns(COUNT, POPULATION, REFERENCE_COUNT, REFERENCE_POPULATION)
                .options(MEASURE, LIMITS, RATE_PER)
                .figure()
                .output("observed", "events in the group")
                .output("expected", "events expected from the reference")
                .example("--by area --measure rate --multiplier 1000")
                .perGroup((group, choices, results) -> {
                    var indirect = new IndirectStandardisation(
                            choices.get(LIMITS), choices.get(RATE_PER), choices.get(Option.LEVEL));
                    double observed = StableSum.of(group.numbers(COUNT));
                    double expected = expected(group);
                    Estimate estimate = choices.get(MEASURE) == Measure.RATIO
                            ? indirect.ratio(observed, expected)
                            : indirect.rates(new double[] {observed}, new double[] {expected}, crudeRate(group))
                                    .get(0);
                    results.line()
                            .estimate(estimate)
                            .set("observed", observed)
                            .set("expected", expected)
                            .write();
                });
    }

    private static double expected(Group group) {
        return IndirectStandardisation.expected(
                group.numbers(REFERENCE_COUNT), group.numbers(REFERENCE_POPULATION), group.numbers(POPULATION))[0];
    }

    private static double crudeRate(Group group) {
        return IndirectStandardisation.crudeRate(group.numbers(REFERENCE_COUNT), group.numbers(REFERENCE_POPULATION));
    }
}
