package nl.hofvijver.statistics.prediction;

import java.util.Optional;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.StableSum;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.TestResult;

/**
 * The test of Hosmer & Lemeshow 1980 on groups of predicted risk: Σ (O − E)²/(E(1 − E/n)) over groups of n persons with O
 * events, E being the sum of the predictions. It depends on the number of groups and rejects every
 * model in large samples: to be shown beside a calibration plot, never instead of it.
 */
public final class HosmerLemeshow {
    private static final int FEWEST = 3;

    private HosmerLemeshow() {}

    /** Where the predictions come from, which decides the degrees of freedom. */
    public enum Persons {
        /** The persons the model was fitted to: groups − 2. */
        SAME,
        /** Other persons, as in external validation: groups. */
        OTHER
    }

    /**
     * Compares observed and expected events per group. Equal predictions stay together, so there may be fewer groups than
     * asked for; the name of the test says how many there are.
     *
     * @param groups number of groups of nearly equal size, usually 10
     * @return refused when there are too few groups for any degree of freedom, or a group has no variance
     */
    public static Outcome<TestResult> test(Predictions predictions, int groups, Persons persons) {
        if (groups < FEWEST) {
            throw new IllegalArgumentException("at least three groups, got " + groups);
        }
        Method method = Method.of("Hosmer-Lemeshow test", persons == Persons.SAME ? "g - 2" : "g")
                .with("groups", groups);
        Optional<Estimate.Missing> objection = predictions.probabilityObjection(method);
        if (objection.isPresent()) {
            return new Outcome.Refused<>(
                    objection.get().reason(), objection.get().detail(), method);
        }
        var statistic = new StableSum();
        int made = 0;
        int[] order = Order.ascending(predictions.predicted());
        int from = 0;
        for (int g = 1; g <= groups; g++) {
            int to = end(predictions.predicted(), order, (int) Math.round((double) order.length * g / groups));
            if (to > from) {
                statistic.add(distance(predictions, order, from, to));
                made++;
                from = to;
            }
        }
        if (made < FEWEST) {
            return new Outcome.Refused<>(Reason.TOO_FEW_POINTS, made + " groups of different risk", method);
        }
        if (Double.isNaN(statistic.value()) || Double.isInfinite(statistic.value())) {
            return new Outcome.Refused<>(Reason.VALUE_OUT_OF_RANGE, "a group with a certain prediction", method);
        }
        String name = "Hosmer-Lemeshow, " + made + " groups, " + method.variant() + " degrees of freedom";
        return new Outcome.Computed<>(
                TestResult.chiSquared(name, statistic.value(), persons == Persons.SAME ? made - 2 : made));
    }

    private static int end(double[] predicted, int[] order, int wanted) {
        int to = wanted;
        while (to > 0 && to < order.length && predicted[order[to]] == predicted[order[to - 1]]) {
            to++;
        }
        return to;
    }

    private static double distance(Predictions predictions, int[] order, int from, int to) {
        double n = to - from;
        double expected = 0;
        int events = 0;
        for (int k = from; k < to; k++) {
            expected += predictions.predicted()[order[k]];
            events += predictions.happened()[order[k]] ? 1 : 0;
        }
        return (events - expected) * (events - expected) / (expected * (1 - expected / n));
    }
}
