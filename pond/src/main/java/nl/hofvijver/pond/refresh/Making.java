package nl.hofvijver.pond.refresh;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.files.Sha256;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.region.Region;

/** The making of one snapshot: its id is known beforehand, its tables are made or taken over from the one before. */
final class Making {
    private static final int ID_LENGTH = 12;

    private final Region region;
    private final Engine engine;
    private final Optional<Snapshot> before;
    private final List<RefreshInput> inputs;
    private final List<Manifest.Used> used;
    private final List<Step> steps;
    private final Progress progress;

    Making(
            Region region,
            Engine engine,
            Optional<Snapshot> before,
            RefreshInputs inputs,
            RefreshInput linked,
            List<Step> steps,
            Progress progress) {
        this.region = region;
        this.engine = engine;
        this.before = before;
        this.inputs = Stream.concat(inputs.all().stream(), Stream.of(linked)).toList();
        this.used = inputs.used();
        this.steps = steps;
        this.progress = progress;
    }

    /** Follows from the inputs, the steps and the engine; nothing is made yet. */
    String id() {
        Sha256 hash = new Sha256();
        pipeline(region.pond())
                .plan(steps)
                .forEach((table, content) -> hash.add(table).add(content));
        return hash.hex().substring(0, ID_LENGTH);
    }

    /** Fills {@code folder} with all tables and the manifest. */
    void fill(Path folder) {
        List<Manifest.Made> made = pipeline(folder).run(steps).stream()
                .map(m -> new Manifest.Made(m.table(), m.hash(), rows(m)))
                .toList();
        new Manifest(id(), region.code(), engine.identity(), made, used).write(folder);
    }

    private long rows(Pipeline.Made made) {
        return made.reused()
                ? before.map(b -> b.rows().getOrDefault(made.table(), 0L)).orElse(0L)
                : made.rows();
    }

    private Pipeline pipeline(Path folder) {
        Pipeline.Earlier earlier = before.map(b -> new Pipeline.Earlier(b.folder(), b.hashes()))
                .orElse(new Pipeline.Earlier(region.pond(), Map.of()));
        Pipeline pipeline = new Pipeline(engine, folder, earlier, progress);
        inputs.forEach(i -> pipeline.input(i.table(), i.source(), i.hash()));
        return pipeline;
    }
}
