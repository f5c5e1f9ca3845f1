package nl.hofvijver.pond.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.Schema;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.spec.SpecCase;
import nl.hofvijver.engine.spec.SpecEngine;
import nl.hofvijver.engine.spec.SpecRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of a refresh against the tables in {@code spec/*.spec}. */
class RefreshSpecTest {
    @TempDir
    static Path shared;

    private static Map<String, Schema> schemas = Map.of();

    @BeforeAll
    static void learnColumns() throws IOException {
        schemas = Tables.ofEmptyRefresh(shared);
    }

    static Stream<SpecCase> cases() {
        return Stream.of("person", "registration", "delivered", "population", "facts", "linking")
                .flatMap(RefreshSpecTest::cases);
    }

    /** The cases in the resource {@code spec/<file>.spec}. */
    static Stream<SpecCase> cases(String file) {
        return SpecCase.parse(resource("spec/" + file + ".spec")).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void stepMakesTheExpectedTable(SpecCase spec, @TempDir Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        try (DuckDbEngine reader = Tables.engine(folder);
                Engine engine = SpecEngine.current().open(Tables.settings(folder))) {
            SpecRun run = new SpecRun(
                    engine,
                    reader,
                    table -> Optional.ofNullable(schemas.get(table)),
                    step -> RefreshSteps.of(step).orElseGet(() -> Step.resource(RefreshSteps.class, step)));
            assertThat(run.differences(spec, made).orElse("")).isEmpty();
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(RefreshSpecTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
