package nl.hofvijver.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.hofvijver.engine.Step;
import org.junit.jupiter.api.Test;

class MethodTest {
    private static final Path SQL = Path.of("src/main/resources/nl/hofvijver/linkage/run");

    @Test
    void everyStepOfLinkingIsPartOfTheMethod() throws IOException {
        try (var files = Files.list(SQL)) {
            assertThat(Method.FILES)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(f -> f.getFileName().toString().replace(".sql", ""))
                                    .toList());
        }
    }

    @Test
    void anotherStatementIsAnotherMethodAndAnotherCommentIsNot() {
        assertThat(changed("-- in other words\n")).isEqualTo(Method.current());
        for (String step : Method.FILES) {
            assertThat(changed(step, "\nwhere false")).as(step).isNotEqualTo(Method.current());
        }
    }

    private static Method changed(String more) {
        return changed("compare-encoded", more);
    }

    private static Method changed(String step, String more) {
        return Method.of(name -> {
            Step read = Step.resource(Method.class, name);
            return name.equals(step) ? new Step(read.name(), read.reads(), read.sql() + more, read.scratch()) : read;
        });
    }
}
