package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.hofvijver.desk.method.Choices;
import nl.hofvijver.desk.method.Column;
import nl.hofvijver.desk.method.Group;
import nl.hofvijver.desk.method.Option;
import nl.hofvijver.desk.method.Results;
import nl.hofvijver.desk.method.TableMethod;
import nl.hofvijver.desk.method.Theme;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.survival.CumulativeIncidence;
import nl.hofvijver.statistics.survival.FollowUp;
import nl.hofvijver.statistics.survival.IncidenceVariance;
import nl.hofvijver.statistics.survival.KaplanMeier;
import nl.hofvijver.statistics.survival.Limits;
import nl.hofvijver.statistics.survival.LogRank;
import nl.hofvijver.statistics.survival.RiskTable;
import nl.hofvijver.statistics.survival.SurvivalVariance;

/** Survival curves and their comparison. */
final class SurvivalMethods {
    static final Column EXIT = Column.number("exit", "time at which following ended");
    static final Column EVENT =
            Column.whole("event", "0 when nothing had happened by then, else 1 (or the number of the cause)");
    static final Column ENTRY = Column.number("entry", "time from which the person was followed (without it 0)")
            .optional();
    private static final Column ARM = Column.text("arm", "group of the person");
    private static final Column STRATUM =
            Column.text("stratum", "groups are compared within strata").optional();

    private static final Option<Limits> LIMITS = Option.choice("limits", Limits.LOG, "scale of the limits");
    private static final Option<Limits> INCIDENCE_LIMITS =
            Option.choice("limits", Limits.LOG_LOG, "scale of the limits");
    private static final Option<SurvivalVariance> VARIANCE =
            Option.choice("variance", SurvivalVariance.GREENWOOD, "variance of the curve");
    private static final Option<IncidenceVariance> INCIDENCE_VARIANCE =
            Option.choice("variance", IncidenceVariance.DELTA, "delta method, or Aalen's, a little larger");
    private static final Option<double[]> TIMES =
            Option.numbers("times", "", "only at these times (default: the whole curve)");
    private static final Option<double[]> QUANTILES =
            Option.numbers("quantiles", "", "also the times by which these shares had the event; 0.5 is the median");
    private static final Option<double[]> HORIZONS =
            Option.numbers("horizons", "", "also the mean time lived until these times");
    private static final Option<Double> HORIZON =
            Option.number("horizon", "1", "until which time the mean is taken", "above zero", v -> v > 0);
    private static final Option<Integer> CAUSE =
            Option.whole("cause", 1, 1, "the cause of interest; others compete with it");
    private static final Option<LogRank.Weight> WEIGHT =
            Option.choice("weight", LogRank.Weight.LOG_RANK, "what the difference at each time counts for");

    private SurvivalMethods() {}

    static List<TableMethod> all() {
        return List.of(kaplanMeier(), restrictedMean(), competing(), logRank());
    }

    static FollowUp followUp(Group group, Choices choices) {
        int[] events = group.wholes(EVENT);
        // Some programs write 1 for nothing happened and 2 for the event.
        if (Arrays.stream(events).allMatch(e -> e == 1 || e == 2)
                && Arrays.stream(events).distinct().count() == 2) {
            choices.tell(
                    "Column event has 1 and 2 and no 0, so nobody is censored. If 1 means that nothing happened, write 0.");
        }
        FollowUp followUp = FollowUp.of(group.numbers(EXIT), events);
        return group.has(ENTRY) ? followUp.from(group.numbers(ENTRY)) : followUp;
    }

    private static TableMethod kaplanMeier() {
        return curve("kaplan-meier", "survival curves with medians and restricted means")
                .about(
                        "The share still without an event over time; events come before censorings at the same time. In published"
                                + " curves let each step cover ten persons or more.",
                        "Kaplan & Meier 1958; variance Greenwood 1926 or Tsiatis 1981; limits on five scales.")
                .columns(EXIT, EVENT, ENTRY)
                .options(VARIANCE, LIMITS, TIMES, QUANTILES, HORIZONS)
                .figure()
                .example("--by arm --quantiles 0.5")
                .perGroup((group, choices, results) -> {
                    FollowUp followUp = followUp(group, choices);
                    switch (KaplanMeier.of(
                            followUp, choices.get(VARIANCE), choices.get(LIMITS), choices.get(Option.LEVEL))) {
                        case Outcome.Refused<KaplanMeier> refused -> results.refused(refused);
                        case Outcome.Computed<KaplanMeier>(KaplanMeier curve) -> write(curve, choices, results);
                    }
                });
    }

    private static TableMethod.Builder curve(String name, String summary) {
        return TableMethod.named(name, Theme.SURVIVAL, summary)
                .output("measure", "what the row is about")
                .output("at", "the time, or the share of a quantile")
                .output("at_risk", "persons followed just before that time")
                .output("events", "events at that time, of any cause")
                .output("censored", "persons who left without an event then");
    }

    private static void write(KaplanMeier curve, Choices choices, Results results) {
        double[] times = choices.get(TIMES);
        RiskTable table = curve.table();
        for (int i = 0; i < (times.length == 0 ? table.size() : 0); i++) {
            step(results, "survival", table, i).estimate(curve.step(i)).write();
        }
        for (double time : times) {
            at(results, "survival", time, curve.at(time));
        }
        for (double share : choices.get(QUANTILES)) {
            at(results, "quantile", share, curve.quantile(share));
        }
        for (double horizon : choices.get(HORIZONS)) {
            at(results, "restricted mean", horizon, curve.restrictedMean(horizon));
        }
    }

    private static Results.Line step(Results results, String measure, RiskTable table, int i) {
        return results.line()
                .set("measure", measure)
                .set("at", table.times()[i])
                .set("at_risk", table.atRisk()[i])
                .set("events", table.events()[i])
                .set("censored", table.censored()[i]);
    }

