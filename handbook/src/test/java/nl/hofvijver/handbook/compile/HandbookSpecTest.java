package nl.hofvijver.handbook.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
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
import nl.hofvijver.handbook.Handbook;
import nl.hofvijver.pond.region.Years;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The steps of the handbook against the tables in {@code spec/*.spec}. */
class HandbookSpecTest {
    @TempDir
    static Path shared;

    private static final Map<String, Schema> SCHEMAS = new HashMap<>();
    private static final Map<String, Step> STEPS = new HashMap<>();

    @BeforeAll
    static void compile() throws IOException {
        Years years = new Years(2024, 2025);
        Division division = new Division("vijver", 2025, List.of("region", "gemeente", "wijk", "buurt"), List.of());
        Compiled compiled = HandbookCompiler.compile(Handbook.load(shared.resolve("absent")), years, division);
        compiled.steps().forEach(step -> STEPS.put(step.name(), step));
        SCHEMAS.putAll(Schemas.of(compiled, new TinyPond(years), shared));
    }

    static Stream<SpecCase> cases() {
        return Stream.of("facts", "windows", "coverage", "cells")
                .flatMap(file -> SpecCase.parse(resource("spec/" + file + ".spec")).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void stepMakesTheExpectedTable(SpecCase spec, @TempDir Path folder) throws IOException {
        Path made = Files.createDirectories(folder.resolve("made"));
        try (DuckDbEngine reader = Schemas.engine(folder);
                Engine engine = SpecEngine.current().open(Schemas.settings(folder))) {
            SpecRun run = new SpecRun(
                    engine,
                    reader,
                    table -> Optional.ofNullable(SCHEMAS.get(table)),
                    step -> Objects.requireNonNull(STEPS.get(step), step));
            assertThat(run.differences(spec, made).orElse("")).isEmpty();
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HandbookSpecTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
