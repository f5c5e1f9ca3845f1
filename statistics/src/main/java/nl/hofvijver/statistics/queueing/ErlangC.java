package nl.hofvijver.statistics.queueing;

import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;

/** The queue M/M/c: random arrivals, exponential service, {@code c} equal servers, nobody leaves (Erlang 1917). */
public final class ErlangC {
    private static final Method METHOD = Method.of("Erlang C", "M/M/c");

    private ErlangC() {}

    /**
     * A stable queue.
     *
     * @param method how it was computed
     * @param servers number of servers
     * @param utilisation share of the time that a server is busy, below 1
     * @param waitProbability probability that somebody has to wait
     * @param meanWait mean time before service, over everybody
     * @param meanQueue mean number of people waiting (Little's law)
     * @param spareRate rate at which a full house empties: cμ − λ
     */
    public record Queue(
            Method method,
            int servers,
            double utilisation,
            double waitProbability,
            double meanWait,
            double meanQueue,
            double spareRate) {

        /** Returns the share of the people who wait at most {@code time}. */
        public double servedWithin(double time) {
            return 1 - waitProbability * Math.exp(-spareRate * time);
        }

        /** Returns the wait that is exceeded with probability {@code 1 - p}: 0 when enough people do not wait at all. */
        public double waitQuantile(double p) {
            return Math.max(0, Math.log(waitProbability / (1 - p)) / spareRate);
        }
    }

    /**
     * Computes a queue.
     *
     * @param arrivalRate arrivals per unit of time, not negative
     * @param serviceRate people that one server helps per unit of time, positive
     * @param servers number of servers, at least 1
     * @return the queue, or {@link Reason#UNSTABLE_QUEUE} when arrivals use all servers or more
     */
    public static Outcome<Queue> of(double arrivalRate, double serviceRate, int servers) {
        requireRates(arrivalRate, serviceRate);
        if (servers < 1) {
            throw new IllegalArgumentException("at least one server, got " + servers);
        }
        double load = arrivalRate / serviceRate;
        double utilisation = load / servers;
        Method method = METHOD.with("arrivalRate", arrivalRate)
                .with("serviceRate", serviceRate)
                .with("servers", servers);
        if (utilisation >= 1) {
            return new Outcome.Refused<>(Reason.UNSTABLE_QUEUE, "utilisation " + utilisation, method);
        }
        double wait = waitProbability(load, servers);
        double spare = servers * serviceRate - arrivalRate;
        return new Outcome.Computed<>(
                new Queue(method, servers, utilisation, wait, wait / spare, arrivalRate * wait / spare, spare));
    }

    /**
     * Returns the smallest number of servers with which at least {@code share} of the people wait at most {@code time}.
     */
    public static Queue smallest(double arrivalRate, double serviceRate, double time, double share) {
        requireRates(arrivalRate, serviceRate);
        if (!(share > 0 && share < 1) || !(time >= 0)) {
            throw new IllegalArgumentException("a share lies between 0 and 1 and a time is not negative");
        }
        int servers = (int) Math.floor(arrivalRate / serviceRate) + 1;
        Queue queue = of(arrivalRate, serviceRate, servers).orThrow();
        while (queue.servedWithin(time) < share) {
            servers++;
            queue = of(arrivalRate, serviceRate, servers).orThrow();
        }
        return queue;
    }

    /** Goes by way of Erlang B, whose recursion over servers neither overflows nor cancels. */
    static double waitProbability(double load, int servers) {
        double blocked = 1;
        for (int k = 1; k <= servers; k++) {
            blocked = load * blocked / (k + load * blocked);
        }
        return blocked / (1 - load / servers * (1 - blocked));
    }

    static void requireRates(double arrivalRate, double serviceRate) {
        if (!(arrivalRate >= 0) || !(serviceRate > 0) || Double.isInfinite(arrivalRate)) {
            throw new IllegalArgumentException(
                    "rates are positive and finite, got " + arrivalRate + ", " + serviceRate);
        }
    }
}
