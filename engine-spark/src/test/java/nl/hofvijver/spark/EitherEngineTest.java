package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Persons keep their numbers and probabilities when the other engine makes the next refresh, after one delivery more, and
 * both tell of the same stages and steps. {@code -Dhofvijver.spark.seeds=1,2,3} and {@code -Dhofvijver.spark.persons=1000}
 * compare more.
 */
class EitherEngineTest {
    private static final EngineStart DUCK = EngineStart.duckDb();
    private static final EngineStart SPARK = _ -> SharedSpark.engine();
    /** Its package comes between the two refreshes. */
    private static final String LATE = "gp-006";

    @TempDir
    private Path folder;

    private final Map<String, Told> told = new HashMap<>();

    @ParameterizedTest
    @MethodSource("nl.hofvijver.spark.SameRegionTest#seeds")
    void eitherContinuesWhatTheOtherHasLinked(long seed) throws Exception {
        FictionalRegion.packed(folder.resolve("packed"), Integer.getInteger("hofvijver.spark.persons", 400), seed);
        List<Path> expected = linked("duck-duck", DUCK, DUCK);
        try (SameTables same = new SameTables(folder)) {
            assertThat(same.differences("Spark, then DuckDB", expected, linked("spark-duck", SPARK, DUCK)))
                    .isEmpty();
            assertThat(same.differences("DuckDB, then Spark", expected, linked("duck-spark", DUCK, SPARK)))
                    .isEmpty();
        }
        assertThat(told("spark-duck")).isEqualTo(told("duck-spark")).contains("stage describe 8", "step link_entity");
    }

    private List<String> told(String name) {
        return Objects.requireNonNull(told.get(name)).lines;
    }

    /** The persons of a copy of the region, after a refresh on each engine. */
    private List<Path> linked(String name, EngineStart first, EngineStart second) throws IOException {
        Path place = folder.resolve(name);
        copy(folder.resolve("packed"), place);
        Region region = Region.read(place.resolve("region"));
        Path waiting = place.resolve("waiting");
        Files.move(region.inbox().resolve(LATE), waiting);
        Told progress = new Told();
        told.put(name, progress);
        new Deliveries(region).takeInbox(Progress.silent());
        Refresh.run(region, first, progress);
        List<Path> before = persons(region);
        Files.move(waiting, region.inbox().resolve(LATE));
        new Deliveries(region).takeInbox(Progress.silent());
        Refresh.run(region, second, Progress.silent());
        assertThat(persons(region)).isNotEqualTo(before).isNotEmpty();
        return persons(region);
    }

    /** Stages and steps without numbers of rows. */
    private static final class Told implements Progress {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void stage(String name, int steps) {
            lines.add("stage " + name + " " + steps);
        }

        @Override
        public void step(String name, long rows) {
            lines.add("step " + name);
        }

        @Override
        public void done(String summary) {
            lines.add("done");
        }
    }

    private static List<Path> persons(Region region) throws IOException {
        try (Stream<Path> entries = Files.list(region.folder().resolve("link"))) {
            return entries.filter(p -> p.getFileName().toString().startsWith("linked-"))
                    .flatMap(p -> Pipeline.parquetFiles(p).stream())
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
