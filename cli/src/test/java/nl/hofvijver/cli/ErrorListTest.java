package nl.hofvijver.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hofvijver.engine.problem.ProblemCode;
import org.junit.jupiter.api.Test;

/** Every problem has a number of its own, and {@code docs/errors.md} lists them all. */
class ErrorListTest {
    private static final Path LIST = Path.of("..", "docs", "errors.md");

    @Test
    void numbersAreUnique() {
        assertThat(codes()).extracting(ProblemCode::number).doesNotHaveDuplicates();
    }

    @Test
    void theListIsComplete() throws IOException {
        if (Boolean.getBoolean("hofvijver.write-docs")) {
            Files.writeString(LIST, list());
        }
        assertThat(Files.readString(LIST))
                .as("write it again with ./mvnw -pl cli -am test -Dtest=ErrorListTest" + " -Dhofvijver.write-docs=true")
                .isEqualTo(list());
    }

    private static String list() {
        String rows = codes().stream()
                .map(c -> "| %s | %s |".formatted(c.label(), c.title()))
                .collect(Collectors.joining("\n"));
        return """
            # All numbered problems

            A number never changes meaning and is never used again. The message says what is wrong, where, and what to do;
            this list is for looking a number up. Written from the code by `ErrorListTest`.

            | range | about |
            |---|---|
            | 1000 – 1099 | region, partners, control database |
            | 1100 – 1199 | a delivery as a whole |
            | 1200 – 1299 | rows and columns of a delivery |
            | 1300 – 1399 | areas and published figures |
            | 2000 – 2199 | documents, files, engine, refresh |
            | 2600 – 2699 | linking records |
            | 2700 – 2749 | keys, packing, the trusted third party |
            | 2750 – 2799 | objections |
            | 3000 – 3199 | protection and releases |
            | 3200 – 3299 | disclosure control on a table of your own |
            | 4000 – 4399 | handbook |
            | 5000 – 5299 | website and API |
            | 6000 – 6199 | statistics on a table of your own |
            | 6200 – 6299 | Apache Spark as engine |
            | 7000 – 7099 | the demo region |
            | 9000 – 9099 | the command itself |

            | number | what it means |
            |---|---|
            %s
            """.formatted(rows);
    }

    private static List<ProblemCode> codes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("nl.hofvijver").stream()
                        .filter(c -> c.isEnum() && c.isAssignableTo(ProblemCode.class))
                        .map(JavaClass::reflect)
                        .flatMap(c -> Stream.of(c.getEnumConstants()))
                        .map(ProblemCode.class::cast)
                        .sorted(Comparator.comparingInt(ProblemCode::number))
                        .toList();
    }
}
