package nl.hofvijver.desk.family;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
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
import nl.hofvijver.statistics.queueing.ErlangC;
import nl.hofvijver.statistics.queueing.PriorityQueue;

/** How long people wait. */
final class QueueMethods {
    private static final Column ARRIVALS = Column.number("arrivals", "arrivals per unit of time");
    private static final Column SERVICE =
            Column.number("service_rate", "people that one server helps per unit of time");
    private static final Column SERVERS = Column.number(
                    "servers", "number of servers; without this column the smallest number that meets the norm")
            .optional();
    private static final Column MEAN = Column.number("mean_service", "mean service time of the class (one server)")
            .optional();
    private static final Column SQUARE = Column.number(
                    "mean_square_service", "mean of the squared service time: variance plus squared mean")
            .optional();

    private static final Option<Double> WITHIN = Option.number(
            "within", "0", "the norm: time within which people should be helped", "zero or above", v -> v >= 0);
    private static final Option<Double> SHARE =
            Options.share("share", "0.9", "the norm: share of the people helped by then");
    private static final Option<Integer> TEAM = Option.whole("servers", 1, 1, "number of servers");
    private static final Option<Optional<Double>> RATE =
            Option.number("service-rate", "people that one server helps per unit of time, the same for all classes");

    private QueueMethods() {}

    static List<TableMethod> all() {
        return List.of(erlang(), priority());
    }

    private static TableMethod erlang() {
        return TableMethod.named("erlang-c", Theme.CARE, "waiting and staffing with random arrivals (Erlang C)")
                .about(
                        "Waiting when people arrive at random and are helped by equal servers, and nobody leaves. More work than the"
                                + " servers can do is an unstable queue, not a number. One unit of time throughout.",
                        "M/M/c by the Erlang B recursion; Erlang 1917.")
                .columns(ARRIVALS, SERVICE, SERVERS)
                .options(WITHIN, SHARE)
                .output("team", "number of servers")
                .output("utilisation", "share of the time that a server is busy")
                .output("wait_probability", "probability of having to wait")
                .output("mean_wait", "mean time before service, over everybody")
                .output("mean_queue", "mean number of people waiting")
                .output("served_within", "share of the people helped within --within")
                .output("wait_quantile", "wait that a share --share of the people stays below")
                .example("")
                .perRow(QueueMethods::erlang);
    }

    private static void erlang(Group group, Choices choices, Results results) {
        double[] arrivals = group.numbers(ARRIVALS);
        double[] service = group.numbers(SERVICE);
        double[] servers = group.numbers(SERVERS, 0);
        double within = choices.get(WITHIN);
        double share = choices.get(SHARE);
        for (int i = 0; i < group.size(); i++) {
            Results.Line line = results.line(i);
            Optional<Reason> objection = objection(arrivals[i], service[i], group.has(SERVERS) ? servers[i] : 1);
            if (objection.isPresent()) {
                line.method(Method.of("Erlang C", "M/M/c"))
                        .reason(objection.get())
                        .write();
                continue;
            }
            Outcome<ErlangC.Queue> queue = group.has(SERVERS)
                    ? ErlangC.of(arrivals[i], service[i], (int) servers[i])
                    : new Outcome.Computed<>(ErlangC.smallest(arrivals[i], service[i], within, share));
            switch (queue) {
                case Outcome.Refused<ErlangC.Queue> refused ->
                    line.refused(refused).write();
                case Outcome.Computed<ErlangC.Queue>(ErlangC.Queue found) ->
                    line.method(found.method())
                            .set("team", found.servers())
                            .set("utilisation", found.utilisation())
                            .set("wait_probability", found.waitProbability())
                            .set("mean_wait", found.meanWait())
                            .set("mean_queue", found.meanQueue())
                            .set("served_within", found.servedWithin(within))
                            .set("wait_quantile", found.waitQuantile(share))
                            .write();
            }
        }
    }

    private static Optional<Reason> objection(double arrivals, double service, double servers) {
        if (DoubleStream.of(arrivals, service, servers).anyMatch(Double::isNaN)) {
            return Optional.of(Reason.VALUE_MISSING);
        }
        boolean possible = arrivals >= 0 && service > 0 && servers >= 1 && servers == Math.rint(servers);
        return possible ? Optional.empty() : Optional.of(Reason.VALUE_OUT_OF_RANGE);
    }

    private static TableMethod priority() {
        return TableMethod.named("priority-queue", Theme.CARE, "mean waits by urgency, the most urgent first")
                .about(
                        "Rows are classes from most to least urgent; nobody is interrupted. Classes that do not fit are unstable, the"
                                + " more urgent ones still have a wait. Give --service-rate and --servers, or per class the mean and"
                                + " mean squared service time of one server.",
                        "Cobham 1954; overloaded classes Phipps 1956.")
                .columns(ARRIVALS, MEAN, SQUARE)
                .options(RATE, TEAM)
                .output("value", "mean wait before service of the class")
                .example("--service-rate 1 --servers 2")
                .perRow((group, choices, results) -> {
                    List<Estimate> waits = waits(group, choices);
                    for (int i = 0; i < waits.size(); i++) {
                        results.line(i).estimate(waits.get(i)).write();
                    }
                });
    }

    private static List<Estimate> waits(Group group, Choices choices) {
        double[] arrivals = group.numbers(ARRIVALS);
        boolean general = group.has(MEAN);
        if (general && !group.has(SQUARE)) {
            throw group.lacks(SQUARE, "column mean_service is there");
        }
        DoubleStream used = general
                ? DoubleStream.concat(
                        Arrays.stream(arrivals),
                        DoubleStream.concat(Arrays.stream(group.numbers(MEAN)), Arrays.stream(group.numbers(SQUARE))))
                : Arrays.stream(arrivals);
        if (used.anyMatch(Double::isNaN)) {
            Method method = Method.of("priority queue", "Cobham");
            return Arrays.stream(arrivals)
                    .<Estimate>mapToObj(_ -> new Estimate.Missing(
                            Reason.VALUE_MISSING, "a class without a value", method, Optional.empty()))
                    .toList();
        }
        return general
                ? PriorityQueue.meanWaits(arrivals, group.numbers(MEAN), group.numbers(SQUARE))
                : PriorityQueue.meanWaits(arrivals, choices.required(RATE), choices.get(TEAM));
    }
}
