package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every step must do to give the same on every engine, and no specification on a few rows can show. */
class SqlRuleTest {
    // A number that only says which row comes first stays in its step.
    private static final Pattern BARE = Pattern.compile("(?<!qualify |cast\\(|cast\\(\\d{1,10} \\+ )row_number\\(\\)");

    /** Spark numbers with 32 bits: 21,475 persons times 100,000 does not fit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "pond/src/main/resources/nl/hofvijver/pond/refresh",
                "linkage/src/main/resources/nl/hofvijver/linkage",
                "handbook/src/main/resources/nl/hofvijver/handbook"
            })
    void aNumberOfARowIsWrittenWithItsType(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("..").resolve(folder))) {
            List<Path> steps =
                    files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertThat(steps).hasSizeGreaterThan(10);
            for (Path step : steps) {
                assertThat(Files.readString(step)).as("%s", step).doesNotContainPattern(BARE);
            }
        }
    }
}
