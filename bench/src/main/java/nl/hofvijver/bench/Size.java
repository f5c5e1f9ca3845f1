package nl.hofvijver.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.bench.figures.Spread;
import nl.hofvijver.bench.figures.Stage;
import nl.hofvijver.bench.figures.Timing;
import nl.hofvijver.bench.sample.Sample;

/**
 * Everything measured on one region.
 *
 * @param persons inhabitants asked for
 * @param rows rows in the files of partners
 * @param events of these, rows that are events of care
 * @param diskGb what deliveries, pond, results and releases take together, in GiB
 * @param stages the chain, in order
 * @param sample the handbook beside hand-written SQL
 * @param ratios how many times one figure another is, by name; wall time and processor time apart
 */
public record Size(
        int persons,
        long rows,
        long events,
        double diskGb,
        List<Stage> stages,
        Sample sample,
        Map<String, Ratio> ratios) {
    /** A ratio of medians. */
    public record Ratio(double seconds, double processorSeconds) {
        static Ratio of(Spread seconds, Spread processor, Spread otherSeconds, Spread otherProcessor) {
            return new Ratio(
                    Timing.rounded(seconds.median() / otherSeconds.median()),
                    Timing.rounded(processor.median() / otherProcessor.median()));
        }

        /** {@code stage} as a multiple of {@code yardstick}. */
        public static Ratio of(Stage stage, Stage yardstick) {
            return of(stage.seconds(), stage.processorSeconds(), yardstick.seconds(), yardstick.processorSeconds());
        }
    }

    public Size {
        stages = List.copyOf(stages);
        ratios = Map.copyOf(ratios);
    }

    /** The chain and the sample, in order. */
    public List<Stage> all() {
        return Stream.concat(stages.stream(), sample.stages().stream()).toList();
    }

    /** The stage with this name on this engine. */
    public Optional<Stage> stage(String name, String engine) {
        return stages.stream()
                .filter(s -> s.name().equals(name) && s.engine().equals(engine))
                .findFirst();
    }
}
