package nl.hofvijver.statistics.survival;

import java.util.Arrays;
import nl.hofvijver.statistics.numeric.Order;

/**
 * Per distinct exit time, in ascending order: how many were at risk just before it, how many had the event and how many
 * left without it.
 *
 * @param times distinct exit times
 * @param atRisk followed on both sides of the time or ending at it
 * @param events events of any cause
 * @param censored left without an event
 */
@SuppressWarnings("ArrayRecordComponent") // results are read, not compared
public record RiskTable(double[] times, int[] atRisk, int[] events, int[] censored) {

    static RiskTable of(FollowUp followUp) {
        int[] order = Order.ascending(followUp.exit());
        int n = order.length;
        double[] entries = followUp.entry().map(double[]::clone).orElseGet(() -> new double[0]);
        Arrays.sort(entries);
        var times = new double[n];
        var atRisk = new int[n];
        var events = new int[n];
        var censored = new int[n];
        int steps = 0;
        int entered = 0;
        int from = 0;
        while (from < n) {
            double time = followUp.exit()[order[from]];
            int to = Order.endOfTie(followUp.exit(), order, from);
            while (entered < entries.length && entries[entered] < time) {
                entered++;
            }
            times[steps] = time;
            atRisk[steps] = (followUp.entry().isPresent() ? entered : n) - from;
            for (int k = from; k < to; k++) {
                if (followUp.cause()[order[k]] > 0) {
                    events[steps]++;
                } else {
                    censored[steps]++;
                }
            }
            steps++;
            from = to;
        }
        return new RiskTable(
                Arrays.copyOf(times, steps),
                Arrays.copyOf(atRisk, steps),
                Arrays.copyOf(events, steps),
                Arrays.copyOf(censored, steps));
    }

    /** Returns the number of distinct times. */
    public int size() {
        return times.length;
    }

    /** Returns the last place whose time is at most {@code time}, or -1 before the first. */
    int lastAtOrBefore(double time) {
        int place = Arrays.binarySearch(times, time);
        return place >= 0 ? place : -place - 2;
    }
}
