package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.Pipeline;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.pond.delivery.Deliveries;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons keep their numbers and probabilities when the other engine makes the next refresh, after one delivery more. */
class EitherEngineTest {
    private static final EngineStart DUCK = EngineStart.duckDb();
    private static final EngineStart SPARK = _ -> SharedSpark.engine();
    /** Its package comes between the two refreshes. */
    private static final String LATE = "gp-006";

    @TempDir
    private Path folder;

    @Test
    void eitherContinuesWhatTheOtherHasLinked() throws Exception {
        FictionalRegion.packed(folder.resolve("packed"), Integer.getInteger("hofvijver.spark.persons", 1000), 11);
        List<Path> expected = linked("duck-duck", DUCK, DUCK);
        try (SameTables same = new SameTables(folder)) {
            assertThat(same.differences("Spark, then DuckDB", expected, linked("spark-duck", SPARK, DUCK)))
                    .isEmpty();
            assertThat(same.differences("DuckDB, then Spark", expected, linked("duck-spark", DUCK, SPARK)))
                    .isEmpty();
        }
    }

    /** The persons of a copy of the region, after a refresh on each engine. */
    private List<Path> linked(String name, EngineStart first, EngineStart second) throws IOException {
        Path place = folder.resolve(name);
        copy(folder.resolve("packed"), place);
        Region region = Region.read(place.resolve("region"));
        Path waiting = place.resolve("waiting");
        Files.move(region.inbox().resolve(LATE), waiting);
        refresh(region, first);
        List<Path> before = persons(region);
        Files.move(waiting, region.inbox().resolve(LATE));
        refresh(region, second);
        assertThat(persons(region)).isNotEqualTo(before).isNotEmpty();
        return persons(region);
    }

    private static void refresh(Region region, EngineStart engine) {
        new Deliveries(region).takeInbox(Progress.silent());
        Refresh.run(region, engine, Progress.silent());
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
