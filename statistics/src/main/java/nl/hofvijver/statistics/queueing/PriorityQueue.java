package nl.hofvijver.statistics.queueing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;

/**
 * Mean waits by urgency when the most urgent person waiting goes first and nobody is interrupted (Cobham 1954). Classes
 * are handed in from most to least urgent.
 *
 * <p>When all together are too many, the most urgent classes still have a finite wait: they find every server busy with
 * somebody less urgent (Phipps 1956). Only the classes that do not fit are {@link Reason#UNSTABLE_QUEUE}.
 */
public final class PriorityQueue {
    private PriorityQueue() {}

    /**
     * Several servers, exponential service with the same mean for all classes.
     *
     * @param arrivalRates per class
     * @param serviceRate people that one server helps per unit of time
     * @return the mean wait before service of each class
     */
    public static List<Estimate> meanWaits(double[] arrivalRates, double serviceRate, int servers) {
        double total = Arrays.stream(arrivalRates).sum();
        ErlangC.requireRates(total, serviceRate);
        double capacity = servers * serviceRate;
        double busy = total < capacity ? ErlangC.waitProbability(total / serviceRate, servers) : 1;
        double[] loads =
                Arrays.stream(arrivalRates).map(rate -> rate / capacity).toArray();
        Method method = Method.of("priority queue", "Cobham, non-preemptive M/M/c")
                .with("serviceRate", serviceRate)
                .with("servers", servers);
        return waits(loads, busy / capacity, method);
    }

    /**
     * One server, any distribution of service with its own mean per class.
     *
     * @param arrivalRates per class
     * @param meanService mean service time per class
     * @param meanSquareService mean of the squared service time per class: variance plus squared mean
     */
    public static List<Estimate> meanWaits(double[] arrivalRates, double[] meanService, double[] meanSquareService) {
        var loads = new double[arrivalRates.length];
        double used = 0;
        double residual = 0;
        for (int k = 0; k < loads.length; k++) {
            if (!(meanSquareService[k] >= meanService[k] * meanService[k] * (1 - 1e-12))) {
                throw new IllegalArgumentException("class " + (k + 1) + ": the mean square is below the squared mean");
            }
            loads[k] = arrivalRates[k] * meanService[k];
            // Of a class that does not fit, only what fills the server adds to the work found on arrival.
            double served = loads[k] == 0 ? 0 : Math.clamp((1 - used) / loads[k], 0, 1);
            residual += served * arrivalRates[k] * meanSquareService[k] / 2;
            used += loads[k];
        }
        return waits(loads, residual, Method.of("priority queue", "Cobham, non-preemptive M/G/1"));
    }

    private static List<Estimate> waits(double[] loads, double residual, Method method) {
        var waits = new ArrayList<Estimate>();
        double before = 0;
        for (int k = 0; k < loads.length; k++) {
            double with = before + loads[k];
            waits.add(
                    with >= 1
                            ? new Estimate.Missing(
                                    Reason.UNSTABLE_QUEUE, "class " + (k + 1) + ": utilisation " + with, method)
                            : new Estimate.Value(residual / ((1 - before) * (1 - with)), method));
            before = with;
        }
        return List.copyOf(waits);
    }
}
