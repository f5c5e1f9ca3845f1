package nl.hofvijver.linkage.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hofvijver.engine.DuckDbEngine;
import nl.hofvijver.engine.Engine;
import nl.hofvijver.engine.EngineSettings;
import nl.hofvijver.engine.Step;
import nl.hofvijver.engine.spec.SpecCase;
import nl.hofvijver.engine.spec.SpecEngine;
import nl.hofvijver.engine.spec.SpecRun;
import nl.hofvijver.linkage.source.RecordTable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison against the tables in {@code spec/compare.spec}. */
class CompareSpecTest {
    static Stream<SpecCase> cases() throws IOException {
        try (InputStream in = CompareSpecTest.class.getResourceAsStream("spec/compare.spec")) {
            return SpecCase.parse(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8))
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void agrees(SpecCase spec, @TempDir Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        EngineSettings settings = new EngineSettings("512MB", 1, folder.resolve("spill"), List.of(folder));
        try (DuckDbEngine reader = DuckDbEngine.open(settings);
                Engine engine = SpecEngine.current().open(settings)) {
            SpecRun run = new SpecRun(
                    engine,
                    reader,
                    table -> table.equals("record") ? Optional.of(RecordTable.schema()) : Optional.empty(),
                    step -> Step.resource(Work.class, "compare"));
            assertThat(run.differences(spec, made)).isEmpty();
        }
    }
}