    private static void at(Results results, String measure, double at, Estimate estimate) {
        results.line().set("measure", measure).set("at", at).estimate(estimate).write();
    }

    private static TableMethod restrictedMean() {
        return TableMethod.named(
                        "restricted-mean-difference", Theme.SURVIVAL, "how much longer one group lives until a horizon")
                .about(
                        "The difference of the mean time without an event until the horizon, between two groups: first minus second"
                                + " in the alphabet. Meaningful also when hazards are not proportional.",
                        "Difference of areas under two Kaplan-Meier curves; variance from Greenwood's.")
                .columns(EXIT, EVENT, ENTRY, ARM)
                .options(HORIZON)
                .figure()
                .output("comparison", "which group minus which")
                .example("--horizon 30")
                .perGroup(SurvivalMethods::restricted);
    }

    private static void restricted(Group group, Choices choices, Results results) {
        List<String> arms = group.places(ARM).keySet().stream().sorted().toList();
        Method method = Method.of("restricted mean survival time", "difference");
        if (arms.size() != 2) {
            results.line()
                    .method(method)
                    .reason(Reason.NO_CONTROL)
                    .note(arms.size() + " groups; two are compared")
                    .write();
            return;
        }
        Outcome<KaplanMeier> first = ofArm(group, choices, arms.getFirst());
        Outcome<KaplanMeier> second = ofArm(group, choices, arms.getLast());
        double horizon = choices.get(HORIZON);
        switch (first.then(a -> second.map(b -> a.restrictedMeanDifference(b, horizon)))) {
            case Outcome.Refused<Estimate> refused -> results.refused(refused);
            case Outcome.Computed<Estimate>(Estimate difference) ->
                results.line()
                        .estimate(difference)
                        .set("comparison", arms.getFirst() + " minus " + arms.getLast())
                        .write();
        }
    }

    private static Outcome<KaplanMeier> ofArm(Group group, Choices choices, String arm) {
        String[] arms = group.texts(ARM);
        int[] rows =
                IntStream.range(0, arms.length).filter(i -> arms[i].equals(arm)).toArray();
        return KaplanMeier.of(followUp(group, choices).select(rows), Limits.LOG, choices.get(Option.LEVEL));
    }

    private static TableMethod competing() {
        return curve("competing-risks", "probability of one cause when others compete")
                .about(
                        "One minus Kaplan-Meier overstates the risk when persons can die of something else first; this does not."
                                + " Column event holds the number of the cause.",
                        "Aalen & Johansen 1978; variance delta method (Marubini & Valsecchi 1995) or Aalen 1978.")
                .columns(EXIT, EVENT, ENTRY)
                .options(CAUSE, INCIDENCE_VARIANCE, INCIDENCE_LIMITS, TIMES)
                .figure()
                .example("--cause 1")
                .perGroup((group, choices, results) -> {
                    var outcome = CumulativeIncidence.of(
                            followUp(group, choices),
                            choices.get(CAUSE),
                            choices.get(INCIDENCE_VARIANCE),
                            choices.get(INCIDENCE_LIMITS),
                            choices.get(Option.LEVEL));
                    switch (outcome) {
                        case Outcome.Refused<CumulativeIncidence> refused -> results.refused(refused);
                        case Outcome.Computed<CumulativeIncidence>(CumulativeIncidence curve) ->
                            write(curve, choices.get(TIMES), results);
                    }
                });
    }

    private static void write(CumulativeIncidence curve, double[] times, Results results) {
        for (double time : times) {
            at(results, "incidence", time, curve.at(time));
        }
        for (int i = 0; i < (times.length == 0 ? curve.table().size() : 0); i++) {
            step(results, "incidence", curve.table(), i).estimate(curve.step(i)).write();
        }
    }

    private static TableMethod logRank() {
        return TableMethod.named("log-rank", Theme.SURVIVAL, "do groups have the same survival?")
                .about(
                        "Observed and expected events per group, with one test for all groups.",
                        "Mantel 1966; Peto & Peto 1972 (G-rho with rho 1, Harrington & Fleming 1982).")
                .columns(EXIT, EVENT, ENTRY, ARM, STRATUM)
                .options(WEIGHT)
                .output("arm", "the group")
                .output("observed", "(weighted) events")
                .output("expected", "(weighted) events with the hazard of all groups together")
                .output("statistic", "chi-squared, the same in all rows")
                .output("degrees_of_freedom", "groups minus one")
                .output("p", "p value")
                .example("")
                .perGroup((group, choices, results) -> {
                    List<String> arms = List.copyOf(group.places(ARM).keySet());
                    Optional<int[]> strata = group.has(STRATUM) ? Optional.of(group.codes(STRATUM)) : Optional.empty();
                    var outcome = LogRank.test(
                            followUp(group, choices), group.codes(ARM), arms.size(), strata, choices.get(WEIGHT));
                    switch (outcome) {
                        case Outcome.Refused<LogRank.Comparison> refused -> results.refused(refused);
                        case Outcome.Computed<LogRank.Comparison>(LogRank.Comparison found) ->
                            write(found, arms, results);
                    }
                });
    }

    private static void write(LogRank.Comparison found, List<String> arms, Results results) {
        for (int arm = 0; arm < arms.size(); arm++) {
            results.line()
                    .method(found.method())
                    .set("arm", arms.get(arm))
                    .set("observed", found.observed()[arm])
                    .set("expected", found.expected()[arm])
                    .set("statistic", found.test().statistic())
                    .set("degrees_of_freedom", found.test().degreesOfFreedom())
                    .set("p", found.test().pValue())
                    .write();
        }
    }
}
