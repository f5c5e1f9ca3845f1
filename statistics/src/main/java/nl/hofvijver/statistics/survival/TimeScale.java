package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.numeric.Order;

/** The scale of time along which a hazard ratio may drift. */
public enum TimeScale {
    /** Time as it is. */
    IDENTITY,
    /** Logarithm of time. */
    LOG,
    /** Rank of the event among the events, ties sharing the mean (Grambsch & Therneau 1994). */
    RANK,
    /** Rank of the event among all exits, censored ones included, ties sharing the mean; that of R's survival since 3.0. */
    RANK_AMONG_ALL,
    /** One minus the survival of all just before the event; the default of R's survival. */
    KAPLAN_MEIER;

    /** Returns the scale at each step; {@code steps} may be of several strata. */
    double[] of(EventSteps steps) {
        double[] times = steps.all().stream().mapToDouble(s -> s.time).toArray();
        return switch (this) {
            case IDENTITY -> times;
            case LOG -> Arrays.stream(times).map(Math::log).toArray();
            case RANK -> ranks(steps, times);
            case RANK_AMONG_ALL -> ranksAmongAll(steps.data(), times);
            case KAPLAN_MEIER -> survivalBefore(steps, times);
        };
    }

    private static double[] ranks(EventSteps steps, double[] times) {
        var perEvent = new double[steps.all().stream().mapToInt(s -> s.deaths).sum()];
        int k = 0;
        for (EventSteps.Step step : steps.all()) {
            Arrays.fill(perEvent, k, k + step.deaths, step.time);
            k += step.deaths;
        }
        double[] midRanks = Order.midRanks(perEvent);
        var ranks = new double[times.length];
        k = 0;
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = midRanks[k];
            k += steps.all().get(i).deaths;
        }
        return ranks;
    }

    private static double[] ranksAmongAll(CoxData data, double[] times) {
        double[] exits = IntStream.range(0, data.rows()).mapToDouble(data::exit).toArray();
        double[] midRanks = Order.midRanks(exits);
        var ofTime = new HashMap<Double, Double>();
        for (int i = 0; i < exits.length; i++) {
            ofTime.put(exits[i], midRanks[i]);
        }
        return Arrays.stream(times).map(t -> ofTime.getOrDefault(t, Double.NaN)).toArray();
    }

    private static double[] survivalBefore(EventSteps steps, double[] times) {
        CoxData data = steps.data();
        var exit = new double[data.rows()];
        var cause = new int[data.rows()];
        var entry = new double[data.rows()];
        for (int i = 0; i < exit.length; i++) {
            exit[i] = data.exit(i);
            cause[i] = data.event(i) ? 1 : 0;
            entry[i] = data.entry(i);
        }
        KaplanMeier curve = KaplanMeier.of(FollowUp.of(exit, cause).from(entry), Limits.LOG, 0.95)
                .orThrow();
        return Arrays.stream(times).map(t -> 1 - before(curve, t)).toArray();
    }

    private static double before(KaplanMeier curve, double time) {
        int step = curve.table().lastAtOrBefore(Math.nextDown(time));
        return step < 0 ? 1 : curve.survival(step);
    }
}
