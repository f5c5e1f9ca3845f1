package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.hofvijver.engine.EngineStart;
import nl.hofvijver.engine.progress.Progress;
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.handbook.ask.Ask;
import nl.hofvijver.handbook.ask.Results;
import nl.hofvijver.pond.refresh.Refresh;
import nl.hofvijver.pond.refresh.Snapshot;
import nl.hofvijver.pond.region.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole random regions on both engines: every table of the snapshot and every cell of the handbook is the same.
 * The handbook is that of a quick demo. {@code -Dhofvijver.spark.seeds=1,2,3}, {@code -Dhofvijver.spark.persons=20000} and
 * {@code -Dhofvijver.spark.handbook=whole} compare more.
 */
class SameRegionTest {
    private static final EngineStart SPARK = settings -> SharedSpark.engine();

    private static final List<Function<Results, Path>> FILES =
            List.of(Results::cells, Results::practiceCells, Results::worklists, Results::areaParts);

    static Stream<Long> seeds() {
        return Arrays.stream(System.getProperty("hofvijver.spark.seeds", "7").split(","))
                .map(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCellIsTheSame(long seed, @TempDir Path folder) throws IOException, SQLException {
        Region region = FictionalRegion.delivered(folder, Integer.getInteger("hofvijver.spark.persons", 1000), seed);
        if (!System.getProperty("hofvijver.spark.handbook", "quick").equals("whole")) {
            FictionalRegion.quick(region);
        }
        Snapshot duck = Refresh.run(region, Progress.silent());
        Results counted = Ask.run(region, duck, Handbook.load(region), Progress.silent());
        Snapshot spark = Refresh.run(region, SPARK, Progress.silent());
        assertThat(spark.id()).isNotEqualTo(duck.id());
        assertThat(spark.rows()).isEqualTo(duck.rows());
        Results again = Ask.run(region, spark, Handbook.load(region), SPARK, Progress.silent());
        try (SameTables same = new SameTables(folder)) {
            assertThat(same.differences(duck, spark)).isEmpty();
            assertThat(Files.readString(again.measures())).isEqualTo(Files.readString(counted.measures()));
            for (Function<Results, Path> file : FILES) {
                Path one = file.apply(counted);
                assertThat(same.differences(one.getFileName().toString(), List.of(one), List.of(file.apply(again))))
                        .isEmpty();
            }
        }
    }
}
