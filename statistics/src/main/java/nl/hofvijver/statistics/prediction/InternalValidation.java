package nl.hofvijver.statistics.prediction;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.hofvijver.statistics.Estimate;
import nl.hofvijver.statistics.Method;
import nl.hofvijver.statistics.Outcome;
import nl.hofvijver.statistics.RandomStream;
import nl.hofvijver.statistics.Reason;

/**
 * How well a model would do on new persons like those it was fitted to: the whole making of the model, any choice of
 * variables included, is repeated on bootstrap samples.
 */
public final class InternalValidation {
    private InternalValidation() {}

    /** Makes a model. */
    @FunctionalInterface
    public interface Maker {
        /**
         * Fits to these persons, of whom some occur more than once, and predicts for everybody. Called by several threads at
         * once.
         *
         * @param persons places of the persons fitted to
         * @return a prediction per person of the whole data set, or why the model could not be made
         */
        Outcome<double[]> predictionsFrom(int[] persons);
    }

    /** The published corrections. */
    public enum Correction {
        /**
         * Apparent performance minus the mean fall from the bootstrap sample to all persons (Efron 1983; Harrell, Lee & Mark
         * 1996).
         */
        OPTIMISM,
        /** 0.368 times the apparent performance plus 0.632 times that in persons left out of the sample (Efron 1983). */
        POINT_632
    }

    /**
     * The corrected performance.
     *
     * @param method measure and correction
     * @param apparent performance in the persons fitted to
     * @param corrected what to expect in new persons
     * @param used bootstrap samples that gave a figure
     * @param refused samples that did not, for example because the model could not be fitted to them
     */
    public record Corrected(Method method, double apparent, double corrected, int used, int refused) {}

    /**
     * Corrects a measure.
     *
     * @param happened whether each person had the event
     * @param measure for example {@code p -> Discrimination.auc(p, 0.95)}
     * @param replicates number of bootstrap samples, 200 or more
     * @return refused when the model or the measure has no result in the persons themselves, or in no sample
     */
    public static Outcome<Corrected> correct(
            boolean[] happened,
            Maker maker,
            Function<Predictions, Estimate> measure,
            Correction correction,
            int replicates,
            long seed) {
        int[] everybody = IntStream.range(0, happened.length).toArray();
        return maker.predictionsFrom(everybody).then(predicted -> {
            Estimate own = measure.apply(new Predictions(predicted, happened));
            Method method = new Method(
                            own.method().name(),
                            "bootstrap, " + correction.name(),
                            1,
                            own.method().parameters())
                    .with("replicates", replicates)
                    .with("seed", Long.toString(seed));
            if (own instanceof Estimate.Missing missing) {
                return new Outcome.Refused<>(missing.reason(), missing.detail(), method);
            }
            double apparent = own.orThrow().value();
            double[] parts = IntStream.range(0, replicates)
                    .parallel()
                    .mapToObj(r -> part(
                            drawn(happened.length, RandomStream.of(seed, r)), happened, maker, measure, correction))
                    .flatMap(Optional::stream)
                    .mapToDouble(part -> part)
                    .toArray();
            if (parts.length == 0) {
                return new Outcome.Refused<>(Reason.NO_SOLUTION, "no bootstrap sample gave a figure", method);
            }
            double mean = Arrays.stream(parts).average().orElseThrow();
            double corrected = correction == Correction.OPTIMISM ? apparent - mean : 0.368 * apparent + 0.632 * mean;
            return new Outcome.Computed<>(
                    new Corrected(method, apparent, corrected, parts.length, replicates - parts.length));
        });
    }

    private static int[] drawn(int size, RandomStream random) {
        return IntStream.range(0, size).map(i -> random.nextInt(size)).toArray();
    }

    /** Returns the optimism of one sample, or the performance in the persons it left out. */
    private static Optional<Double> part(
            int[] sample,
            boolean[] happened,
            Maker maker,
            Function<Predictions, Estimate> measure,
            Correction correction) {
        return maker.predictionsFrom(sample).computed().flatMap(predicted -> {
            if (correction == Correction.OPTIMISM) {
                Optional<Double> inSample = performance(predicted, happened, sample, measure);
                Optional<Double> inAll = performance(
                        predicted, happened, IntStream.range(0, happened.length).toArray(), measure);
                return inSample.flatMap(a -> inAll.map(b -> a - b));
            }
            var seen = new boolean[happened.length];
            Arrays.stream(sample).forEach(i -> seen[i] = true);
            int[] others = IntStream.range(0, seen.length).filter(i -> !seen[i]).toArray();
            return performance(predicted, happened, others, measure);
        });
    }

    private static Optional<Double> performance(
            double[] predicted, boolean[] happened, int[] persons, Function<Predictions, Estimate> measure) {
        var some = new double[persons.length];
        var events = new boolean[persons.length];
        for (int k = 0; k < persons.length; k++) {
            some[k] = predicted[persons[k]];
            events[k] = happened[persons[k]];
        }
        return measure.apply(new Predictions(some, events)).published().map(Estimate.Value::value);
    }
}
