package nl.hofvijver.statistics.evaluation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Reason;
import nl.hofvijver.statistics.numeric.Order;
import nl.hofvijver.statistics.numeric.Wald;

/**
 * Greedy 1:1 matching on the logit of the propensity, without replacement: each treated person takes the nearest person
 * left, within a caliper and within the same exact group. Equal distances go to the lower score, equal scores to the
 * earlier row, so the result depends on nothing but the rows.
 */
public final class Matching {
    private Matching() {}

    /** In which order treated persons choose. */
    public enum Turn {
        /** In the order of the rows. */
        BY_ROW,
        /** Highest propensity first: those for whom few are alike. */
        HARDEST_FIRST
    }

    /** Rows of a treated person and the person matched. */
    public record Pair(int treated, int other) {}

    /**
     * Matched pairs.
     *
     * @param method order and caliper
     * @param pairs in the order in which they were made
     * @param unmatched treated persons for whom nobody was near enough
     */
    public record Matched(Method method, List<Pair> pairs, int unmatched) {

        /** Returns the mean difference within pairs, with the standard error of paired differences. */
        public Estimate effect(double[] outcome, double level) {
            int n = pairs.size();
            double[] differences = pairs.stream()
                    .mapToDouble(pair -> outcome[pair.treated] - outcome[pair.other])
                    .toArray();
            if (Arrays.stream(differences).anyMatch(Double::isNaN)) {
                return new Estimate.Missing(Reason.VALUE_MISSING, "outcome of a matched person", method);
            }
            if (n < 2) {
                return new Estimate.Missing(Reason.NO_OVERLAP, n + " pairs", method);
            }
            double mean = IntStream.range(0, n).mapToDouble(i -> differences[i]).sum() / n;
            double squares = IntStream.range(0, n)
                    .mapToDouble(i -> (differences[i] - mean) * (differences[i] - mean))
                    .sum();
            double error = Math.sqrt(squares / (n - 1) / n);
            return new Estimate.Value(mean, Wald.interval(mean, error, level), method.with("level", level));
        }

        /** Returns weight 1 for the matched and 0 for the others, for {@link Balance}. */
        public double[] weights(int persons) {
            var weights = new double[persons];
            for (Pair pair : pairs) {
                weights[pair.treated] = 1;
                weights[pair.other] = 1;
            }
            return weights;
        }
    }

    /**
     * Matches.
     *
     * @param caliper largest distance in standard deviations of the logit; 0.2 is usual (Austin 2011)
     * @param exact group per person within which matches must lie, for example the practice; empty for one group
     */
    public static Matched nearest(Propensity propensity, double caliper, Turn turn, Optional<int[]> exact) {
        Method method = Method.of("propensity matching", "greedy 1:1 without replacement, " + turn.name())
                .with("caliper", caliper);
        double[] logits = new double[propensity.size()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = Propensity.logit(propensity.scores()[i]);
        }
        double reach = caliper * deviation(logits);
        int[] group = exact.orElseGet(() -> new int[logits.length]);
        Map<Integer, NavigableMap<Double, Deque<Integer>>> free = free(logits, propensity.treated(), group);
        var pairs = new ArrayList<Pair>();
        int unmatched = 0;
        for (int i : turns(logits, propensity.treated(), turn)) {
            Optional<Integer> other = takeNearest(free.getOrDefault(group[i], new TreeMap<>()), logits[i], reach);
            if (other.isPresent()) {
                pairs.add(new Pair(i, other.get()));
            } else {
                unmatched++;
            }
        }
        return new Matched(method, List.copyOf(pairs), unmatched);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double v : values) {
            mean += v / values.length;
        }
        double sum = 0;
        for (double v : values) {
            sum += (v - mean) * (v - mean);
        }
        return Math.sqrt(sum / (values.length - 1));
    }

    private static int[] turns(double[] logits, boolean[] treated, Turn turn) {
        if (turn == Turn.BY_ROW) {
            return IntStream.range(0, treated.length).filter(i -> treated[i]).toArray();
        }
        double[] descending =
                IntStream.range(0, logits.length).mapToDouble(i -> -logits[i]).toArray();
        return IntStream.of(Order.ascending(descending)).filter(i -> treated[i]).toArray();
    }

    private static Map<Integer, NavigableMap<Double, Deque<Integer>>> free(
            double[] logits, boolean[] treated, int[] group) {
        var free = new HashMap<Integer, NavigableMap<Double, Deque<Integer>>>();
        for (int i = 0; i < logits.length; i++) {
            if (!treated[i]) {
                free.computeIfAbsent(group[i], g -> new TreeMap<>())
                        .computeIfAbsent(logits[i], s -> new ArrayDeque<>())
                        .add(i);
            }
        }
        return free;
    }

    private static Optional<Integer> takeNearest(
            NavigableMap<Double, Deque<Integer>> free, double logit, double reach) {
        Map.Entry<Double, Deque<Integer>> below = free.floorEntry(logit);
        Map.Entry<Double, Deque<Integer>> above = free.ceilingEntry(logit);
        boolean takeBelow = below != null && (above == null || logit - below.getKey() <= above.getKey() - logit);
        Map.Entry<Double, Deque<Integer>> nearest = takeBelow ? below : above;
        if (nearest == null || Math.abs(nearest.getKey() - logit) > reach) {
            return Optional.empty();
        }
        int row = nearest.getValue().remove();
        if (nearest.getValue().isEmpty()) {
            free.remove(nearest.getKey());
        }
        return Optional.of(row);
    }
}
