package nl.hofvijver.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Source;
import nl.hofvijver.engine.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes between tasks lies on disk: a run of a hundred steps must not keep that of all of them. */
class BetweenTasksTest {
    private static final Step COUNTED = Step.parse("""
            -- step:  counted
            -- reads: person
            select buurt, count(*) as persons from person group by buurt
            """, "counted.sql");

    @TempDir
    private Path folder;

    @Test
    void whatWentBetweenTasksIsGoneWhenTheStepIsDone() throws IOException {
        try (Engine spark = SharedSpark.engine()) {
            spark.bind("person", persons(StepScale.SMALL)); // compiled, adapted to what comes out of its parts
            assertThat(spark.run(COUNTED, Files.createDirectories(folder.resolve("large"))))
                    .isEqualTo(10);
            spark.bind("person", persons(100)); // interpreted, in fixed partitions
            assertThat(spark.run(COUNTED, Files.createDirectories(folder.resolve("small"))))
                    .isEqualTo(10);
        }
        assertThat(between()).isEmpty();
    }

    private static Source.Rows persons(long number) {
        List<List<@Nullable Object>> rows = IntStream.range(0, (int) number)
                .mapToObj(i -> List.<@Nullable Object>of(i % 10))
                .toList();
        return new Source.Rows(Schema.of(new Schema.Column("buurt", Schema.Type.INTEGER)), rows);
    }

    private static List<Path> between() throws IOException {
        try (Stream<Path> files = Files.walk(SharedSpark.SPILL)) {
            return files.filter(f -> f.getFileName().toString().startsWith("shuffle_"))
                    .toList();
        }
    }
}
